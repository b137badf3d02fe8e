using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>The direction of travel of a register in one sentence or two.</summary>
internal static class Travel
{
    /// <summary>
    /// "14 risks: 5 above the appetite, 2 at it, 6 below it. Since 30 September 2026, 3 went up, 2 went down and 9 did not
    /// change." Only what there is is said.
    /// </summary>
    public static string InWords(PaperContext context, ItemKind kind, IReadOnlyList<Item> items)
    {
        var movements = items.Select(context.Since.MovementOf).ToLookup(m => m.Direction);
        var since = $"Since {Printed.Day(context.Since.Day)}";
        (int Count, string Words)[] parts =
        [
            (movements[Direction.Up].Count(), "went up"),
            (movements[Direction.Down].Count(), "went down"),
            (movements[Direction.Rescored].Count(), "were scored by another scheme"),
            (movements[Direction.First].Count(), "were scored for the first time"),
            (movements[Direction.Gone].Count(), "are not scored any more"),
            (movements[Direction.Same].Count(), "did not change"),
        ];
        var told = parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {Singular(p.Count, p.Words)}").ToList();
        var travel = told.Count == 0 ? "None is scored"
            : movements[Direction.Same].Count() == parts.Sum(p => p.Count) ? $"{since} no rating has changed"
            : $"{since}, {List(told)}";
        var unscored = movements[Direction.Unscored].Count();
        var missing = told.Count > 0 && unscored > 0 ? $"; {unscored} {(unscored == 1 ? "is" : "are")} not scored" : "";
        return $"{Count(items.Count, kind)}{Position(context, kind, items)}. {travel}{missing}.";
    }

    /// <summary>"1 risk", "14 risks".</summary>
    public static string Count(int count, ItemKind kind) => (kind, count) switch
    {
        (ItemKind.Risk, 1) => "1 risk",
        (ItemKind.Risk, _) => $"{count} risks",
        (_, 1) => "1 opportunity",
        _ => $"{count} opportunities",
    };

    private static string Position(PaperContext context, ItemKind kind, IReadOnlyList<Item> items)
    {
        if (kind != ItemKind.Risk)
            return "";
        var positions = items.Where(i => context.AppetiteOf(i) is not null).Select(context.View.AppetitePositionOf).OfType<AppetitePosition>().ToLookup(p => p);
        if (positions.Count == 0)
            return "";
        return $": {positions[AppetitePosition.Above].Count()} above the appetite, {positions[AppetitePosition.At].Count()} at it, {positions[AppetitePosition.Below].Count()} below it";
    }

    private static string Singular(int count, string words) =>
        count == 1 ? words.Replace("were ", "was ", StringComparison.Ordinal).Replace("are ", "is ", StringComparison.Ordinal) : words;

    private static string List(List<string> parts) => parts is [var only] ? only : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
