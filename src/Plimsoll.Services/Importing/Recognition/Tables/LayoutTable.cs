using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>A column of a register and what it holds.</summary>
internal sealed record LayoutColumn(int Index, string Key, string Label, ImportField Field, Stage? Stage, double Confidence)
{
    /// <summary>Whether a person said what it holds.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The time that a column of scores speaks of; null for the present one.</summary>
    public HeaderPeriod? Period { get; init; }

    public bool IsScore => Field is ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score;

    public LevelAxis Axis => Field switch
    {
        ImportField.Impact => LevelAxis.Impact,
        ImportField.Likelihood => LevelAxis.Likelihood,
        _ => LevelAxis.Rating,
    };

    public ReadColumn AsRead() => new(Index, Key, Label, Field, IsScore ? Stage : null, Confidence);
}

/// <summary>A table with the header that was found in it.</summary>
/// <param name="Rows">All its rows.</param>
/// <param name="FirstHeader">The first row of the header.</param>
/// <param name="FirstBody">The first row below the header.</param>
/// <param name="Columns">Its columns, from left to right.</param>
internal sealed record LayoutTable(IReadOnlyList<LayoutRow> Rows, int FirstHeader, int FirstBody, IReadOnlyList<LayoutColumn> Columns)
{
    /// <summary>The row after the last that belongs to it.</summary>
    public int End { get; init; } = Rows.Count;

    /// <summary>Whether its rows are cards, each complete in itself.</summary>
    public bool IsCards { get; init; }

    public IEnumerable<LayoutColumn> Of(params ImportField[] fields) => Columns.Where(c => fields.Contains(c.Field));

    public bool Has(params ImportField[] fields) => Columns.Any(c => fields.Contains(c.Field));

    /// <summary>The rows below the header.</summary>
    public IEnumerable<LayoutRow> Body => Rows.Skip(FirstBody).Take(End - FirstBody);

    /// <summary>Whether it names items and says something of them.</summary>
    public bool IsRegister => Has(ImportField.Title, ImportField.Description) && (Columns.Any(c => c is { IsGiven: true, Field: ImportField.Title or ImportField.Description })
        || (Columns.Select(c => c.Field).Distinct().Count(f => f is not (ImportField.Extra or ImportField.Ignore)) >= 3
        && Has(ImportField.Impact, ImportField.Likelihood, ImportField.Rating, ImportField.Score, ImportField.Control, ImportField.Action, ImportField.Consequence, ImportField.Owner,
            ImportField.Manager, ImportField.Response)));

    /// <summary>Whether it lists actions of items that it only names.</summary>
    public bool IsActionList => !IsCards && Has(ImportField.Action) && Has(ImportField.Reference, ImportField.Title, ImportField.Description)
        && !Columns.Any(c => c.IsScore) && !Has(ImportField.Control)
        && Has(ImportField.ActionTarget, ImportField.ActionOwner, ImportField.Progress, ImportField.ActionStatus, ImportField.Status, ImportField.Manager, ImportField.Owner);

    /// <summary>Whether it may list earlier scores of items that it only names: then these stand in a register before it.</summary>
    public bool IsScoreList => !IsCards && Has(ImportField.Reference) && Columns.Any(c => c.IsScore)
        && !Has(ImportField.Control, ImportField.Action, ImportField.Consequence, ImportField.Cause, ImportField.Response);

    /// <summary>Whether it may list controls of items that it only names: then these stand in a register before it.</summary>
    public bool IsControlList => !IsCards && Has(ImportField.Control) && Has(ImportField.Reference) && !Columns.Any(c => c.IsScore) && !Has(ImportField.Action);
}
