using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>Makes lists of paragraphs that begin with bullets or numbers typed by hand: "1. Monthly reports", "2. Yearly audit".</summary>
internal static partial class TypedLists
{
    /// <summary>The blocks with such paragraphs as lists; a number alone begins none.</summary>
    public static IEnumerable<SourceBlock> Of(IEnumerable<SourceBlock> blocks)
    {
        List<(SourceParagraph Paragraph, string Mark)> open = [];
        foreach (var block in blocks)
        {
            if (block is SourceParagraph paragraph && MarkOf(paragraph) is { } mark)
            {
                if (open.Count > 0 && !Follows(open[^1].Mark, mark))
                {
                    foreach (var whole in Whole(open))
                        yield return whole;
                    open = [];
                }

                if (open.Count > 0 || Number(mark) is null or 1)
                {
                    open.Add((paragraph, mark));
                    continue;
                }
            }

            foreach (var whole in Whole(open))
                yield return whole;
            open = [];
            yield return block;
        }

        foreach (var whole in Whole(open))
            yield return whole;
    }

    private static IEnumerable<SourceBlock> Whole(List<(SourceParagraph Paragraph, string Mark)> open)
    {
        if (open.Count == 0)
            return [];
        var isNumbered = Number(open[0].Mark) is not null;
        if (isNumbered && open.Count == 1)
            return [open[0].Paragraph];
        return [new SourceList(open[0].Paragraph.Place,
            [.. open.Select(o => new SourceListItem(o.Paragraph.Place, o.Mark.Trim(), new(o.Paragraph.Raw, [new(o.Paragraph.Text[o.Mark.Length..]) { IsItem = true }], o.Paragraph.Content.Cleaned)))], isNumbered)];
    }

    private static bool Follows(string before, string mark) => Number(before) is { } number ? Number(mark) == number + 1 : Number(mark) is null;

    private static int? Number(string mark) => int.TryParse(mark.Trim().TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What stands before the words of an item, with its spaces; empty where the reader of the file took a bullet away, null before what is none.</summary>
    private static string? MarkOf(SourceParagraph paragraph) =>
        paragraph.Content.Parts is not [var part] ? null : part.IsItem ? "" : Mark().Match(paragraph.Text) is { Success: true } mark ? mark.Value : null;

    [GeneratedRegex(@"^(?:[•▪●◦*–-]|\d{1,2}[.)])\s+(?=\S)")]
    private static partial Regex Mark();
}
