using System.Globalization;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Plimsoll.Documents.Reading.Html;

namespace Plimsoll.Documents.Reading.Markdown;

/// <summary>Reads Markdown (CommonMark with tables and lists of definitions), through the reader of pages; blocks keep their lines.</summary>
internal static class MarkdownReader
{
    public const string Format = "Markdown";

    /// <summary>A parser of Markdown may take time that grows with the square of a paragraph.</summary>
    private const int MostCharacters = 8 << 20;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseDefinitionLists().UseTaskLists().UsePreciseSourceLocation().Build();

    /// <exception cref="UnreadableFileException">It is beyond the limits or nests deeper than any text.</exception>
    public static SourceDocument Read(string text, string name, ReadingLimits limits, CancellationToken ct)
    {
        if (text.Length > MostCharacters)
            throw new UnreadableFileException(name, $"It is larger than {MostCharacters >> 20} MB, which no register in Markdown needs", "Part it into several files");
        string page;
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            ct.ThrowIfCancellationRequested();
            foreach (var block in document.Descendants<Block>())
            {
                if (block is ParagraphBlock or HeadingBlock or ListItemBlock or Table or TableRow)
                    block.GetAttributes().AddProperty(HtmlReader.LineAttribute, (block.Line + 1).ToString(CultureInfo.InvariantCulture));
            }

            page = document.ToHtml(Pipeline);
        }
        catch (ArgumentException deep) when (deep.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new UnreadableFileException(name, "Its parts nest deeper than any text needs", "Take the register out into a new file", deep);
        }

        return HtmlReader.Read(page, name, limits, ct, Format);
    }
}
