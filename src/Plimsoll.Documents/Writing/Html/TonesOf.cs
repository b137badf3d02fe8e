using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <summary>The tones that occur in a paper.</summary>
internal static class TonesOf
{
    /// <summary>All of them, in order, with repeats.</summary>
    public static IEnumerable<Tone> Paper(Paper paper) => paper.Sections.SelectMany(section => Blocks(section.Blocks));

    private static IEnumerable<Tone> Blocks(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => Text(heading.Text),
        Paragraph paragraph => Text(paragraph.Content),
        BulletList list => list.Items.SelectMany(Blocks),
        NumberedList list => list.Items.SelectMany(item => Blocks(item.Content)),
        Facts facts => facts.Items.SelectMany(fact => Blocks(fact.Value)),
        Note note => Blocks(note.Blocks),
        KeepTogether group => Blocks(group.Blocks),
        Table table => Of(table),
        Matrix matrix => Of(matrix),
        MatrixStrip strip => strip.Key.Concat(strip.Slots.SelectMany(slot => Text(slot.Caption).Concat(slot.Matrix is { } m ? Of(m) : []))),
        _ => [],
    });

    private static IEnumerable<Tone> Of(Table table) => Text(table.Caption)
        .Concat(table.Groups.SelectMany(group => Text(group.Heading ?? Inlines.Empty)))
        .Concat(table.Header.Concat(table.Rows).SelectMany(row => row.Cells)
            .SelectMany(cell => Blocks(cell.Content).Concat(cell.Tone is { } tone ? [tone] : [])));

    private static IEnumerable<Tone> Of(Matrix matrix) => matrix.Key
        .Concat(matrix.Cells.SelectMany(row => row).SelectMany(cell => cell.References.SelectMany(Text).Prepend(cell.Tone)));

    private static IEnumerable<Tone> Text(IEnumerable<Inline> pieces) => pieces.SelectMany(piece => piece switch
    {
        Tag tag => [tag.Tone],
        Strong strong => Text(strong.Content),
        Emphasis emphasis => Text(emphasis.Content),
        Muted muted => Text(muted.Content),
        Link link => Text(link.Content),
        _ => [],
    });
}
