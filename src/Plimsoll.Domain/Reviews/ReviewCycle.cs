namespace Plimsoll.Domain.Reviews;

/// <summary>How often items are reviewed: by band, as frameworks set it, with a default for the rest.</summary>
/// <param name="DefaultMonths">Months between reviews where the band says nothing; 1 to 60.</param>
/// <param name="MonthsByBand">Months between reviews by band name.</param>
public sealed record ReviewCycle(int DefaultMonths, IReadOnlyDictionary<string, int> MonthsByBand)
{
    /// <summary>Months between reviews by band name; empty, never null, also where a stored cycle leaves it out.</summary>
    public IReadOnlyDictionary<string, int> MonthsByBand { get; init; } = MonthsByBand ?? new Dictionary<string, int>();

    /// <summary>Quarterly for every band.</summary>
    public static ReviewCycle Quarterly { get; } = new(3, new Dictionary<string, int>());

    /// <summary>Months between reviews of an item in a band; the default when it is unscored.</summary>
    public int MonthsFor(string? band) => band is not null && MonthsByBand.TryGetValue(band, out var months) ? months : DefaultMonths;

    /// <summary>
    /// The day by which an item is to be reviewed: the cycle after its last review, or after it was opened.
    /// Null when neither is known, and for items that are not open.
    /// </summary>
    public DateOnly? NextDue(Item item, Scheme scheme) => NextDue(item, item.Assessments.Current(Stage.Residual)?.BandIn(scheme));

    /// <summary>The same where the band of the item's residual rating is known; null when it is not scored.</summary>
    public DateOnly? NextDue(Item item, Band? band)
    {
        if (item.Status is not (ItemStatus.Open or ItemStatus.Proposed))
            return null;
        var last = item.Reviews is [.., var review] ? review.Date : item.Opened;
        return last?.AddMonths(MonthsFor(band?.Name));
    }
}
