using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A cell with words, or the whole of a paragraph, heading or list item.</summary>
/// <param name="Column">From the left, counting from 0; 0 outside tables.</param>
/// <param name="Parts">Its paragraphs or list items, none empty.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record FormCell(int Column, IReadOnlyList<string> Parts, Place Place)
{
    /// <summary>Its words, a line for each part.</summary>
    public string Text => string.Join('\n', Parts);
}

/// <summary>What a line was in the document.</summary>
internal enum FormLineKind
{
    Heading,
    Paragraph,
    ListItem,
    Row,
}

/// <summary>A heading, paragraph, list item or table row of the document, with its empty cells left out.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Cells">At least one.</param>
internal sealed record FormLine(FormLineKind Kind, IReadOnlyList<FormCell> Cells)
{
    /// <summary>Which table of the document, from 0; -1 outside tables.</summary>
    public int Table { get; init; } = -1;

    /// <summary>How many cells the row has, empty ones too.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Whether its table may go on with the table before.</summary>
    public bool FollowsDirectly { get; init; }

    /// <summary>The label that it begins with; null when none.</summary>
    public FormLabel? Label { get; } = LabelOf(Cells);

    /// <summary>Whether it stands in a table.</summary>
    public bool IsRow => Kind == FormLineKind.Row;

    /// <summary>The words of its first cell.</summary>
    public string Text => Cells[0].Text;

    /// <summary>Where it begins.</summary>
    public Place Place => Cells[0].Place;

    /// <summary>A column of numbers may stand before the entries: "No. | Action | By when" begins with "Action".</summary>
    private static FormLabel? LabelOf(IReadOnlyList<FormCell> cells)
    {
        var first = FormLabels.Match(cells[0].Text);
        if (cells.Count > 1 && first is null or { Field: FormField.Reference, Rest: "" } && FormLabels.IsNumberHeader(cells[0].Text)
            && FormLabels.Match(cells[1].Text) is { Field.IsEntryHeader: true, Rest: "" } entries)
            return entries;
        return first;
    }
}
