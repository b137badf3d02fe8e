using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Sheets;

/// <summary>
/// A value of a sheet: words, a true number, a true date, or nothing. Words, numbers and dates can be given where a cell is
/// wanted. Words are data: they are never taken for a formula.
/// </summary>
public readonly record struct SheetCell
{
    /// <summary>No value.</summary>
    public static SheetCell Empty => default;

    /// <summary>The words, if it holds words.</summary>
    public string? Text { get; private init; }

    /// <summary>The number, if it holds one.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The day, if it holds one.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>The ground it stands on; its words, or those of a cell beside it, must say the same as the colour.</summary>
    public Tone? Tone { get; init; }

    /// <summary>Whether it holds no value.</summary>
    public bool IsEmpty => Text is null && Number is null && Date is null;

    /// <summary>The number as files write it: a point, no group signs, no zeros that say nothing.</summary>
    internal string? Figures => Number?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Words; null and "" are no value.</summary>
    public static implicit operator SheetCell(string? words) => new() { Text = string.IsNullOrEmpty(words) ? null : words };

    /// <summary>A number; null is no value.</summary>
    public static implicit operator SheetCell(decimal? number) => new() { Number = number };

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(int number) => new() { Number = number };

    /// <summary>A day; null is no value.</summary>
    public static implicit operator SheetCell(DateOnly? day) => new() { Date = day };
}
