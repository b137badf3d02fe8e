using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class ForecastCases
{
    internal static IEnumerable<CheckCase> All
    {
        get
        {
            const string NotBetter = "forecast-not-better";
            yield return Finds(NotBetter, "equal although an action is open", "The forecast is 16 and the residual rating 16, although 1 action is open",
                Risk((4, 4), (4, 4), "March 2027").With(Given.Action()));
            yield return Finds(NotBetter, "worse although actions are open", "The forecast is 20 and the residual rating 16, although 2 actions are open",
                Risk((4, 4), (5, 4), "March 2027").With(Given.Action("1"), Given.Action("2"), Given.Action("3").Complete(Given.Today)));
            yield return Finds(NotBetter, "opportunity that is not to grow", "The forecast is 8 and the residual rating 8, although 1 action is open",
                Opportunity(8, 8).With(Given.Action()));
            yield return Well(NotBetter, "better", Risk((4, 4), (4, 3), "March 2027").With(Given.Action()));
            yield return Well(NotBetter, "no action open", Risk((4, 4), (4, 4), "March 2027").With(Given.Action().Complete(Given.Today)));
            yield return Well(NotBetter, "opportunity that is to grow", Opportunity(8, 12).With(Given.Action()));
            yield return Well(NotBetter, "no forecast", Given.Risk().With(Given.Scored(Stage.Residual, 4, 4)).With(Given.Action()));
            yield return Well(NotBetter, "scored on two schemes",
                Given.Risk().With(Given.Scored(Stage.Residual, 2, 2, scheme: Given.FourByFour), Given.Scored(Stage.Forecast, 4, 4)).With(Given.Action()));

            const string Passed = "forecast-passed";
            yield return Finds(Passed, "not reached in time", "The forecast for March 2026 was 8; the residual rating is 16", Risk((4, 4), (4, 2), "March 2026"));
            yield return Finds(Passed, "the day before", "The forecast for 29 September 2026 was 8; the residual rating is 16", Risk((4, 4), (4, 2), "29 September 2026"));
            yield return Finds(Passed, "opportunity not reached in time", "The forecast for March 2026 was 12; the residual rating is 8", Opportunity(8, 12, "March 2026"));
            yield return Well(Passed, "reached", Risk((4, 2), (4, 2), "March 2026"));
            yield return Well(Passed, "outdone", Risk((2, 2), (4, 2), "March 2026"));
            yield return Well(Passed, "opportunity outdone", Opportunity(16, 12, "March 2026"));
            yield return Well(Passed, "still to come", Risk((4, 4), (4, 2), "30 September 2026"));
            yield return Well(Passed, "set anew, though earlier than before",
                Risk((4, 4), (4, 2), "March 2026").With(Given.Scored(Stage.Forecast, 4, 3, "March 2027")));
            yield return Well(Passed, "without a day", Risk((4, 4), (4, 2), "TBC"));
            yield return Well(Passed, "scored on two schemes",
                Given.Risk().With(Given.Scored(Stage.Residual, 4, 4, scheme: Given.FourByFour), Given.Scored(Stage.Forecast, 2, 2, "March 2026")));
        }
    }

    private static Item Risk((int Impact, int Likelihood) residual, (int Impact, int Likelihood) forecast, string by) =>
        Given.Risk().With(Given.Scored(Stage.Residual, residual.Impact, residual.Likelihood), Given.Scored(Stage.Forecast, forecast.Impact, forecast.Likelihood, by));

    private static Item Opportunity(decimal residual, decimal forecast, string by = "March 2027") =>
        Given.Opportunity().With(Given.Rated(Stage.Residual, residual, scheme: Given.Opportunities), Given.Rated(Stage.Forecast, forecast, by, Given.Opportunities));
}
