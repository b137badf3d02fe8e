namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Finds tables whose cells are not drawn: none of their lines, those between rows alone, or those between columns alone.</summary>
internal static class UnruledTables
{
    /// <summary>White this many times the size of the type parts columns.</summary>
    private const double Gap = 1.1;

    private const double FullLine = 0.72;
    private const int MostLines = 1000;

    /// <summary>How many lines are looked through for places at which words begin, and how often they must.</summary>
    private const int EdgeLines = 40;
    private const int EdgeTimes = 3;

    /// <summary>More white than this many times the size of the type ends a table.</summary>
    private const double Apart = 2.5;

    /// <summary>How many lines of a tall cell may stand above the middle of its row, at most.</summary>
    private const int MostAbove = 12;

    /// <summary>A line in type this many times larger is a heading.</summary>
    private const double Larger = 1.12;

    /// <summary>What lies about the lines of a page.</summary>
    /// <param name="Across">How far down the page lines are drawn across it, and from where to where.</param>
    /// <param name="Down">Lines drawn down the page.</param>
    /// <param name="Turned">Words that run up or down.</param>
    internal sealed record Surroundings(IReadOnlyList<(double At, Extent Along)> Across, IReadOnlyList<(double At, Extent Along)> Down, IReadOnlyList<PdfPiece> Turned);

    /// <summary>The table that begins at a line.</summary>
    /// <param name="lines">The lines of the page from top to bottom.</param>
    /// <param name="start">The line's index.</param>
    /// <param name="floor">Lines before this one belong to something else; those between may be the upper lines of its header.</param>
    /// <param name="about">What lies about the lines.</param>
    /// <param name="carried">The table that the page before ends with.</param>
    /// <returns>The table, the index of its first line and the one behind its last; without a table, the lines to the last are none.</returns>
    public static (UnruledTable? Table, int First, int Next)? At(IReadOnlyList<PdfLine> lines, int start, int floor, Surroundings about, CarriedTable carried)
    {
        if (carried.Columns.Count == 0 && lines[start].Cut(Gap).Count < 2)
            return null;
        var head = HeadAt(lines, start, carried.Head);
        var turned = about.Turned.Where(piece => piece.Top < lines[start].Bottom && piece.Bottom > lines[start].Top).ToList();
        var white = new WhiteColumns(carried.Columns, Edges(lines, start));
        if (head.Count == 0 && !white.Takes([.. Words(lines[start])], lines[start].Size))
            return null;
        white.Add([.. turned.Select(piece => new PdfRun(piece.Left, piece.Right, false)).OrderBy(piece => piece.From)]);
        List<PdfLine> taken = [.. lines.Skip(start).Take(Math.Max(1, head.Count))];
        HashSet<PdfLine> across = new(ReferenceEqualityComparer.Instance);
        var next = start + taken.Count;
        var bottom = turned.Select(piece => piece.Bottom).Append(taken[^1].Bottom).Max();
        // The most white between two of its lines so far.
        var widest = 0.0;
        while (next < lines.Count && taken.Count < MostLines && lines[next].Size < Larger * taken[^1].Size)
        {
            if (lines[next].Top - bottom > Apart * lines[next].Size && !IsFarRow(lines, next, bottom, widest, white))
                break;
            if (!white.Takes([.. Words(lines[next])], lines[next].Size))
            {
                var behind = BehindTitle(lines, next, bottom, widest, white);
                if (behind == next)
                    break;
                across.UnionWith(lines.Skip(next).Take(behind - next));
                taken.AddRange(lines.Skip(next).Take(behind - next));
                bottom = Math.Max(bottom, lines[behind - 1].Bottom);
                next = behind;
                continue;
            }

            widest = Math.Max(widest, lines[next].Top - bottom);
            bottom = Math.Max(bottom, lines[next].Bottom);
            taken.Add(lines[next++]);
        }

        var first = start;
        var usual = UsualStep(taken);
        while (first > floor && IsAbove(lines[first - 1], taken, usual) && (white.Takes([.. Words(lines[first - 1])], taken[0].Size) || IsGroup(lines[first - 1], taken[0], white)))
            taken.Insert(0, lines[--first]);
        HashSet<PdfLine> groups = new(taken.Take(head.Count).Where((_, at) => head[at].NamesGroups), ReferenceEqualityComparer.Instance);
        var (table, used) = Table(new(taken, across, turned, groups, head) { Carried = carried.Columns.Count > 0 }, white, about, carried);
        return table is null ? (null, start, Math.Max(start + 1, first + used)) : (table, first, first + used);
    }

