using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Sheets;

/// <summary>
/// When a cell of a column stands on a ground: its value lies in a range of numbers, or is a word. The ground then follows
/// the value when somebody edits the sheet.
/// </summary>
/// <param name="Tone">The ground.</param>
/// <param name="WhereColumn">The header of a column of the same sheet that must say something in that row.</param>
/// <param name="WhereWord">What it must say.</param>
public sealed record ToneRule(Tone Tone, string WhereColumn, string WhereWord)
{
    /// <summary>The lowest number; null for none.</summary>
    public decimal? From { get; init; }

    /// <summary>The number below which it lies; null for none.</summary>
    public decimal? Below { get; init; }

    /// <summary>The word that the cell says; null for a number.</summary>
    public string? Word { get; init; }
}
