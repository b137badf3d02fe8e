using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Tells measures that are planned from those that run, where a header says only "Mitigation".</summary>
internal static class PlannedMeasures
{
    /// <summary>The columns, "Mitigation" taken for the actions where existing controls have a column of their own, or where a date by which it is to be done stands beside it.</summary>
    public static List<LayoutColumn> Of(List<LayoutColumn> columns)
    {
        if (columns.Exists(c => c.Field == ImportField.Action))
            return columns;
        var open = columns.FindIndex(c => c is { Field: ImportField.Control, IsGiven: false } && IsOpen(c));
        if (open < 0)
            return columns;
        var isPlanned = columns.Exists(c => c.Field == ImportField.Control && !IsOpen(c))
            || columns.FindIndex(c => c.Field is ImportField.ActionTarget or ImportField.ActionStatus or ImportField.ActionOwner) > open;
        return isPlanned ? [.. columns.Select(c => c is { Field: ImportField.Control, IsGiven: false } && IsOpen(c) ? c with { Field = ImportField.Action } : c)] : columns;
    }

    /// <summary>Whether a column of actions is called by what they do to the risk: "Mitigation plan", "Risk treatment".</summary>
    public static bool IsMitigation(LayoutColumn column) => LayoutWords.Tokens(column.Label.Split(" › ")[^1]).Exists(t => t is "mitigation" or "mitigations" or "mitigating" or "treatment" or "remediation" or "response");

    /// <summary>Whether it names what lessens a risk, and neither controls nor when: "Mitigation", "Mitigation strategy", "How we mitigate".</summary>
    private static bool IsOpen(LayoutColumn column)
    {
        var tokens = LayoutWords.Tokens(column.Label.Split(" › ")[^1]);
        return tokens.Exists(t => t is "mitigation" or "mitigations" or "mitigating")
            && !tokens.Exists(t => t is "control" or "controls" or "existing" or "current" or "place" or "done" or "doing" or "already" or "safeguard" or "safeguards");
    }
}
