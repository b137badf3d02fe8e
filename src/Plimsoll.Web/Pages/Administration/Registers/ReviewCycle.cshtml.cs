using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Reviews;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>How often the items of a register are reviewed, by band.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class ReviewCycleModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : SetUpPage(workspace, registers, frame, setup)
{
    /// <summary>The bands of both schemes, the highest first.</summary>
    public IReadOnlyList<string> Bands =>
        [.. Details.RiskScheme.Bands.Reverse().Concat((Details.OpportunityScheme?.Bands ?? []).Reverse()).Select(b => b.Name).Distinct()];

    /// <summary>The name of the field of a band.</summary>
    public string FieldOf(string band) => string.Create(CultureInfo.InvariantCulture, $"band-{Bands.ToList().IndexOf(band) + 1}");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Form["review-cycle"] = Register.ReviewCycle.DefaultMonths.ToString(CultureInfo.InvariantCulture);
        foreach (var band in Bands)
            Form[FieldOf(band)] = Register.ReviewCycle.MonthsByBand.TryGetValue(band, out var months) ? months.ToString(CultureInfo.InvariantCulture) : "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            var byBand = Bands.Where(b => Form.Given(FieldOf(b)) is not null).ToDictionary(b => b, b => Months(FieldOf(b)));
            await SetUp.SetReviewCycleAsync(Reader, Register.Id, From, new ReviewCycle(Months("review-cycle"), byBand), Form["reason"], cancellation);
            return Done(T["Saved. What is due for review follows from it at once"], Here);
        });
    }

    private int Months(string name) =>
        int.TryParse(Form[name].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 60
            ? months : throw new RuleBrokenException(name.Replace('-', ' '), "Give the months between reviews as a whole number, 1 to 60");
}
