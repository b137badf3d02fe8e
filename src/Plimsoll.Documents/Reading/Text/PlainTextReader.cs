namespace Plimsoll.Documents.Reading.Text;

/// <summary>
/// Reads a text file, such as one taken from a PDF or a web page: tab-separated tables, bulleted and numbered lists, labelled
/// lines, headings, paragraphs, drawn lines, with HTML fragments inside any of them. Every line that is not blank is in
/// exactly one block, so the file's words can be put together again from the blocks.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads a file in UTF-8, UTF-16 (with its mark) or Windows-1252.</summary>
    /// <param name="file">Read to its end; left open.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SourceDocument Read(Stream file, string name)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Read(TextDecoder.Decode(bytes.ToArray()), name);
    }

    /// <summary>Reads text. Throws for none.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static SourceDocument Read(string text, string name)
    {
        var lines = LineReader.Read(text);
        List<SourceBlock> blocks = [];
        var tables = 0;
        for (var at = 0; at < lines.Count;)
        {
            if (lines[at].Kind is LineKind.Blank)
            {
                at++;
                continue;
            }

            var (block, next) = BlockAt(lines, at, tables + 1, blocks.LastOrDefault() is SourceTable);
            blocks.Add(block);
            tables += block is SourceTable ? 1 : 0;
            at = next;
        }

        return new SourceDocument(name, Levelled(blocks));
    }

    private static (SourceBlock Block, int Next) BlockAt(List<TextLine> lines, int at, int tableNumber, bool afterTable)
    {
        var line = lines[at];
        switch (line.Kind)
        {
            case LineKind.Row:
                return TableReader.Read(lines, at, tableNumber, afterTable);
            case LineKind.Rule or LineKind.EmptyRow:
                return (new SourceRule(line.Place, line.Raw), at + 1);
            case LineKind.Item when ListReader.Read(lines, at) is { } list:
                return list;
            default:
                return Headings.Is(lines, at)
                    ? (new SourceHeading(line.Place, 3, SourceText.Read(line.Raw, line.Place)), at + 1)
                    : ParagraphReader.Read(lines, at);
        }
    }

    private static List<SourceBlock> Levelled(List<SourceBlock> blocks) =>
        [.. blocks.Select((block, index) => block is SourceHeading heading
            ? heading with { Level = Headings.Level(heading.Raw.Trim(), index == 0, index + 1 < blocks.Count && blocks[index + 1] is SourceHeading) }
            : block)];
}
