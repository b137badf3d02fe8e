using Plimsoll.Documents.Reading.Building;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Reads the blocks of one page in the order in which a person reads them.</summary>
internal sealed class PageReader(PdfPage page, IReadOnlyList<RuledGrid> grids, PageMargins margins, LineJoiner joiner, double bodySize, DocumentBuilder builder)
{
    private const double ColumnGap = 1.1;

    private readonly HashSet<PdfPiece> turnedInTables = new(ReferenceEqualityComparer.Instance);

    /// <param name="carried">A table without cells drawn that ends the page before.</param>
    public IReadOnlyList<PdfBlock> Blocks(CarriedTable carried)
    {
        var tables = grids.Select(grid => (Grid: grid, Pieces: page.Pieces.Where(grid.Holds).ToList())).Where(table => IsTable(table.Grid, table.Pieces)).ToList();
        var inTables = tables.SelectMany(table => table.Pieces).ToHashSet(ReferenceEqualityComparer.Instance);
        var free = page.Pieces.Where(piece => !inTables.Contains(piece)).ToList();
        List<PdfBlock> blocks = [.. tables.Select(table => Ruled(table.Grid, table.Pieces))];
        var lines = PdfLine.Of(free.Where(piece => piece.IsUpright)).Where(line => !TakeMargin(line)).ToList();
        // A table parts the lines above it from those beneath.
        var edges = blocks.Select(block => block.Box.Top).Order().ToList();
        UnruledTables.Surroundings about = new(RuledGrids.Lines(page.Rules, isAcross: true), RuledGrids.Lines(page.Rules, isAcross: false), [.. free.Where(piece => piece.Angle is 90 or 270)]);
        foreach (var stretch in lines.GroupBy(line => edges.Count(edge => edge < line.Top)).OrderBy(same => same.Key))
            blocks.AddRange(Stretch([.. stretch], about, stretch.Key == 0 ? carried : CarriedTable.None));
        foreach (var turned in free.Where(piece => !piece.IsUpright && !turnedInTables.Contains(piece)).GroupBy(piece => piece.Angle))
        {
            foreach (var words in CellWords.Of([.. turned], new Box(0, 0, page.Width, page.Height), joiner).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                blocks.Add(new PdfWords(page.Number, new Box(turned.Min(p => p.Left), turned.Min(p => p.Top), 0, 0), words, turned.Max(p => p.Size), false, "", false));
        }

        return [.. blocks.OrderBy(block => block.Box.Top)];
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
        grid = grid.WithRowsParted(pieces);
        var overrun = pieces.Where(piece => grid.CellOverrunBy(piece, pieces) is not null).ToHashSet(ReferenceEqualityComparer.Instance);
        if (overrun.Count > 0)
            builder.Notes.Add(new(SourceNoteKind.Reading, $"On page {page.Number} words run over the lower edge of a cell that is too low for them; they were taken as that cell’s", new Place { Page = page.Number }));
        var byCell = pieces.ToLookup(piece => (overrun.Contains(piece) ? grid.CellOverrunBy(piece, pieces) : null) ?? grid.Cells.FirstOrDefault(cell => Inside(cell.Box, piece)) ?? grid.Cells.MinBy(cell => Distance(cell.Box, piece))!);
        var rows = grid.Cells.GroupBy(cell => cell.Row).OrderBy(same => same.Key)
            .ToDictionary(same => same.Key, same => same.OrderBy(cell => cell.Column).ToList());
        List<IReadOnlyList<PdfCell>> made = [];
        for (var row = 0; row < grid.Ys.Count - 1; row++)
            made.Add([.. rows.GetValueOrDefault(row, []).Select(cell => new PdfCell(byCell[cell].ToList() is { Count: > 0 } own ? CellWords.Of(own, cell.Box, joiner) : "", Rounded(cell.Box), cell.Rows, cell.Columns))]);
        return new(page.Number, new Box(grid.Left, grid.Top, grid.Right - grid.Left, grid.Bottom - grid.Top), grid.Xs, made);
    }

    private IEnumerable<PdfBlock> Stretch(List<PdfLine> lines, UnruledTables.Surroundings about, CarriedTable carried)
    {
        List<PdfLine> open = [];
        for (var at = 0; at < lines.Count;)
        {
            var found = (at == 0 && carried.Columns.Count > 0 ? UnruledTables.At(lines, at, at, about, carried) : null) is { Table: not null } goesOn ? goesOn : UnruledTables.At(lines, at, at - open.Count, about, CarriedTable.None);
            var next = found?.Next ?? at + 1;
            if (found?.Table is { } table)
            {
                open.RemoveRange(open.Count - (at - found.Value.First), at - found.Value.First);
                foreach (var block in Columns(open).SelectMany(Paragraphs))
                    yield return block;
                open.Clear();
                yield return Unruled(table);
            }
            else
            {
                open.AddRange(lines.GetRange(at, next - at));
            }

            at = next;
        }

        foreach (var block in Columns(open).SelectMany(Paragraphs))
            yield return block;
    }

    private PdfTable Unruled(UnruledTable table)
    {
        List<IReadOnlyList<PdfCell>> rows = [];
        foreach (var row in table.Rows)
            rows.Add([.. row.Select(cell => Cell(cell, new(table.Columns[cell.Column].From, table.Columns[cell.Column + cell.Columns - 1].To)))]);
        var boxes = rows.SelectMany(row => row).Where(cell => cell.Words.Length > 0).Select(cell => cell.Box).ToList();
        var (left, top) = (table.Columns[0].From, boxes.Min(box => box.Top));
        return new(page.Number, Rounded(new(left, top, table.Columns[^1].To - left, boxes.Max(box => box.Top + box.Height) - top)), [.. table.Columns.Select(column => column.From)], rows) { Carried = table.Carried };
    }

    private PdfCell Cell(UnruledCell cell, Extent room)
    {
        List<string> words = cell.Lines.Count == 0 ? [] : [joiner.Join(cell.Lines, room.Width)];
        List<Box> boxes = cell.Lines.Count == 0 ? [] : [BoxOf(cell.Lines)];
        if (cell.Turned.Count > 0)
        {
            turnedInTables.UnionWith(cell.Turned);
            var (top, bottom) = (cell.Turned.Min(piece => piece.Top), cell.Turned.Max(piece => piece.Bottom));
            boxes.Add(new(cell.Turned.Min(piece => piece.Left), top, cell.Turned.Max(piece => piece.Right) - cell.Turned.Min(piece => piece.Left), bottom - top));
            words.Add(CellWords.Of(cell.Turned, boxes[^1], joiner));
        }

        var box = boxes.Count == 0 ? new Box(room.From, 0, 0, 0) : new(boxes.Min(b => b.Left), boxes.Min(b => b.Top), boxes.Max(b => b.Left + b.Width) - boxes.Min(b => b.Left), boxes.Max(b => b.Top + b.Height) - boxes.Min(b => b.Top));
        return new(string.Join('\n', words), Rounded(box), 1, cell.Columns);
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

    /// <summary>Words that a cell too low for them cuts off belong to that cell, though most of them may stand over the next.</summary>
    private static bool Inside(Box box, PdfPiece piece)
    {
        var y = piece.Cut is { } cut && cut.Height < 3 * box.Height ? cut.Top + (cut.Height / 2) : piece.MiddleY;
        return piece.MiddleX >= box.Left && piece.MiddleX <= box.Left + box.Width && y >= box.Top && y <= box.Top + box.Height;
    }

    private static double Distance(Box box, PdfPiece piece) => Math.Abs(piece.MiddleX - box.Left - (box.Width / 2)) + Math.Abs(piece.MiddleY - box.Top - (box.Height / 2));

    private static Box BoxOf(IReadOnlyList<PdfLine> lines)
    {
        var (left, top) = (lines.Min(line => line.Left), lines.Min(line => line.Top));
        return Rounded(new(left, top, lines.Max(line => line.Right) - left, lines.Max(line => line.Bottom) - top));
    }

    private static Box Rounded(Box box) => new(Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Width, 1), Math.Round(box.Height, 1));
}
