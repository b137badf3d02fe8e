namespace Plimsoll.Web.Summaries;

/// <summary>The orders in which a list of items can stand.</summary>
internal enum ItemSort
{
    Reference,
    Rating,
    Movement,
    Owner,
}

/// <summary>Works orders out.</summary>
internal static class ItemOrder
{
    public static int[] Of(RegisterSummary summary, ItemSort sort)
    {
        var lines = summary.Lines;
        var places = Enumerable.Range(0, lines.Count);
        return sort switch
        {
            // Lines stand by reference already, and sorting keeps what is equal in place.
            ItemSort.Rating => [.. places.OrderBy(p => lines[p].Item.Kind).ThenByDescending(p => lines[p].Shown?.Rating ?? -1)],
            ItemSort.Movement => [.. places.OrderByDescending(p => lines[p].Movement.Worsening).ThenByDescending(p => lines[p].Movement.Direction is Direction.New or Direction.Rescored)],
            ItemSort.Owner => ByOwner(summary, places),
            _ => [.. WithGaps(summary)],
        };
    }

    private static int[] ByOwner(RegisterSummary summary, IEnumerable<int> places)
    {
        var names = summary.Owners.ToDictionary(o => o, summary.View.NameOf);
        return [.. places.OrderBy(p => summary.Lines[p].Item.Owners is [var first, ..] ? names[first] : "\uffff", StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<int> WithGaps(RegisterSummary summary)
    {
        var (lines, gaps) = (summary.Lines, summary.View.Withheld);
        var gap = 0;
        for (var place = 0; place < lines.Count; place++)
        {
            while (gap < gaps.Count && GoesBefore(gaps[gap], lines[place].Item))
                yield return ~gap++;
            yield return place;
        }

        while (gap < gaps.Count)
            yield return ~gap++;
    }

    private static bool GoesBefore(WithheldItem gap, Item item) =>
        gap.Kind != item.Kind ? gap.Kind < item.Kind : ReferenceOrder.Instance.Compare(gap.Reference, item.Reference) < 0;
}