    /// <summary>The header that the page before has shown, when it is printed again from a line on; none otherwise.</summary>
    private static IReadOnlyList<HeadLine> HeadAt(IReadOnlyList<PdfLine> lines, int start, IReadOnlyList<HeadLine> head) =>
        start + head.Count < lines.Count && head.Select((line, at) => line.Text == lines[start + at].Text).All(same => same) ? head : [];

    /// <summary>How far apart the rows of a table stand at most: from the lower edge of one line to the upper edge of the next.</summary>
    private static double UsualStep(List<PdfLine> taken)
    {
        var steps = taken.Skip(1).Select((line, at) => line.Top - taken[at].Bottom).Order().ToList();
        return steps.Count < 3 ? 0 : steps[steps.Count * 3 / 4];
    }

    /// <summary>Where several of the next lines have a word begin: at the left of the line, or behind white wider than between words.</summary>
    private static List<double> Edges(IReadOnlyList<PdfLine> lines, int start)
    {
        List<double> begins = [];
        foreach (var line in lines.Skip(start).Take(EdgeLines))
            begins.AddRange(line.Pieces.Where((piece, at) => at == 0 || piece.Left - line.Pieces[at - 1].Right > 0.5 * piece.Size).Select(piece => piece.Left));
        begins.Sort();
        List<double> edges = [];
        for (var at = 0; at + EdgeTimes - 1 < begins.Count; at++)
        {
            if (begins[at + EdgeTimes - 1] - begins[at] < 1 && (edges.Count == 0 || begins[at] - edges[^1] > 1))
                edges.Add(begins[at]);
        }

        return edges;
    }

    /// <summary>The runs of a line from left to right.</summary>
    public static IEnumerable<PdfRun> Words(PdfLine line) => line.Runs().Select(run => run.Run);

