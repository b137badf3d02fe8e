using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Checks;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Checks;

/// <summary>What the checks find in a register, worst first.</summary>
[SaysTheSame]
internal sealed class FindingsModel(Workspace workspace, RegisterService registers, CheckService checks, Frame frame) : RegisterPage(workspace, registers, frame)
{
    public const int PageSize = 100;

    /// <summary>The checks run once for each state of a register.</summary>
    private static readonly ConditionalWeakTable<RegisterView, IReadOnlyList<Finding>> Kept = [];

    /// <summary>How many there are of each severity.</summary>
    public IReadOnlyDictionary<Severity, int> Counted { get; private set; } = new Dictionary<Severity, int>();

    public Severity? Only { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<Finding> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        if (!Kept.TryGetValue(View, out var all))
            Kept.AddOrUpdate(View, all = await checks.FindAsync(Reader, View.Register.Id, Frame.AsAt, cancellation));
        Counted = all.CountBy(f => f.Severity).ToDictionary();
        Only = Enum.TryParse<Severity>(Request.Query["severity"], true, out var severity) && Enum.IsDefined(severity) ? severity : null;
        var chosen = Only is null ? all : [.. all.Where(f => f.Severity == Only)];
        Pages = (chosen.Count + PageSize - 1) / PageSize;
        PageNumber = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1, 1, Math.Max(Pages, 1));
        Shown = [.. chosen.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    /// <summary>The names and values of the address of a page.</summary>
    public IEnumerable<(string Name, string Value)> Pairs(Severity? only, int page)
    {
        if (only is { } severity)
            yield return ("severity", severity.ToString().ToLowerInvariant());
        if (page > 1)
            yield return ("page", page.ToString(CultureInfo.InvariantCulture));
    }
}
