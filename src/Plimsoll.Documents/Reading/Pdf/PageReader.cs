using Plimsoll.Documents.Reading.Building;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Reads the blocks of one page in the order in which a person reads them.</summary>
internal sealed class PageReader(PdfPage page, IReadOnlyList<RuledGrid> grids, PageMargins margins, LineJoiner joiner, double bodySize, DocumentBuilder builder)
{
    private const double ColumnGap = 1.1;

    public IEnumerable<PdfBlock> Blocks()
    {
        var tables = grids.Select(grid => (Grid: grid, Pieces: page.Pieces.Where(grid.Holds).ToList())).Where(table => IsTable(table.Grid, table.Pieces)).ToList();
        var inTables = tables.SelectMany(table => table.Pieces).ToHashSet(ReferenceEqualityComparer.Instance);
        var free = page.Pieces.Where(piece => !inTables.Contains(piece)).ToList();
        List<PdfBlock> blocks = [.. tables.Select(table => Ruled(table.Grid, table.Pieces))];
        var lines = PdfLine.Of(free.Where(piece => piece.IsUpright)).Where(line => !TakeMargin(line)).ToList();
        // A table parts the lines above it from those beneath.
        var edges = blocks.Select(block => block.Box.Top).Order().ToList();
        foreach (var stretch in lines.GroupBy(line => edges.Count(edge => edge < line.Top)).OrderBy(same => same.Key))
            blocks.AddRange(Stretch([.. stretch]));
        foreach (var turned in free.Where(piece => !piece.IsUpright).GroupBy(piece => piece.Angle))
        {
            foreach (var words in CellWords.Of([.. turned], new Box(0, 0, page.Width, page.Height), joiner).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                blocks.Add(new PdfWords(page.Number, new Box(turned.Min(p => p.Left), turned.Min(p => p.Top), 0, 0), words, turned.Max(p => p.Size), false, "", false));
        }

        return blocks.OrderBy(block => block.Box.Top);
    }

    /// <summary>One box is a frame around text; a grid without words is a drawing, unless it has the looks of an empty form.</summary>
    private bool IsTable(RuledGrid grid, List<PdfPiece> pieces) =>
        grid.Cells.Count > 1 && pieces.Count > 0 && !(PageMargins.IsMarginal(page, grid) && PdfLine.Of(pieces.Where(p => p.IsUpright)) is { Count: > 0 } lines && lines.TrueForAll(line => margins.Of(page, line) is not null));

    private bool TakeMargin(PdfLine line)
    {
        if (margins.Of(page, line) is not { } kind)
            return false;
        builder.AddAside(kind, line.Text, new Place { Page = page.Number, Box = line.Box });
        return true;
    }

    private PdfTable Ruled(RuledGrid grid, List<PdfPiece> pieces)
    {
        var byCell = pieces.SelectMany(piece => PieceCutter.AtEdges(piece, grid)).ToLookup(piece => grid.Cells.FirstOrDefault(cell => Inside(cell.Box, piece)) ?? grid.Cells.MinBy(cell => Distance(cell.Box, piece))!);
        var rows = grid.Cells.GroupBy(cell => cell.Row).OrderBy(same => same.Key)
            .ToDictionary(same => same.Key, same => same.OrderBy(cell => cell.Column).ToList());
        List<IReadOnlyList<PdfCell>> made = [];
        for (var row = 0; row < grid.Ys.Count - 1; row++)
            made.Add([.. rows.GetValueOrDefault(row, []).Select(cell => new PdfCell(byCell[cell].ToList() is { Count: > 0 } own ? CellWords.Of(own, cell.Box, joiner) : "", Rounded(cell.Box), cell.Rows, cell.Columns))]);
        return new(page.Number, new Box(grid.Left, grid.Top, grid.Right - grid.Left, grid.Bottom - grid.Top), grid.Xs, made);
    }

    private IEnumerable<PdfBlock> Stretch(List<PdfLine> lines)
    {
        List<PdfLine> open = [];
        for (var at = 0; at < lines.Count;)
        {
            if (UnruledTables.At(lines, at, page.Rules) is { } found)
            {
                foreach (var block in Paragraphs(open))
                    yield return block;
                open.Clear();
                yield return Unruled(found.Table);
                at = found.Next;
                continue;
            }

            open.Add(lines[at++]);
        }

        foreach (var block in Columns(open).SelectMany(Paragraphs))
            yield return block;
    }

    private PdfTable Unruled(UnruledTable table)
    {
        List<IReadOnlyList<PdfCell>> rows = [];
        foreach (var row in table.Rows)
            rows.Add([.. row.Select((cell, at) => new PdfCell(cell.Count == 0 ? "" : joiner.Join(cell, table.Columns[at].To - table.Columns[at].From), cell.Count == 0 ? new(table.Columns[at].From, 0, 0, 0) : BoxOf(cell), 1, 1))]);
        var all = table.Rows.SelectMany(row => row).SelectMany(cell => cell).ToList();
        return new(page.Number, BoxOf(all), [.. table.Columns.Select(column => column.From)], rows);
    }

    /// <summary>A page set in two columns is read column by column.</summary>
    private static IEnumerable<List<PdfLine>> Columns(List<PdfLine> lines)
    {
        var cut = lines.Select(line => line.Cut(ColumnGap)).ToList();
        if (lines.Count < 6 || cut.Count(parts => parts.Count == 2) < lines.Count * 0.6)
            return [lines];
        var from = cut.Where(parts => parts.Count == 2).Max(parts => parts[0].Right);
        var to = cut.Where(parts => parts.Count == 2).Min(parts => parts[1].Left);
        return from > to ? [lines] : [[.. cut.SelectMany(parts => parts).Where(part => part.Left < to - 1)], [.. cut.SelectMany(parts => parts).Where(part => part.Left >= to - 1)]];
    }

    private IEnumerable<PdfBlock> Paragraphs(List<PdfLine> lines)
    {
        if (lines.Count == 0)
            yield break;
        var right = lines.Max(line => line.Right);
        var room = right - lines.Min(line => line.Left);
        List<PdfLine> open = [];
        foreach (var line in lines)
        {
            if (open.Count > 0 && Parts(open, line, right))
            {
                yield return Paragraph(open, room);
                open = [];
            }

            open.Add(line);
        }

        yield return Paragraph(open, room);
    }

    /// <summary>Whether a line begins a paragraph: more white above it, another type, a bullet, or a label.</summary>
    private static bool Parts(List<PdfLine> open, PdfLine line, double right)
    {
        var above = open[^1];
        var white = line.Top - above.Bottom;
        return white > line.Size * 0.55 || Math.Abs(line.Size - above.Size) > 0.8 || line.IsBold != above.IsBold || LineJoiner.StartsItem(line.Text) || line.Top < above.Top
            || LineJoiner.EndsEarly(above, line, right)
            || (char.IsUpper(line.Text[0]) && Label.TryRead(line.Text, 4, out _, out _));
    }

    private PdfWords Paragraph(List<PdfLine> lines, double room)
    {
        var words = joiner.Join(lines, room).Replace('\n', ' ');
        var marker = LineJoiner.Marker(words);
        var (size, isBold) = (lines.Max(line => line.Size), lines.TrueForAll(line => line.IsBold));
        var isHeading = size > bodySize * 1.15 && words.Length <= 150 && marker.Length == 0;
        return new(page.Number, BoxOf(lines), words[marker.Length..].TrimStart(), size, isBold, marker, isHeading);
    }

    private static bool Inside(Box box, PdfPiece piece) => piece.MiddleX >= box.Left && piece.MiddleX <= box.Left + box.Width && piece.MiddleY >= box.Top && piece.MiddleY <= box.Top + box.Height;

    private static double Distance(Box box, PdfPiece piece) => Math.Abs(piece.MiddleX - box.Left - (box.Width / 2)) + Math.Abs(piece.MiddleY - box.Top - (box.Height / 2));

    private static Box BoxOf(List<PdfLine> lines)
    {
        var (left, top) = (lines.Min(line => line.Left), lines.Min(line => line.Top));
        return Rounded(new(left, top, lines.Max(line => line.Right) - left, lines.Max(line => line.Bottom) - top));
    }

    private static Box Rounded(Box box) => new(Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Width, 1), Math.Round(box.Height, 1));
}
