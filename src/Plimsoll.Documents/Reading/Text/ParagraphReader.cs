namespace Plimsoll.Documents.Reading.Text;

/// <summary>Reads lines of words as paragraphs. A line that begins with a short label begins a paragraph of its own.</summary>
internal static class ParagraphReader
{
    /// <summary>Running text has colons too; only a label this short begins a paragraph in the middle of lines, or a longer one that ends its line.</summary>
    private const int MostWordsInLabel = 4;

    public static (SourceParagraph Paragraph, int Next) Read(IReadOnlyList<TextLine> lines, int start)
    {
        var end = start + 1;
        while (end < lines.Count && lines[end].Kind == LineKind.Words && !StartsLabel(lines[end]) && !Headings.IsCapitals(lines[end].Raw.Trim()))
        {
            end++;
        }

        var own = Enumerable.Range(start, end - start).Select(index => new SourceLine(lines[index].Place, lines[index].Raw)).ToList();
        var raw = string.Join('\n', own.Select(line => line.Raw));
        var words = string.Join(' ', own.Select(line => line.Raw));
        return (new SourceParagraph(lines[start].Place, SourceText.Read(words, raw, lines[start].Place)) { Lines = own }, end);
    }

    public static bool StartsLabel(TextLine line) => line.Kind == LineKind.Words
        && char.IsUpper(line.Raw.AsSpan().TrimStart()[0])
        && Label.TryRead(line.Raw, line.Raw.AsSpan().TrimEnd().EndsWith(":") ? Label.MostWords : MostWordsInLabel, out _, out _);
}
