using System.Globalization;
using System.Xml;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>A cell that holds something, as the file has it.</summary>
/// <param name="Column">Counts from 1.</param>
/// <param name="Type">What the file says it is: "s", "str", "b", "d", "e", "inlineStr", "n" or nothing, which is a number.</param>
/// <param name="Style">The number of its style.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Formula">Its formula; null when it has none.</param>
internal readonly record struct RawCell(int Column, string? Type, int Style, string Value, string? Formula);

/// <summary>A row with at least one such cell.</summary>
internal sealed record RawRow(int Number, bool IsHidden, List<RawCell> Cells);

/// <summary>What a sheet holds, read as a stream: of a million styled rows without content nothing stays.</summary>
internal sealed class SheetData
{
    private const int MostMerges = 200_000;
    private const int MostHiddenColumns = 1_000;

    private readonly Dictionary<string, string> sharedFormulas = [];
    private int cells;

    public List<RawRow> Rows { get; } = [];

    public List<CellRange> Merges { get; } = [];

    public List<(int First, int Last)> HiddenColumns { get; } = [];

    public Dictionary<(int Row, int Column), List<string>> Comments { get; private set; } = [];

    public List<SourceNote> Notes { get; } = [];

    public static SheetData Read(OfficePackageReader package, SheetEntry sheet, int mostCells, CancellationToken ct)
    {
        var data = new SheetData();
        using var stream = package.Open(sheet.Part);
        if (stream is null)
        {
            data.Notes.Add(new(SourceNoteKind.Damaged, $"Sheet “{sheet.Name}” is named but not in the file", new Place { Sheet = sheet.Name }));
            return data;
        }

        using var xml = PartXml.Read(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    data.ReadRow(xml, package.Name, mostCells, ct);
                    break;
                case "col" when data.HiddenColumns.Count < MostHiddenColumns && xml.Says("hidden"):
                    data.HiddenColumns.Add((Number(xml.Attribute("min")) ?? 0, Number(xml.Attribute("max")) ?? 0));
                    break;
                case "mergeCell" when data.Merges.Count < MostMerges && CellName.TryReadRange(xml.Attribute("ref"), out var range):
                    data.Merges.Add(range);
                    break;
            }
        }

        data.Comments = SheetComments.Read(package, sheet.Part);
        data.Order();
        return data;
    }

    private void ReadRow(XmlReader xml, string file, int mostCells, CancellationToken ct)
    {
        var number = Number(xml.GetAttribute("r")) ?? (Rows.Count == 0 ? 1 : Rows[^1].Number + 1);
        var isHidden = PartXml.IsYes(xml.GetAttribute("hidden"));
        RawRow? row = null;
        if (xml.IsEmptyElement)
            return;
        if (number % 1024 == 0)
            ct.ThrowIfCancellationRequested();
        var depth = xml.Depth;
        var column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsAt("c"))
                continue;
            column = CellName.TryRead(xml.GetAttribute("r"), out _, out var named) ? named : column + 1;
            if (ReadCell(xml, column) is not { } cell || number > CellName.MostRows || column > CellName.MostColumns)
                continue;
            row ??= new(number, isHidden, []);
            row.Cells.Add(cell);
            if (++cells > mostCells)
                throw new UnreadableFileException(file, $"It has more than {mostCells:N0} cells, which no register needs", "Save the sheets of the register alone in a new workbook");
        }

        if (row is not null)
            Rows.Add(row);
    }

    private RawCell? ReadCell(XmlReader xml, int column)
    {
        var type = xml.GetAttribute("t");
        var style = Number(xml.GetAttribute("s")) ?? 0;
        if (xml.IsEmptyElement)
            return null;
        var (value, formula) = ("", (string?)null);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsAt("v"))
                value = xml.Characters();
            else if (xml.IsAt("is"))
                value = SharedStrings.Words(xml);
            else if (xml.IsAt("f"))
                formula = Formula(xml);
        }

        return value.Length == 0 && formula is null ? null : new RawCell(column, type, style, value, formula);
    }

    private string Formula(XmlReader xml)
    {
        var shared = xml.GetAttribute("t") == "shared" ? xml.GetAttribute("si") : null;
        var own = xml.Characters();
        if (shared is null)
            return own;
        if (own.Length > 0)
            sharedFormulas.TryAdd(shared, own);
        return own.Length > 0 ? own : sharedFormulas.GetValueOrDefault(shared, "");
    }

    /// <summary>Files may have rows and cells out of order, or twice; the later of two cells stands.</summary>
    private void Order()
    {
        foreach (var row in Rows.Where(row => !IsAscending(row.Cells, cell => cell.Column)))
        {
            var ordered = row.Cells.GroupBy(cell => cell.Column).OrderBy(same => same.Key).Select(same => same.Last()).ToList();
            row.Cells.Clear();
            row.Cells.AddRange(ordered);
        }

        if (IsAscending(Rows, row => row.Number))
            return;
        var rows = Rows.GroupBy(row => row.Number).OrderBy(same => same.Key)
            .Select(same => same.Count() == 1 ? same.First() : new RawRow(same.Key, same.First().IsHidden,
                [.. same.SelectMany(row => row.Cells).GroupBy(cell => cell.Column).OrderBy(cell => cell.Key).Select(cell => cell.Last())])).ToList();
        Rows.Clear();
        Rows.AddRange(rows);
    }

    private static bool IsAscending<T>(List<T> list, Func<T, int> number)
    {
        for (var at = 1; at < list.Count; at++)
        {
            if (number(list[at]) <= number(list[at - 1]))
                return false;
        }

        return true;
    }

    private static int? Number(string? digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
