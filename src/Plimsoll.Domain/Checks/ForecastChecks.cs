using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Forecasts held to account.</summary>
internal static class ForecastChecks
{
    internal static IEnumerable<Finding> NotBetter(RegisterView view) =>
        from pair in Pairs(view)
        let open = pair.Item.Actions.Count(a => a.Status == ActionStatus.Open)
        where open > 0 && !Scale.IsWorse(pair.Item.Kind, pair.Residual.Rating!.Value, pair.Forecast.Rating!.Value)
        select new Finding("forecast-not-better",
            Sentence.Counted(
                open,
                $"The {Wording.Stage(view, Stage.Forecast)} is {Wording.Rating(view, pair.Item, pair.Forecast)} and the {Wording.Stage(view, Stage.Residual)} rating {Wording.Rating(view, pair.Item, pair.Residual)}, although {open} action is open",
                $"The {Wording.Stage(view, Stage.Forecast)} is {Wording.Rating(view, pair.Item, pair.Forecast)} and the {Wording.Stage(view, Stage.Residual)} rating {Wording.Rating(view, pair.Item, pair.Residual)}, although {open} actions are open"),
            pair.Item.Reference, pair.Forecast.Printed?.Place);

    internal static IEnumerable<Finding> Passed(RegisterView view) =>
        from pair in Pairs(view)
        where pair.Forecast.Date.HasPassed(view.Today)
        where Scale.IsWorse(pair.Item.Kind, pair.Residual.Rating!.Value, pair.Forecast.Rating!.Value)
        select new Finding("forecast-passed",
            $"The {Wording.Stage(view, Stage.Forecast)} for {pair.Forecast.Date.Words} was {Wording.Rating(view, pair.Item, pair.Forecast)}; the {Wording.Stage(view, Stage.Residual)} rating is {Wording.Rating(view, pair.Item, pair.Residual)}",
            pair.Item.Reference, pair.Forecast.Printed?.Place);

    /// <summary>Live items with a residual rating and a forecast that may be compared.</summary>
    private static IEnumerable<(Item Item, Assessment Residual, Assessment Forecast)> Pairs(RegisterView view) =>
        from item in view.LiveItems
        let residual = view.Current(item, Stage.Residual)
        let forecast = view.Current(item, Stage.Forecast)
        where residual is not null && forecast is not null && Scale.IsShared(view, item, residual, forecast)
        select (item, residual, forecast);
}
