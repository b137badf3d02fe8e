using Plimsoll.Services.Papers;

namespace Plimsoll.Web.Pages.Papers;

/// <summary>A kind of paper as pages name it.</summary>
/// <param name="Key">Its name in addresses, as the terminal has it too.</param>
/// <param name="Title">Its name.</param>
/// <param name="Says">What it is for, in a sentence.</param>
internal sealed record PaperName(string Key, string Title, string Says)
{
    /// <summary>Those that can be had.</summary>
    public static IReadOnlyList<PaperName> All => [.. PaperService.Kinds.OrderBy(k => k.Value).Select(k => Of(k.Key, k.Value))];

    private static PaperName Of(string key, PaperKind kind) => kind switch
    {
        PaperKind.InFocus => new(key, T["In Focus"], T["Each item in order of rating, with its matrices over time, what is in place and what is still to do."]),
        PaperKind.Register => new(key, T["Register"], T["The whole register in columns, with the sum behind each composite rating."]),
        PaperKind.DeepDive => new(key, T["Deep dive"], T["Ratings now and a year before, controls, and every action with its position and outcomes."]),
        PaperKind.Summary => new(key, T["Summary"], T["Heat maps with the load line, what changed since last quarter and why, the position against appetite, and every item in order of rating."]),
        PaperKind.ActionPlan => new(key, T["Action plan"], T["Actions by owner and date, overdue first, with the original date beside the present one; and what became of the rating when they ended."]),
        _ => new(key, Spaced(key), T["A paper of this register."]),
    };

    private static string Spaced(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');
}
