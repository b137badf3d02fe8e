using Plimsoll.Domain.Appetites;

namespace Plimsoll.Web.Summaries;

/// <summary>What a line of a list says of an item, worked out once for all readers. Names of parties are not in it: they may be erased.</summary>
internal sealed record ItemLine
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>The assessment it is ranked by: its residual, or else its inherent one; null when not scored.</summary>
    public required Assessment? Shown { get; init; }

    /// <summary>The scheme that it was made with.</summary>
    public required Scheme Scheme { get; init; }

    /// <summary>Its band.</summary>
    public required Band? Band { get; init; }

    /// <summary>Where its residual lies against the appetite; null when either is missing.</summary>
    public required AppetitePosition? Position { get; init; }

    /// <summary>From the residual before to the present one.</summary>
    public required Movement Movement { get; init; }

    /// <summary>The rating as printed; null when not scored.</summary>
    public string? Rating => Shown is null ? null : Ratings.Of(Scheme, Shown);

    /// <summary>Whether the rating shown is an inherent one, for want of a residual.</summary>
    public bool IsInherent => Shown?.Stage == Stage.Inherent;

    /// <summary>Works a line out.</summary>
    public static ItemLine Of(RegisterView view, Item item)
    {
        Assessment? residual = null, before = null;
        foreach (var assessment in view.AssessmentsOf(item))
            if (assessment is { Stage: Stage.Residual, IsScored: true })
                (before, residual) = (residual, assessment);
        var shown = residual ?? view.Current(item, Stage.Inherent);
        var scheme = shown is null ? view.SchemeOf(item) : view.SchemeOf(item, shown);
        return new ItemLine
        {
            Item = item,
            Shown = shown,
            Scheme = scheme,
            Band = shown?.BandIn(scheme),
            Position = view.AppetitePositionOf(item),
            Movement = Movement.Between(view, item, before, residual),
        };
    }
}
