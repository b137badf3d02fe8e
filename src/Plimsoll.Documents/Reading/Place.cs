using System.Globalization;

namespace Plimsoll.Documents.Reading;

/// <summary>
/// Where in a file something stands, so that a person can find it again. Each reader fills what its kind of file has:
/// lines for text, pages for PDF, sheets and cells for workbooks. All numbers count from 1.
/// </summary>
public sealed record Place
{
    /// <summary>Nowhere in particular: the file as a whole.</summary>
    public static Place Unknown { get; } = new();

    /// <summary>Name of the file, where several are read together; null otherwise.</summary>
    public string? File { get; init; }

    /// <summary>Page of a PDF or of a text with page breaks.</summary>
    public int? Page { get; init; }

    /// <summary>Name of the worksheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>Line of a text file.</summary>
    public int? Line { get; init; }

    /// <summary>Which of its paragraphs, headings and list items, in the order of the document, where a file has no lines.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Which table of the document.</summary>
    public int? Table { get; init; }

    /// <summary>Row of that table or sheet.</summary>
    public int? Row { get; init; }

    /// <summary>Column of that row, counting what stands there: a cell over two columns is one.</summary>
    public int? Column { get; init; }

    /// <summary>Cell or cells of a worksheet by their own name, such as "B4" or "A1:H20".</summary>
    public string? Cell { get; init; }

    /// <summary>Where on the page of a PDF; not printed, it is for showing.</summary>
    public Box? Box { get; init; }

    /// <summary>A line of a text file.</summary>
    public static Place AtLine(int line) => new() { Line = line };

    /// <summary>As findings print it: "line 30, table 4, row 2, column 9"; "the document" when nothing is known.</summary>
    public override string ToString()
    {
        (string Name, string? Value)[] parts =
        [
            ("file", File), ("page", Number(Page)), ("sheet", Sheet), ("cell", Cell), ("line", Number(Line)),
            ("paragraph", Number(Paragraph)), ("table", Number(Table)),
            ("row", Number(Row)), ("column", Number(Column)),
        ];
        var known = parts.Where(part => part.Value is not null).Select(part => $"{part.Name} {part.Value}").ToList();
        return known.Count == 0 ? "the document" : string.Join(", ", known);
    }

    /// <inheritdoc/>
    /// <remarks>Of what tells places of one document apart: every cell of a large workbook is looked up by its place.</remarks>
    public override int GetHashCode() => HashCode.Combine(Page, Cell, Line, Paragraph, Table, Row, Column, Box);

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
