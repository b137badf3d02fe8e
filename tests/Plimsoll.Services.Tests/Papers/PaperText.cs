using System.Text.RegularExpressions;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>All words of a paper as a reader meets them, white space evened out, so that tests can look for texts.</summary>
internal static partial class PaperText
{
    public static string Of(Paper paper) => Even(string.Join('\n',
        [paper.Title, paper.Subtitle, paper.Marking, .. paper.Details.Lines.Select(l => $"{l.Label} {l.Value}"), .. paper.Sections.SelectMany(s => s.Blocks).SelectMany(Words)]));

    public static string Of(IEnumerable<Block> blocks) => Even(string.Join('\n', blocks.SelectMany(Words)));

    public static string Even(string text) => Space().Replace(text, " ").Trim();

    /// <summary>Every block, however deep.</summary>
    public static IEnumerable<Block> All(Paper paper) => paper.Sections.SelectMany(s => s.Blocks).SelectMany(Deep);

    private static IEnumerable<Block> Deep(Block block) => Inner(block).SelectMany(Deep).Prepend(block);

    private static IEnumerable<Block> Inner(Block block) => block switch
    {
        KeepTogether group => group.Blocks,
        Note note => note.Blocks,
        BulletList list => list.Items.SelectMany(i => i),
        NumberedList list => list.Items.SelectMany(i => i.Content),
        Facts facts => facts.Items.SelectMany(f => f.Value),
        Table table => table.Header.Concat(table.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Content),
        _ => [],
    };

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Heading heading => [heading.Text.PlainText],
        Paragraph paragraph => [paragraph.Content.PlainText],
        Facts facts => facts.Items.SelectMany(f => f.Value.SelectMany(Words).Prepend(f.Label)),
        NumberedList list => list.Items.SelectMany(i => i.Content.SelectMany(Words).Prepend(i.Number)),
        Note note => note.Blocks.SelectMany(Words).Prepend(note.Heading ?? ""),
        Table table => [table.Caption.PlainText, .. Rows(table.Header), .. table.Groups.SelectMany(g => Rows(g.Rows).Prepend(g.Heading?.PlainText ?? ""))],
        MatrixStrip strip => strip.Slots.SelectMany(s => (string[])[.. s.Heading, s.Matrix?.Alternative ?? s.EmptyText, s.Caption.PlainText]),
        Matrix matrix => [matrix.Caption, matrix.Alternative],
        _ => Inner(block).SelectMany(Words),
    };

    private static IEnumerable<string> Rows(IEnumerable<Row> rows) => rows.Select(r => string.Join(" | ", r.Cells.Select(c => string.Join('\n', c.Content.SelectMany(Words)))));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