    /// <summary>
    /// Whether a line beneath more white than stands between rows begins a row all the same: it keeps to the columns, and it,
    /// or one close beneath it that keeps to them too, has words in several.
    /// </summary>
    private static bool IsFarRow(IReadOnlyList<PdfLine> lines, int at, double bottom, double widest, WhiteColumns white)
    {
        if (lines[at].Top - bottom > 8 * lines[at].Size)
            return false;
        // The upper lines of a cell whose neighbours stand half-way down.
        var isRaised = lines[at].Cut(Gap).Count == 1 && white.BeginsColumn(lines[at].Left);
        var (most, step) = isRaised ? (MostAbove, 2.2) : (5, 1.6);
        for (var next = at; next < lines.Count && next < at + most && (next == at || lines[next].Top - lines[next - 1].Bottom < Math.Max(step * lines[next].Size, isRaised ? widest + 1 : 0)); next++)
        {
            if (!white.Fits([.. Words(lines[next])], lines[next].Size))
                return false;
            if (lines[next].Cut(Gap).Count >= 2 && white.Filled([.. Words(lines[next])]) >= 3)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a line above the first that shows columns may be the table's: an upper line of a header, which leaves the first
    /// column free, or one of cells whose words stand half-way between the lines of their neighbours.
    /// </summary>
    private static bool IsAbove(PdfLine line, List<PdfLine> taken, double usual) => Math.Abs(line.Size - taken[0].Size) < 0.8
        && (line.Bottom > taken[0].Top + 1 || (taken[0].Top - line.Bottom < Math.Max(1.6 * line.Size, usual + 1) && line.Left > taken.Min(other => other.Left) + line.Size));

    /// <summary>Whether a bold line close above a bold one names groups of columns: it runs across fewer than half of them.</summary>
    private static bool IsGroup(PdfLine line, PdfLine below, WhiteColumns white) =>
        line.IsBold && below.IsBold && below.Top - line.Bottom < 0.6 * line.Size && white.Filled([.. Words(line)]) * 2 < white.Filled([.. Words(below)]);

    /// <summary>The line behind one or two that run across the columns, when the table goes on there: they are the title of a section.</summary>
    private static int BehindTitle(IReadOnlyList<PdfLine> lines, int at, double bottom, double widest, WhiteColumns white)
    {
        var behind = at + 1;
        if (lines[at].Top - bottom > Math.Max(1.6 * lines[at].Size, widest + 1))
            return at;
        while (behind < lines.Count && behind - at < 2 && !white.Fits([.. Words(lines[behind])], lines[behind].Size))
            behind++;
        var goesOn = Enumerable.Range(behind, 2).All(next => next < lines.Count && lines[next].Top - lines[next - 1].Bottom <= Math.Max(2.5 * lines[next].Size, widest + 1) && white.Fits([.. Words(lines[next])], lines[next].Size))
            && white.Filled([.. Words(lines[behind])]) >= 2;
        return goesOn ? behind : at;
    }

    private static (UnruledTable? Table, int Used) Table(TableLines lines, WhiteColumns white, Surroundings about, CarriedTable carried)
    {
        var size = lines.Within.Select(line => line.Size).Order().ElementAt(lines.Within.Count() / 2);
        var down = about.Down.Where(rule => rule.Along.From < lines.Lines[^1].Top && rule.Along.To > lines.Lines[0].Bottom).Select(rule => rule.At).ToList();
        var (columns, groups) = TableColumns.Of(lines, white, carried.Columns, size, down);
        if (columns.Count < 2)
            return (null, 1);
        var kept = lines.Lines.ToList();
        // A line beneath the first column alone may be the paragraph that follows; it belongs to the table only with more of it.
        while (kept.Count > 1 && (lines.Across.Contains(kept[^1]) || kept[^1].Pieces.All(piece => ColumnOf(piece, columns) == 0)) && !IsClosedBeneath(kept[^1], about, columns))
            kept.RemoveAt(kept.Count - 1);
        var own = lines with { Lines = kept, Groups = groups };
        var fewest = carried.Columns.Count > 0 ? 1 : 2;
        if (own.Within.Count(line => line.Pieces.Select(piece => ColumnOf(piece, columns)).Distinct().Count() > 1) < fewest || IsList(own, columns))
            return (null, 1);
        if (IsProse(own, columns))
            return (null, kept.Count);
        var (rows, head) = TableRows.Of(own, columns, about);
        return (new(columns, rows, carried.Columns.Count > 0 ? carried.Head : head), kept.Count);
    }

    /// <summary>Whether a line is drawn beneath it across the table, which therefore ends there and not before.</summary>
    private static bool IsClosedBeneath(PdfLine line, Surroundings about, IReadOnlyList<Extent> columns) =>
        about.Across.Any(rule => rule.At > line.Bottom - 2 && rule.At < line.Bottom + line.Size && rule.Along.Width > 0.6 * (columns[^1].To - columns[0].From));

    public static int ColumnOf(PdfPiece piece, IReadOnlyList<Extent> columns)
    {
        var column = columns.Count - 1;
        while (column > 0 && piece.MiddleX < (columns[column - 1].To + columns[column].From) / 2)
            column--;
        return column;
    }

    /// <summary>The column that words which belong together stand in: that which they cover most of.</summary>
    public static int ColumnOf(IReadOnlyList<PdfPiece> run, IReadOnlyList<Extent> columns)
    {
        var (first, last) = (ColumnOf(run[0], columns), ColumnOf(run[^1], columns));
        if (first >= last)
            return first;
        var (from, to) = (run[0].Left, run[^1].Right);
        return Enumerable.Range(first, last - first + 1).MaxBy(column => Math.Min(to, columns[column].To) - Math.Max(from, columns[column].From));
    }

    /// <summary>Two columns of full lines are a page set in columns.</summary>
    private static bool IsProse(TableLines lines, IReadOnlyList<Extent> columns) => columns.Count <= 3 && lines.Lines.Count >= 6 && Enumerable.Range(0, columns.Count).All(column =>
    {
        var own = lines.Within.Select(line => line.Pieces.Where(piece => ColumnOf(piece, columns) == column).ToList()).Where(pieces => pieces.Count > 0).Select(pieces => new PdfLine(pieces)).ToList();
        return own.Count >= 5 && own.Count(part => part.Width > FullLine * columns[column].Width) > own.Count * 0.7 && own.Average(part => part.Text.Length) > 25;
    });

    private static bool IsList(TableLines lines, IReadOnlyList<Extent> columns) =>
        columns.Count == 2 && lines.Within.Select(line => line.Pieces[0]).Where(piece => ColumnOf(piece, columns) == 0).All(piece => LineJoiner.Marker(piece.Text + " x").Length > 0);
}
