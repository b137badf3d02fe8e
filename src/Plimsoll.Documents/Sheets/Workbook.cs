namespace Plimsoll.Documents.Sheets;

/// <summary>Lists for a spreadsheet, free of any format: built once, then written as Excel, or one list of it as CSV.</summary>
public sealed record Workbook
{
    /// <summary>The name of the whole; the title in the file's properties and at the head of each printed page.</summary>
    public required string Title { get; init; }

    /// <summary>Who the lists are from: the author in the file's properties.</summary>
    public string? Author { get; init; }

    /// <summary>Printed at the head of each page: "Public", or "Exempt" with the paragraph and reason.</summary>
    public string? Marking { get; init; }

    /// <summary>Printed at the foot of each page, such as the body and the as-at date.</summary>
    public string? Foot { get; init; }

    /// <summary>The date that the file carries; null for none, so that it never depends on the clock.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The language of the words as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>The sheets in order; at least one.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }
}
