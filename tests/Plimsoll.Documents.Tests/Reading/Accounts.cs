using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading;

/// <summary>Holds a document against the text it was read from: no character may be lost.</summary>
internal static class Accounts
{
    /// <summary>All characters that can be seen, in order.</summary>
    public static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static string Visible(SourceDocument document) => string.Concat(document.Blocks.Select(block => Visible(block.Raw)));

    /// <summary>The numbers of the lines that some block speaks for.</summary>
    public static HashSet<int> Lines(SourceDocument document) =>
        [.. document.Blocks.SelectMany(LinesOf).Select(place => place.Line!.Value)];

    private static IEnumerable<Place> LinesOf(SourceBlock block) => block switch
    {
        SourceTable table => table.Rows.Select(row => row.Place),
        SourceList list => list.Items.SelectMany(item => item.Raw.Split('\n').Select((_, index) => item.Place with { Line = item.Place.Line + index })),
        SourceParagraph paragraph => paragraph.Lines.Select(line => line.Place),
        _ => [block.Place],
    };
}
