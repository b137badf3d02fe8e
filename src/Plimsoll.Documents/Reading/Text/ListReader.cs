namespace Plimsoll.Documents.Reading.Text;

/// <summary>Reads lines with bullets or numbers as lists.</summary>
internal static class ListReader
{
    /// <summary>
    /// The list that begins at a line. Lines of words directly beneath an item belong to it; blank lines are passed over when
    /// another item of the same kind follows.
    /// </summary>
    /// <returns>The list and the index behind its last line; no list when one number stands alone, which is a heading or a paragraph.</returns>
    public static (SourceList List, int Next)? Read(IReadOnlyList<TextLine> lines, int start)
    {
        List<SourceListItem> items = [];
        var ordered = lines[start].HasNumber;
        var at = start;
        while (at < lines.Count && lines[at].Kind == LineKind.Item && lines[at].HasNumber == ordered)
        {
            var end = at + 1;
            while (end < lines.Count && lines[end].Kind == LineKind.Words && !StartsLabelOrCapitals(lines[end]))
            {
                end++;
            }

            items.Add(ItemOf(lines, at, end));
            at = NextItem(lines, end, ordered) ?? end;
        }

        return ordered && items.Count < 2 ? null : (new SourceList(lines[start].Place, items, ordered), at);
    }

    private static bool StartsLabelOrCapitals(TextLine line) =>
        Headings.IsCapitals(line.Raw.Trim()) || ParagraphReader.StartsLabel(line);

    private static int? NextItem(IReadOnlyList<TextLine> lines, int at, bool ordered)
    {
        while (at < lines.Count && lines[at].Kind == LineKind.Blank)
        {
            at++;
        }

        return at < lines.Count && lines[at].Kind == LineKind.Item && lines[at].HasNumber == ordered ? at : null;
    }

    private static SourceListItem ItemOf(IReadOnlyList<TextLine> lines, int start, int end)
    {
        var first = lines[start];
        var raws = Enumerable.Range(start, end - start).Select(index => lines[index].Raw).ToList();
        var words = string.Join(' ', raws.Skip(1).Prepend(first.WordsBehindMarker));
        return new SourceListItem(first.Place, first.Marker, SourceText.Read(words, string.Join('\n', raws), first.Place));
    }
}
