using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>A row of a sheet that this program wrote.</summary>
internal sealed class ListRow
{
    // As the workbook's writer says it of words that are too long for a cell.
    private const string GoesOn = " [continues in the next row]";
    private const string Continued = "[continued] ";

    private readonly ListSheet sheet;
    private readonly string[] words;

    private ListRow(ListSheet sheet, SourceRow source)
    {
        (this.sheet, Source) = (sheet, source);
        words = [.. source.Cells.Select(c => c.Raw)];
    }

    /// <summary>The row as read; the first of them where it took several.</summary>
    public SourceRow Source { get; }

    /// <summary>The words under a header; empty when nothing stands there.</summary>
    public string this[string header] => sheet.IndexOf(header) is >= 0 and var at && at < words.Length ? words[at].Trim() : "";

    /// <summary>The rows, continued ones joined.</summary>
    public static IEnumerable<ListRow> Of(ListSheet sheet, IEnumerable<SourceRow> rows)
    {
        ListRow? open = null;
        foreach (var source in rows)
        {
            var row = new ListRow(sheet, source);
            if (open is not null && Array.Exists(row.words, w => w.StartsWith(Continued, StringComparison.Ordinal)))
            {
                open.Join(row);
                continue;
            }

            if (open is not null)
                yield return open;
            open = row;
        }

        if (open is not null)
            yield return open;
    }

    /// <summary>The words of a column with their place; null when nothing stands there.</summary>
    public Recognised<string>? Text(string header) => this[header] is { Length: > 0 } text ? new(text, PlaceOf(header)) : null;

    /// <summary>The number of a column; null when it holds none.</summary>
    public Recognised<decimal>? Number(string header) => Cell(header) is { Number: { } number } cell ? new((decimal)number, cell.Place, cell.Raw) : null;

    /// <summary>The day of a column; null when it holds none.</summary>
    public Recognised<DateOnly>? Day(string header) => Cell(header) is { Date: { } date } cell ? new(DateOnly.FromDateTime(date), cell.Place, cell.Raw) : null;

    /// <summary>A value made of the words of a column; null when they make none.</summary>
    public Recognised<T>? Value<T>(string header, Func<string, T?> read)
        where T : struct => read(this[header]) is { } value ? new(value, PlaceOf(header), this[header]) : null;

    /// <summary>Where the cell under a header stands; the row where there is none.</summary>
    public Place PlaceOf(string header) => Cell(header)?.Place ?? Source.Place;

    private SourceCell? Cell(string header) => sheet.IndexOf(header) is >= 0 and var at && at < Source.Cells.Count ? Source.Cells[at] : null;

    private void Join(ListRow more)
    {
        for (var at = 0; at < words.Length && at < more.words.Length; at++)
        {
            if (more.words[at].StartsWith(Continued, StringComparison.Ordinal) && words[at].EndsWith(GoesOn, StringComparison.Ordinal))
                words[at] = words[at][..^GoesOn.Length] + more.words[at][Continued.Length..];
        }
    }
}
