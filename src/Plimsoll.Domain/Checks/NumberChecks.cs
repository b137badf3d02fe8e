using System.Globalization;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of the numbers that run on from controls to actions.</summary>
internal static class NumberChecks
{
    /// <summary>A jump by more than this is another way of numbering, not a lost entry.</summary>
    private const int LongestGap = 20;

    /// <summary>
    /// Gaps within the run of an item, and within the points of one number (5.1, 5.3): each told once, with its
    /// neighbours. What a run begins with is the body's choice. A retired control keeps its number.
    /// </summary>
    internal static IEnumerable<Finding> Gaps(RegisterView view) =>
        from item in view.LiveItems
        let numbers = item.Controls.Select(c => c.Number).Concat(item.Actions.Select(a => a.Number)).Select(Parts).OfType<(int Whole, int? Point)>().ToList()
        let runs = numbers.Where(n => n.Point is not null).GroupBy(n => n.Whole).OrderBy(g => g.Key)
            .Select(g => (Prefix: string.Create(CultureInfo.InvariantCulture, $"{g.Key}."), Numbers: g.Select(n => n.Point!.Value)))
        from run in runs.Prepend((Prefix: "", Numbers: numbers.Select(n => n.Whole)))
        let inOrder = run.Numbers.Distinct().Order().ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        let missing = pair.Second - pair.First - 1
        where missing is > 0 and <= LongestGap
        select new Finding("number-gap",
            missing == 1
                ? (Sentence)$"Number {Number(run.Prefix, pair.First + 1)} is missing between {Number(run.Prefix, pair.First)} and {Number(run.Prefix, pair.Second)}"
                : (Sentence)$"Numbers {Number(run.Prefix, pair.First + 1)} to {Number(run.Prefix, pair.Second - 1)} are missing between {Number(run.Prefix, pair.First)} and {Number(run.Prefix, pair.Second)}",
            item.Reference);

    internal static IEnumerable<Finding> Repeats(RegisterView view) =>
        from item in view.LiveItems
        from repeated in item.Controls.Where(c => c.Retired is null).Select(c => c.Number).Concat(item.Actions.Select(a => a.Number))
            .Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
        select new Finding("number-repeated", Sentence.Counted(
            repeated.Count(),
            $"Number {repeated.Key} is given {repeated.Count()} time",
            $"Number {repeated.Key} is given {repeated.Count()} times"), item.Reference);

    private static string Number(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");

    /// <summary>5 of "5" and "5.(i)", 5 and 1 of "5.1"; null for what does not begin with a number.</summary>
    private static (int Whole, int? Point)? Parts(string number)
    {
        var parts = number.Split('.', '(', ')');
        return Value(parts[0]) is { } whole ? (whole, parts.Length > 1 ? Value(parts[1]) : null) : null;
    }

    private static int? Value(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
