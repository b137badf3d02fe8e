namespace Plimsoll.Domain.Composites;

/// <summary>How a composite's rating follows from its children's.</summary>
public enum CompositeRule
{
    /// <summary>Σ weight × rating ÷ Σ weight, the usual one: 40 % of 2a + 15 % of 2b … = 18.5.</summary>
    WeightedMean,

    /// <summary>The highest rating of the children.</summary>
    Highest,

    /// <summary>The sum of the ratings.</summary>
    Sum,

    /// <summary>The mean of the ratings, weights left out.</summary>
    Mean,
}
