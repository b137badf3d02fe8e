using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Torn;

/// <summary>
/// Mends the tables of a plain text or a PDF without rules: a page's printed lines stand in it as rows of their own, so that the cells of one row of
/// the register are torn over many. The lines of an item are put together again, column by column.
/// </summary>
internal sealed class TornTables
{
    private const int FewestWrapped = 2;
    private const double ShareWrapped = 0.1;

    private readonly Dictionary<Place, IReadOnlyList<Place>> joined = [];

    private TornTables(SourceDocument document) => Document = document;

    /// <summary>The document with whole rows.</summary>
    public SourceDocument Document { get; private set; }

    /// <summary>Mends a document; null when it is neither a plain text nor a PDF, or no table of it is torn.</summary>
    public static TornTables? Mend(SourceDocument document)
    {
        if (document.Format is not ("text" or "PDF"))
            return null;
        List<TornSegment> segments = [];
        TornHeader? header = null;
        foreach (var (at, block) in document.Blocks.Index())
        {
            if (block is not SourceTable table)
            {
                header = null;
                continue;
            }

            header = TornHeader.In(table) ?? (table.FollowsDirectly ? header : null);
            if (header is not null)
                segments.Add(TornSegment.Of(at, table, header));
        }

        var torn = segments.GroupBy(s => s.Header.Key).Where(IsTorn).SelectMany(g => g).ToList();
        if (torn.Count == 0)
            return null;
        var mended = new TornTables(document);
        List<SourceBlock> blocks = [.. document.Blocks];
        foreach (var group in torn.GroupBy(s => s.Header.Key))
        {
            var widths = WrappedLines.WidthsOf(group.SelectMany(s => s.Items));
            foreach (var segment in group)
                blocks[segment.At] = segment.Whole(widths, mended.joined);
        }

        mended.Document = document with { Blocks = blocks };
        return mended;
    }

    /// <summary>Notes the lines that were put together as their first line was noted.</summary>
    public void Note(SourceAccount account)
    {
        foreach (var (first, others) in joined)
        {
            if (!account.Entries.TryGetValue(first, out var entry))
                continue;
            foreach (var other in others)
                account.Note(other, entry.Use, entry.Why);
        }
    }

    /// <summary>Whether lines go on in the middle of a sentence: a second row of an item that is a sentence of its own is no torn one.</summary>
    private static bool IsTorn(IEnumerable<TornSegment> segments)
    {
        var (all, wrapped) = segments.SelectMany(s => s.Items).Select(WrappedLines.Count).Aggregate((All: 0, Wrapped: 0), (sum, count) => (sum.All + count.All, sum.Wrapped + count.Wrapped));
        return wrapped >= FewestWrapped && wrapped >= all * ShareWrapped;
    }
}
