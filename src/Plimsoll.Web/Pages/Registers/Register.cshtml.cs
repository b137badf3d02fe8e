using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Registers;

/// <summary>A register's dashboard: where its items lie, what moved, what is late.</summary>
[SaysTheSame]
internal sealed class RegisterModel(Workspace workspace, RegisterService registers, Frame frame) : RegisterPage(workspace, registers, frame)
{
    /// <summary>Lines of each list before the reader is sent elsewhere for the rest.</summary>
    public const int Most = 12;

    public Comparison Since { get; private set; } = null!;

    public string? ReviewedBy { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        ReviewedBy = View.Register.ReviewedBy is { } board ? View.NameOf(Party.Of(board)) : null;
        var day = DayIn(Links.CompareName);
        if (day >= Frame.Day)
        {
            Frame.Errors.Add((Links.CompareName, new RuleBroken("", $"Compare with a day before {Dates.Long(Frame.Day)}")));
            day = null;
        }

        Since = await CompareAsync(day ?? QuarterEndBefore(Frame.Day, View.Organisation.FinancialYearStartMonth), cancellation);
        return Page();
    }

    private async Task<Comparison> CompareAsync(DateOnly day, CancellationToken cancellation)
    {
        var then = AsAt.EndOf(day);
        var kept = (await Registers.ListAsync(Reader, then, cancellation)).Any(r => r.Id == View.Register.Id);
        return Summary.Since(kept ? await Registers.ViewAsync(Reader, View.Register.Id, then, cancellation) : null, day);
    }

    /// <summary>The last day of the body's latest quarter that ended before a day.</summary>
    internal static DateOnly QuarterEndBefore(DateOnly day, int firstMonth)
    {
        var begins = new DateOnly(day.Year, day.Month, 1);
        while ((begins.Month - firstMonth + 12) % 3 != 0)
            begins = begins.AddMonths(-1);
        return begins.AddDays(-1);
    }
}
