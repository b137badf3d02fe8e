using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Documents.Reading.Building;

/// <summary>Puts a document together block by block, and counts its paragraphs and tables for their places.</summary>
internal sealed class DocumentBuilder(string name, ReadingLimits limits)
{
    private readonly List<SourceBlock> blocks = [];
    private readonly HashSet<(SourceAsideKind, string)> margins = [];
    private readonly List<(object? List, SourceListItem Item)> open = [];
    private int paragraphs;
    private int tables;
    private int cells;

    public List<SourceAside> Asides { get; } = [];

    public List<SourceNote> Notes { get; } = [];

    /// <summary>The place of the next paragraph, heading or list item.</summary>
    public Place NextParagraph() => new() { Paragraph = ++paragraphs };

    /// <summary>The place of the next table.</summary>
    public Place NextTable() => new() { Table = ++tables };

    /// <summary>Counts cells against the limit.</summary>
    /// <exception cref="UnreadableFileException">There are more than allowed.</exception>
    public void Count(int more)
    {
        cells += more;
        if (cells > limits.MostCells)
            throw new UnreadableFileException(name, $"It has more than {limits.MostCells:N0} cells, which no register needs", "Save the register alone in a new file");
    }

    /// <summary>Adds a paragraph, or a heading if its words stand like one; nothing when there are no words.</summary>
    /// <param name="raw">Its characters; line feeds where it breaks its lines.</param>
    /// <param name="place">Its place.</param>
    /// <param name="standsOut">Whether it is set like a heading: all bold.</param>
    public void AddParagraph(string raw, Place place, bool standsOut = false)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return;
        EndList();
        var bare = raw.Trim();
        if (!bare.Contains('\n', StringComparison.Ordinal) && (Headings.IsCapitals(bare) || (standsOut && Headings.LooksLikeOne(bare))))
        {
            blocks.Add(new SourceHeading(place, Headings.IsCapitals(bare) ? 2 : 3, SourceText.Words(raw)));
            return;
        }

        var lines = raw.Split('\n');
        blocks.Add(new SourceParagraph(place, SourceText.Words(string.Join(' ', lines), raw))
        {
            Lines = lines.Length == 1 ? [] : [.. lines.Select((line, at) => new SourceLine(place with { Line = at + 1 }, line)).Where(line => !string.IsNullOrWhiteSpace(line.Raw))],
        });
    }

    /// <summary>Adds a heading that the file says to be one.</summary>
    public void AddHeading(string raw, int level, Place place)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return;
        EndList();
        blocks.Add(new SourceHeading(place, Math.Clamp(level, 1, 6), SourceText.Words(raw.ReplaceLineEndings(" "), raw)));
    }

    /// <summary>Adds an item to the list it belongs to; items of one list stand together.</summary>
    public void AddItem(object? list, string marker, string raw, Place place)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return;
        if (open.Count > 0 && !Equals(open[0].List, list))
            EndList();
        open.Add((list, new SourceListItem(place, marker, SourceText.Words(raw.ReplaceLineEndings(" "), $"{marker} {raw}"))));
    }

    public void AddTable(SourceTable table)
    {
        if (table.Rows.Count == 0)
            return;
        EndList();
        blocks.Add(table with { FollowsDirectly = blocks.LastOrDefault() is SourceTable });
    }

    public void AddRule(Place place, string words)
    {
        EndList();
        blocks.Add(new SourceRule(place, words));
    }

    /// <summary>Adds words beside the text; what every page repeats is kept once.</summary>
    public void AddAside(SourceAsideKind kind, string raw, Place place)
    {
        if (string.IsNullOrWhiteSpace(raw) || (kind is SourceAsideKind.PageHead or SourceAsideKind.PageFoot && !margins.Add((kind, raw.Trim()))))
            return;
        Asides.Add(new(kind, place, SourceText.Words(raw)));
    }

    public void AddNote(SourceNoteKind kind, FormattableString words) => Notes.Add(new(kind, words, Place.Unknown));

    /// <summary>Adds a note on the file as a whole that depends on a number.</summary>
    public void AddNote(SourceNoteKind kind, int count, FormattableString one, FormattableString several) => Notes.Add(SourceNote.Counted(kind, count, one, several, Place.Unknown));

    public SourceDocument Build(string format)
    {
        EndList();
        return new(name, blocks) { Format = format, Asides = Asides, Notes = Notes };
    }

    private void EndList()
    {
        if (open.Count == 0)
            return;
        blocks.Add(new SourceList(open[0].Item.Place, [.. open.Select(entry => entry.Item)], open.Exists(entry => entry.Item.Marker.Any(char.IsLetterOrDigit))));
        open.Clear();
    }
}
