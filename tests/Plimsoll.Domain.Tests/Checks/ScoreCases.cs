using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class ScoreCases
{
    internal static IEnumerable<CheckCase> All => [.. Labels, .. Grids, .. Others];

    private static IEnumerable<CheckCase> Labels
    {
        get
        {
            const string Code = "label-level-mismatch";
            var four = Given.Scored(Stage.Residual, 4, 4, "1 October 2017", Given.FourByFour);
            yield return Finds(Code, "label of another level",
                "The residual rating of 1 October 2017: likelihood is printed as “Unlikely (4)”, but Unlikely is level 2 of Corporate 4×4; "
                + "level 4 is Very likely. The number was kept, as it makes the printed rating 16",
                Given.Risk().With(Printed(four, "Critical (4)", "Unlikely (4)", "16")));
            yield return Finds(Code, "label of another level, rating no help",
                "The residual rating of 1 October 2017: impact is printed as “Marginal”, but Marginal is level 2 of Corporate 4×4; level 4 is Critical. The number was kept",
                Given.Risk().With(Printed(four with { Rating = 8 }, "Marginal", "Very likely (4)", "8")));
            yield return Well(Code, "labels of their levels", Given.Risk().With(Printed(four, "critical (4)", "VERY LIKELY (4)", "16")));
            yield return Well(Code, "numbers only", Given.Risk().With(Printed(four, "4", "4", "16")));
            yield return Well(Code, "label that the scheme has not", Given.Risk().With(Printed(four, "Dreadful (4)", null, "16")));
            yield return Well(Code, "closed", Given.Risk().With(Printed(four, "Marginal (4)", null, "16")).Close(Given.Today, "Over"));
        }
    }

    private static IEnumerable<CheckCase> Grids
    {
        get
        {
            const string Code = "rating-grid-mismatch";
            var (four, codes) = (Given.Scored(Stage.Residual, 4, 4), Given.Scored(Stage.Residual, 4, 5, scheme: Given.LetterDigit));
            yield return Finds(Code, "printed product is wrong", "The residual rating is printed as 15, but 4 × 4 is 16 in Corporate 5×5",
                Given.Risk().With(Printed(four, "4", "4", "15")));
            yield return Finds(Code, "given rating is not the cell's", "The residual rating is given as 12, but 4 × 4 is 16 in Corporate 5×5",
                Given.Risk().With(four with { Rating = 12 }));
            yield return Finds(Code, "rating without levels that no cell has", "The residual rating is given as 7, which no cell of Corporate 5×5 has",
                Given.Risk().With(Given.Rated(Stage.Residual, 7)));
            yield return Finds(Code, "rating with its impact alone", "The residual rating is given as 9, which no cell of Corporate 5×5 has with impact 4",
                Given.Risk().With(Given.Rated(Stage.Residual, 9) with { Impact = 4 }));
            yield return Finds(Code, "rating with its likelihood alone", "The residual rating is given as 9, which no cell of Corporate 5×5 has with likelihood 5",
                Given.Risk().With(Given.Rated(Stage.Residual, 9) with { Likelihood = 5 }));
            yield return Finds(Code, "pair of other levels", "The residual rating is printed as D4, but E × 4 is E4 in Letter and digit",
                Given.Risk().With(Printed(codes, "4", "E", "D4")));
            yield return Finds(Code, "number that is not the pair's", "The residual rating is printed as 16, but E × 4 is E4 in Letter and digit",
                Given.Risk().With(Printed(codes, "4", "E", "16")));
            yield return Well(Code, "printed product is right", Given.Risk().With(Printed(four, "4", "4", "16 (High)")));
            yield return Well(Code, "rating printed as a sum", Given.Risk().With(Printed(four, "4", "4", "4 × 4 = 16")));
            yield return Well(Code, "rating without levels that a cell has", Given.Risk().With(Given.Rated(Stage.Residual, 20)));
            yield return Well(Code, "rating with one level that makes it", Given.Risk().With(Given.Rated(Stage.Residual, 9) with { Impact = 3 }));
            yield return Well(Code, "pair of its levels", Given.Risk().With(Printed(codes, "4", "E", "e4")));
            yield return Well(Code, "number of the pair", Given.Risk().With(Printed(codes, "4", "E", "20")));
            yield return Well(Code, "decimal of a composite", Given.Risk() with { Composite = CompositeRule.Sum, Assessments = [Given.Rated(Stage.Residual, 18.5m)] });
            yield return Well(Code, "not scored", Given.Risk().With(new Assessment { Stage = Stage.Residual, Scheme = Given.FiveByFive.Id }));
        }
    }

    private static IEnumerable<CheckCase> Others
    {
        get
        {
            var composite = Given.Risk("2") with { Composite = CompositeRule.WeightedMean };
            yield return Finds("not-scored", "inherent only", "There is no residual rating", Given.Risk().With(Given.Scored(Stage.Inherent, 4, 4)));
            yield return Finds("not-scored", "composite with an open child", "A sub-risk without a rating or weight leaves the overall rating open",
                composite, Given.Risk("2a").With(Given.Scored(Stage.Residual, 4, 4)) with { Parent = composite.Id });
            yield return Well("not-scored", "scored", Given.Risk().With(Given.Scored(Stage.Residual, 1, 1)));
            yield return Well("not-scored", "closed", Given.Risk().Close(Given.Today, "Over"));
            yield return Well("not-scored", "composite with all it needs",
                composite, Given.Risk("2a").With(Given.Scored(Stage.Residual, 4, 4)) with { Parent = composite.Id, Weight = 100 });

            const string Worse = "residual-worse-than-inherent";
            yield return Finds(Worse, "risk", "The residual rating 20 is worse than the inherent rating 16", Run(Given.Risk(), (4, 4), (5, 4)));
            yield return Finds(Worse, "opportunity", "The residual rating 4 is worse than the inherent rating 6",
                Given.Opportunity().With(Given.Rated(Stage.Inherent, 6, scheme: Given.Opportunities), Given.Rated(Stage.Residual, 4, scheme: Given.Opportunities)));
            yield return Well(Worse, "equal", Run(Given.Risk(), (4, 4), (4, 4)));
            yield return Well(Worse, "opportunity made better",
                Given.Opportunity().With(Given.Rated(Stage.Inherent, 4, scheme: Given.Opportunities), Given.Rated(Stage.Residual, 6, scheme: Given.Opportunities)));
            yield return Well(Worse, "scored on two schemes",
                Given.Risk().With(Given.Scored(Stage.Inherent, 3, 3, scheme: Given.FourByFour), Given.Scored(Stage.Residual, 4, 4)));

            const string After = "assessed-after-report";
            var september = Given.Register with { ReportDate = Timing.Read("September 2017") };
            yield return Finds(After, "printed date after the report", "The residual rating of 1 October 2017 is dated after the report of September 2017",
                Given.Risk().With(Printed(Given.Scored(Stage.Residual, 4, 4, "1 October 2017"), "4", "4", "16"))).In(september);
            yield return Well(After, "printed date in the month of the report",
                Given.Risk().With(Printed(Given.Scored(Stage.Residual, 4, 4, "30 September 2017"), "4", "4", "16"))).In(september);
            yield return Well(After, "forecast", Given.Risk().With(Printed(Given.Scored(Stage.Forecast, 4, 4, "March 2018"), "4", "4", "16"))).In(september);
            yield return Well(After, "assessed here since", Given.Risk().With(Given.Scored(Stage.Residual, 4, 4, "March 2018"))).In(september);
            yield return Well(After, "no report", Given.Risk().With(Printed(Given.Scored(Stage.Residual, 4, 4, "March 2018"), "4", "4", "16")));
        }
    }

    internal static Assessment Printed(Assessment assessment, string? impact, string? likelihood, string? rating) =>
        assessment with { Printed = new PrintedScore(impact, likelihood, rating, "line 361", 1) };

    private static Item Run(Item item, (int Impact, int Likelihood) inherent, (int Impact, int Likelihood) residual) =>
        item.With(Given.Scored(Stage.Inherent, inherent.Impact, inherent.Likelihood), Given.Scored(Stage.Residual, residual.Impact, residual.Likelihood));
}
