namespace Plimsoll.Documents.Reading.Building;

/// <summary>Puts the content of a cell together: a part for each paragraph or list item, and tables inside it.</summary>
internal sealed class CellBuilder(Place place)
{
    private readonly List<SourcePart> parts = [];
    private readonly List<string> raws = [];
    private readonly List<string> cleaned = [];

    public Place Place => place;

    public List<string> Comments { get; } = [];

    public int ColumnSpan { get; set; } = 1;

    public int RowSpan { get; set; } = 1;

    public bool HasWords => parts.Count > 0;

    public void Add(string raw)
    {
        var text = SourceText.Words(raw);
        parts.AddRange(text.Parts);
        cleaned.AddRange(text.Cleaned.Except(cleaned));
        if (raw.Length > 0)
            raws.Add(raw);
    }

    public void Add(SourceTable table)
    {
        parts.Add(new SourcePart("", table));
        raws.Add(table.Raw);
    }

    public SourceCell Build()
    {
        var content = raws.Count == 0 ? SourceText.Empty : new SourceText(string.Join('\n', raws), parts, cleaned);
        return Cells.Of(content, place) with { ColumnSpan = ColumnSpan, RowSpan = RowSpan, Comments = Comments };
    }
}
