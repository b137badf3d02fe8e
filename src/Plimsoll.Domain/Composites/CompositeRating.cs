namespace Plimsoll.Domain.Composites;

/// <summary>One child's part in a composite's rating.</summary>
/// <param name="Child">The child.</param>
/// <param name="Assessment">The child's assessment that counts.</param>
/// <param name="Weight">Its weight in per cent; null when the rule does not weigh.</param>
/// <param name="Contribution">What it adds to the total under the rule, in points of rating.</param>
public sealed record CompositeTerm(Item Child, Assessment Assessment, decimal? Weight, decimal Contribution);

/// <summary>
/// A composite's rating at one stage with the sum that makes it, so that a paper can show it.
/// Blackpool: 2 Service Failure = 40 % 2a + 15 % 2b + 15 % 2c + 30 % 2d = 18.5.
/// </summary>
/// <param name="Stage">The stage.</param>
/// <param name="Date">The date that the children's assessments share; none when they differ or have none.</param>
/// <param name="Rating">The total; decimals occur, and fall in a band too.</param>
/// <param name="Terms">One per child that counts.</param>
/// <param name="Unscored">Live children without a rating at this stage; with any of them the total is not given.</param>
public sealed record CompositeRating(Stage Stage, Timing Date, decimal? Rating, IReadOnlyList<CompositeTerm> Terms, IReadOnlyList<Item> Unscored)
{
    /// <summary>
    /// The rating of a composite at a stage from its children's current assessments; with a child unscored, or a
    /// weight missing under a rule that weighs, the rating is null.
    /// </summary>
    /// <param name="rule">How ratings combine.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="children">The live children.</param>
    /// <param name="pick">Which assessment of a child counts; null for its current one.</param>
    public static CompositeRating Of(CompositeRule rule, Stage stage, IReadOnlyList<Item> children, Func<Item, Assessment?>? pick = null)
    {
        pick ??= child => child.Assessments.Current(stage);
        var scored = children.Select(c => (Child: c, Assessment: pick(c))).Where(c => c.Assessment?.Rating is not null).ToList();
        var unscored = children.Where(c => scored.All(s => s.Child.Id != c.Id)).ToList();
        var weighs = rule == CompositeRule.WeightedMean;
        var weights = scored.Sum(s => s.Child.Weight ?? 0);
        List<CompositeTerm> terms = [];
        foreach (var (child, assessment) in scored)
        {
            var rating = assessment!.Rating!.Value;
            var part = rule switch
            {
                CompositeRule.WeightedMean => weights > 0 ? rating * (child.Weight ?? 0) / weights : 0,
                CompositeRule.Mean => rating / scored.Count,
                _ => rating,
            };
            terms.Add(new CompositeTerm(child, assessment, weighs ? child.Weight : null, part));
        }

        // From the ratings and not from the rounded contributions: three tens have a mean of 10, not 9.99…
        var whole = terms.Sum(t => t.Assessment.Rating!.Value);
        decimal? total = terms.Count == 0 || unscored.Count > 0 ? null : rule switch
        {
            CompositeRule.WeightedMean => scored.All(s => s.Child.Weight > 0)
                ? terms.Sum(t => t.Assessment.Rating!.Value * t.Weight!.Value) / weights
                : null,
            CompositeRule.Highest => terms.Max(t => t.Contribution),
            CompositeRule.Mean => whole / terms.Count,
            _ => whole,
        };
        return new CompositeRating(stage, SharedDate(terms), total, terms, unscored);
    }

    /// <summary>
    /// Whether the children's weights make 100 %, but for the rounding of thirds (33.33 three times); true where nothing
    /// is weighed, false where a weight is missing among others.
    /// </summary>
    public static bool WeightsMake100(IEnumerable<Item> children) =>
        children.Select(c => c.Weight).ToList() is var weights
        && (weights.All(w => w is null)
            || (weights.All(w => w is not null) && Math.Abs(weights.Sum()!.Value - 100) <= 0.01m * weights.Count));

    /// <summary>The child whose rating moves the total most per point: the heaviest one.</summary>
    public CompositeTerm? Heaviest => Terms.MaxBy(t => t.Weight ?? t.Contribution);

    /// <summary>As an assessment, computed like any other item's; null when there is no total.</summary>
    public Assessment? AsAssessment(Scheme scheme) =>
        Rating is null ? null : new Assessment
        {
            Stage = Stage,
            Date = Date,
            Rating = Rating,
            Scheme = scheme.Id,
            SchemeVersion = scheme.Version,
            IsComputed = true,
        };

    private static Timing SharedDate(List<CompositeTerm> terms) =>
        terms.Count > 0 && terms.All(t => t.Assessment.Date.Words == terms[0].Assessment.Date.Words) ? terms[0].Assessment.Date : Timing.None;
}
