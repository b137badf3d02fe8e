using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>A table, or a run of labels, and what it was read as: shown beside the source, and put right there.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">The heading over it; null when there is none.</param>
/// <param name="Columns">Its columns or labels, in order.</param>
/// <param name="Rows">Its rows that are not empty, in order; none for labels.</param>
public sealed record ReadPart(Place Place, PartKind Kind, string? Heading, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<ReadRow> Rows);

/// <summary>What a part of a document is.</summary>
public enum PartKind
{
    /// <summary>A table with items in its rows.</summary>
    Register,

    /// <summary>A table of actions of items that stand elsewhere.</summary>
    ActionList,

    /// <summary>A table of controls of items that stand before it.</summary>
    ControlList,

    /// <summary>A table of earlier scores of items that stand before it.</summary>
    ScoreHistory,

    /// <summary>One item, its labels beside or above their values.</summary>
    Card,

    /// <summary>A table that a person said is not to be read.</summary>
    NotRead,

    /// <summary>A scale or matrix: levels, ratings, bands.</summary>
    Scale,
}

/// <summary>A column or label and what it holds.</summary>
/// <param name="Index">Its column of the table, from 0; for labels, its place among them.</param>
/// <param name="Key">What a correction names it by: <see cref="Label"/>, with "#2" behind a repeated one.</param>
/// <param name="Label">Its words, those of the groups over it first: "Inherent Risk › Impact".</param>
/// <param name="Field">What it holds.</param>
/// <param name="Stage">Of which stage; null for what is no score.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
public sealed record ReadColumn(int Index, string Key, string Label, ImportField Field, Stage? Stage, double Confidence);

/// <summary>A row and what it is.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Use">What it is.</param>
/// <param name="Why">Why it is no item, in a few words; null for others.</param>
public sealed record ReadRow(Place Place, RowUse Use, string? Why = null);

/// <summary>What a row of a table is.</summary>
public enum RowUse
{
    /// <summary>Names of columns.</summary>
    Header,

    /// <summary>The first row of an item.</summary>
    Item,

    /// <summary>More of the item above.</summary>
    Continuation,

    /// <summary>The heading of a group of items.</summary>
    Section,

    /// <summary>What to fill in, or an example.</summary>
    Guidance,

    /// <summary>No item: empty but for its number, a total, a repeated header, or so a person said.</summary>
    NotAnItem,
}
