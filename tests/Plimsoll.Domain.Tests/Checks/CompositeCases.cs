using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class CompositeCases
{
    internal static IEnumerable<CheckCase> All
    {
        get
        {
            const string Weights = "weights-not-100";
            yield return Finds(Weights, "too little", "The weights 40 + 15.5 + 15 make 70.5 %, not 100 %", Of(null, (20, 40), (15, 15.5m), (15, 15)));
            yield return Finds(Weights, "too much", "The weights 60 + 60 make 120 %, not 100 %", Of(null, (20, 60), (15, 60)));
            yield return Finds(Weights, "one missing", "2c has no weight", Of(null, (20, 60), (15, 40), (15, null)));
            yield return Finds(Weights, "all missing", "2a, 2b and 2c have no weight", Of(null, (20, null), (15, null), (15, null)));
            yield return Well(Weights, "make 100", Of(null, (20, 40), (15, 15), (15, 15), (20, 30)));
            yield return Well(Weights, "thirds", Of(null, (20, 33.33m), (15, 33.33m), (15, 33.33m)));
            yield return Well(Weights, "not weighed", Of(CompositeRule.Highest, null, (20, null), (15, 10)));
            yield return Well(Weights, "without children", Of(null));
            yield return Well(Weights, "the rest is closed", [.. Of(null, (20, 100)), Closed()]);

            const string Mismatch = "overall-mismatch";
            yield return Finds(Mismatch, "weighted", "The overall residual rating is printed as 19.5, but 40 % × 20 + 15 % × 15 + 15 % × 15 + 30 % × 20 is 18.5",
                Of("19.5", (20, 40), (15, 15), (15, 15), (20, 30)));
            yield return Finds(Mismatch, "weighted short of 100", "The overall residual rating is printed as 12, but (10 × 20 + 10 × 10) ÷ 20 is 15", Of("12", (20, 10), (10, 10)));
            yield return Finds(Mismatch, "highest", "The overall residual rating is printed as 19, but the highest of 20, 15 and 12 is 20",
                Of(CompositeRule.Highest, "19", (20, null), (15, null), (12, null)));
            yield return Finds(Mismatch, "sum", "The overall residual rating is printed as 36, but 20 + 15 is 35", Of(CompositeRule.Sum, "36", (20, null), (15, null)));
            yield return Finds(Mismatch, "mean", "The overall residual rating is printed as 16, but the mean of 20 and 10 is 15", Of(CompositeRule.Mean, "16", (20, null), (10, null)));
            yield return Finds(Mismatch, "rounded wrongly", "The overall residual rating is printed as 18.4, but 75 % × 20 + 25 % × 14 is 18.5", Of("18.4", (20, 75), (14, 25)));
            yield return Well(Mismatch, "equal", Of("18.5", (20, 40), (15, 15), (15, 15), (20, 30)));
            yield return Well(Mismatch, "rounded", Of(CompositeRule.Mean, "15.67", (20, null), (15, null), (12, null)));
            yield return Well(Mismatch, "not printed", Of(null, (20, 50), (15, 50)));
            yield return Well(Mismatch, "open", Of("18.5", (20, 50), (null, 50)));
            yield return Well(Mismatch, "of a prior year that agreed then", [.. PriorYear()]);

            const string Agrees = "overall-agrees";
            yield return Finds(Agrees, "weighted", "The overall residual rating is printed as 18.5, and 40 % × 20 + 15 % × 15 + 15 % × 15 + 30 % × 20 is 18.5",
                Of("18.5", (20, 40), (15, 15), (15, 15), (20, 30)));
            yield return Finds(Agrees, "rounded", "The overall residual rating is printed as 16, and the mean of 20, 15 and 12 is 15.67",
                Of(CompositeRule.Mean, "16", (20, null), (15, null), (12, null)));
            yield return Finds(Agrees, "of a prior year", "The overall residual rating of 2020/21 is printed as 10, and 50 % × 12 + 50 % × 8 is 10", [.. PriorYear()]);
            yield return Well(Agrees, "wrong", Of("19.5", (20, 40), (15, 60)));
        }
    }

    private static Item[] Of(string? printed, params (decimal? Rating, decimal? Weight)[] children) => Of(CompositeRule.WeightedMean, printed, children);

    private static Item[] Of(CompositeRule rule, string? printed, params (decimal? Rating, decimal? Weight)[] children)
    {
        var overall = Overall with { Composite = rule };
        if (printed is not null)
            overall = overall.With(ScoreCases.Printed(Given.Rated(Stage.Residual, 1), null, null, printed));
        return
        [
            overall,
            .. children.Select((c, i) => Child($"2{(char)('a' + i)}", c.Weight, c.Rating is { } rating ? [Given.Rated(Stage.Residual, rating)] : [])),
        ];
    }

    private static IEnumerable<Item> PriorYear() =>
    [
        Overall.With(ScoreCases.Printed(Given.Rated(Stage.Residual, 10, "2020/21"), null, null, "10")),
        Child("2a", 50, [Given.Rated(Stage.Residual, 12, "2020/21"), Given.Rated(Stage.Residual, 20)]),
        Child("2b", 50, [Given.Rated(Stage.Residual, 8, "2020/21"), Given.Rated(Stage.Residual, 20)]),
    ];

    private static readonly Item Overall = Given.Risk("2") with { Composite = CompositeRule.WeightedMean };

    private static Item Closed() => Child("2z", 50, []).Close(Given.Today, "Over");

    private static Item Child(string reference, decimal? weight, Assessment[] assessments) =>
        Given.Risk(reference).With(assessments) with { Parent = Overall.Id, Weight = weight };
}
