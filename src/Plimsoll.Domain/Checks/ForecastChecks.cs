namespace Plimsoll.Domain.Checks;

/// <summary>Forecasts held to account.</summary>
internal static class ForecastChecks
{
    internal static IEnumerable<Finding> NotBetter(RegisterView view) =>
        from item in view.LiveItems
        let open = item.Actions.Count(a => a.Status == ActionStatus.Open)
        where open > 0
        let residual = view.Current(item, Stage.Residual)
        let forecast = view.Current(item, Stage.Forecast)
        where residual?.Rating is not null && forecast?.Rating is not null && residual.Scheme == forecast.Scheme
        where item.Kind == ItemKind.Risk ? forecast.Rating >= residual.Rating : forecast.Rating <= residual.Rating
        let scheme = view.SchemeOf(item, forecast)
        select new Finding("forecast-not-better",
            $"The forecast is {scheme.Print(forecast.Rating!.Value)} and the residual rating {scheme.Print(residual.Rating!.Value)}, "
            + $"although {open} {(open == 1 ? "action is" : "actions are")} open",
            item.Reference, forecast.Printed?.Place);

    internal static IEnumerable<Finding> Passed(RegisterView view) =>
        from item in view.LiveItems
        let forecast = view.Current(item, Stage.Forecast)
        where forecast is not null && forecast.Date.HasPassed(view.Today)
        let residual = view.Current(item, Stage.Residual)
        where residual?.Rating is not null
        where item.Kind == ItemKind.Risk ? residual.Rating > forecast.Rating : residual.Rating < forecast.Rating
        let scheme = view.SchemeOf(item, forecast)
        select new Finding("forecast-passed",
            $"It was to be {scheme.Print(forecast.Rating!.Value)} by {forecast.Date.Words} and is {scheme.Print(residual.Rating!.Value)}",
            item.Reference, forecast.Printed?.Place);
}
