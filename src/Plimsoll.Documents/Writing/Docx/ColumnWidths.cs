using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Docx;

/// <summary>
/// The widths of a table's columns: those of print (<see cref="RowHeights"/>), but no column so narrow that it breaks a word
/// in two, because Arial is wider than the type of print.
/// </summary>
internal static class ColumnWidths
{
    // A letter of Arial in ems, a little generous; and the longest word that a column makes room for.
    private const double Letter = 0.56;
    private const int LongestWord = 15, LongestValue = 24;

    /// <summary>Millimetres; together they fill the room.</summary>
    public static double[] Of(Table table, RowHeights heights, double room)
    {
        var letter = Letter * (table.IsDense ? 7.5 : 9) * 25.4 / 72;
        var judged = table.Columns.Select((_, i) => heights.Millimetres(i)).ToArray();
        var least = Letters(table).Select((letters, i) => letters * letter + (table.Columns[i].Alignment is Alignment.Right && table.MeetsWords(i) ? 5.7 : 3.2)).ToArray();
        if (least.Sum() >= room)
            return [.. least.Select(width => width * room / least.Sum())];

        // Columns that would be too narrow get what they need; the others share the rest as print has them.
        var isFixed = new bool[judged.Length];
        while (true)
        {
            var rest = room - least.Where((_, i) => isFixed[i]).Sum();
            var shares = judged.Where((_, i) => !isFixed[i]).Sum();
            var narrow = Enumerable.Range(0, judged.Length).Where(i => !isFixed[i] && judged[i] * rest / shares < least[i]).ToList();
            if (narrow.Count == 0)
                return [.. judged.Select((width, i) => isFixed[i] ? least[i] : width * rest / shares)];
            foreach (var i in narrow)
                isFixed[i] = true;
        }
    }

    /// <summary>The letters that a line of each column must hold: its longest word, or its longest value where values stay on one line.</summary>
    private static int[] Letters(Table table)
    {
        var letters = new int[table.Columns.Count];
        foreach (var rows in table.Groups.Select(group => group.Rows).Prepend(table.Header))
        {
            foreach (var cell in TableGrid.Place(rows, table.Columns.Count).SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1))
                letters[cell.Column] = Math.Max(letters[cell.Column], Letters(cell.Cell.Content, table.Columns[cell.Column].NoWrap));
        }
        return letters;
    }

    private static int Letters(Content content, bool staysOnLine)
    {
        var text = content.AsInlines?.PlainText ?? string.Join('\n', content.OfType<Paragraph>().Select(paragraph => paragraph.Content.PlainText));
        var lines = text.Split('\n');
        return staysOnLine && lines.All(line => line.Length <= LongestValue)
            ? lines.Max(Room)
            : Math.Min(text.Split(' ', '\n', '-').Max(Room), LongestWord);
    }

    // Capitals are wider: "CR10" would break in two in the room of four small letters.
    private static int Room(string words) => (int)Math.Ceiling(words.Length + words.Count(char.IsUpper) * 0.35);
}
