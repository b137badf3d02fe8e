using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Papers;

/// <summary>The papers that a register is printed as, and for what they are wanted.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, PaperService papers, Frame frame) : RegisterPage(workspace, registers, frame)
{
    /// <summary>The day that papers compare with; null for none.</summary>
    public DateOnly? Compare { get; private set; }

    /// <summary>What the papers are wanted for.</summary>
    public PaperQuery Query { get; private set; } = new();

    /// <summary>The other registers that may stand in the same paper, by address and name.</summary>
    public IReadOnlyList<(string Slug, string Name)> Others { get; private set; } = [];

    /// <summary>By what the papers can be filtered.</summary>
    public FilterChoices Choices { get; private set; } = new([], [], []);

    /// <summary>Whether the reader may have the exempt version too.</summary>
    public bool MayReadExempt => Reader.May(Rights.ReadExempt, View.Register.Id);

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        Compare = DayIn(Links.CompareName);
        Query = PaperQuery.Read(Request.Query);
        var all = await Registers.ListAsync(Reader, Frame.AsAt, cancellation);
        var addresses = RegisterAddresses.Of(all);
        Others = [.. all.Where(r => r.Id != View.Register.Id).Select(r => (addresses.Of(r.Id), r.Name))];
        Choices = await papers.ChoicesAsync(Reader, [View.Register.Id, .. all.Where(r => Query.Also.Contains(addresses.Of(r.Id))).Select(r => r.Id)], Frame.AsAt, cancellation);
        Check(addresses);
        return Page();
    }

    private void Check(RegisterAddresses addresses)
    {
        try
        {
            _ = Query.Request(PaperKind.Register, addresses, null);
        }
        catch (RuleBrokenException wrong)
        {
            Frame.Errors.AddRange(wrong.Broken.Select(b => (b.Field.ToLowerInvariant(), b)));
        }

        MustBeAmong(PaperQuery.OwnerName, Query.Owner, Choices.Owners);
        MustBeAmong(PaperQuery.CategoryName, Query.Category, Choices.Categories);
        MustBeAmong(PaperQuery.DirectorateName, Query.Directorate, Choices.Units);

        void MustBeAmong(string name, string chosen, IReadOnlyList<string> choices)
        {
            if (chosen.Length > 0 && !choices.Contains(chosen, StringComparer.OrdinalIgnoreCase))
                Frame.Errors.Add((name, new RuleBroken("", $"There is no {name} “{chosen}” in what is chosen; choose another or none")));
        }
    }
}
