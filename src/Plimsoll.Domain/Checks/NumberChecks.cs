using System.Globalization;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of the numbers that run on from controls to actions.</summary>
internal static class NumberChecks
{
    internal static IEnumerable<Finding> Gaps(RegisterView view)
    {
        foreach (var item in view.Items)
        {
            var whole = Numbers(item).Select(Whole).OfType<int>().Distinct().Order().ToList();
            if (whole.Count < 2)
                continue;
            var missing = Enumerable.Range(whole[0], whole[^1] - whole[0] + 1).Except(whole).ToList();
            if (missing is [] or { Count: > 50 })
                continue;
            yield return new Finding("number-gap",
                missing.Count == 1
                    ? $"Number {missing[0]} is missing between {missing[0] - 1} and {missing[0] + 1}"
                    : $"Numbers {string.Join(", ", missing)} are missing between {whole[0]} and {whole[^1]}",
                item.Reference);
        }
    }

    internal static IEnumerable<Finding> Repeats(RegisterView view) =>
        from item in view.Items
        from repeated in Numbers(item).Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
        select new Finding("number-repeated", $"Number {repeated.Key} is given {repeated.Count()} times", item.Reference);

    private static IEnumerable<string> Numbers(Item item) =>
        item.Controls.Where(c => c.Retired is null).Select(c => c.Number).Concat(item.Actions.Select(a => a.Number));

    /// <summary>The whole number before any point, as in 5 of "5.1".</summary>
    private static int? Whole(string number) =>
        int.TryParse(number.Split('.', '(', ')')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
