using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class ReviewCases
{
    internal static IEnumerable<CheckCase> All
    {
        get
        {
            const string Code = "review-overdue";
            var cycle = Given.Register with { ReviewCycle = new(6, new Dictionary<string, int> { ["Very high"] = 1 }) };
            yield return Finds(Code, "a day past the quarter", "Its review was due on 29 September 2026", Reviewed(new DateOnly(2026, 6, 29)));
            yield return Finds(Code, "never since it was opened", "Its review was due on 1 July 2026", Given.Risk() with { Opened = new(2026, 4, 1) });
            yield return Finds(Code, "by the band of its rating", "Its review was due on 29 September 2026",
                Reviewed(new DateOnly(2026, 8, 29)).With(Given.Scored(Stage.Residual, 5, 5))).In(cycle);
            yield return Well(Code, "on the day", Reviewed(new DateOnly(2026, 6, 30)));
            yield return Well(Code, "in a lower band", Reviewed(new DateOnly(2026, 8, 29)).With(Given.Scored(Stage.Residual, 1, 1))).In(cycle);
            yield return Well(Code, "beginning unknown", Given.Risk());
            yield return Well(Code, "composite", Reviewed(new DateOnly(2020, 1, 1)) with { Composite = CompositeRule.Sum });
            yield return Well(Code, "closed", Reviewed(new DateOnly(2020, 1, 1)).Close(Given.Today, "Over"));
        }
    }

    private static Item Reviewed(DateOnly on) => Given.Risk() with { Reviews = [new(on, null, false, "")] };
}
