using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>
/// Tells blocks that surely fit on one page from those that may not. Only the latter must be measured by the typesetter
/// before it may keep them together, which lays them out twice: on a long paper that is half of its time.
/// </summary>
internal static class KeptHeight
{
    /// <summary>Half of the height of the text, in millimetres: room enough for the estimate to be wrong by as much again.</summary>
    private static double Limit(Orientation orientation) => orientation is Orientation.Landscape ? 75 : 120;

    /// <summary>Whether the blocks fit on a page, by an estimate that is rather too high than too low.</summary>
    public static bool SurelyFits(IEnumerable<Block> blocks, Orientation orientation) => blocks.Sum(Of) < Limit(orientation);

    private static double Of(Block block) => block switch
    {
        Heading heading => 8 + Lines(heading.Text.PlainText, 40),
        Paragraph paragraph => 3 + Lines(paragraph.Content.PlainText, 70),
        BulletList list => list.Items.Sum(item => 2 + item.Sum(Of)),
        NumberedList list => list.Items.Sum(item => 2 + item.Content.Sum(Of)),
        Facts facts => facts.Items.Sum(fact => 3 + fact.Value.Sum(Of)),
        Note note => 16 + note.Blocks.Sum(Of),
        KeepTogether group => group.Blocks.Sum(Of),
        MatrixStrip => 75,
        Table table => 14 + table.Header.Concat(table.Rows).Sum(row => 4 + row.Cells.Select(Cell).DefaultIfEmpty(0).Max()),
        _ => double.PositiveInfinity,
    };

    // A cell is taken for as narrow as columns ever are.
    private static double Cell(Cell cell) => cell.Content.AsInlines is { } text ? Lines(text.PlainText, 12) : cell.Content.Sum(Of) * 5;

    private static double Lines(string text, int lettersOnLine) => text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling((double)line.Length / lettersOnLine))) * 5.2;
}
