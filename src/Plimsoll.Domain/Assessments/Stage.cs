namespace Plimsoll.Domain.Assessments;

/// <summary>
/// The stage that an assessment speaks of. A revised residual is a later residual: history, not a stage of its own.
/// </summary>
public enum Stage
{
    /// <summary>Exposure if controls were absent or failed (gross, unmitigated).</summary>
    Inherent,

    /// <summary>Exposure with today's controls working (nett, current).</summary>
    Residual,

    /// <summary>Exposure expected or wanted by a date (target).</summary>
    Forecast,
}
