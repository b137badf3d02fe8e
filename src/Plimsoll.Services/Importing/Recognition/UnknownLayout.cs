using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>
/// A document with tables in which no register was recognised: shows each table with the row that looks like names of columns,
/// so that a person can say what the columns hold.
/// </summary>
internal static class UnknownLayout
{
    /// <summary>The recogniser's name for it.</summary>
    public const string Name = "unknown layout";

    private const int MostAbove = 30;
    private const int FewestNames = 2;
    private const int LongestName = 80;

    /// <summary>The tables of the document, without any item; null when it has none with names of columns.</summary>
    public static RecognisedRegister? Of(SourceDocument document)
    {
        var register = new RecognisedRegister { Recogniser = Name };
        foreach (var table in document.Tables)
        {
            var rows = LayoutGrid.Of(table);
            var header = rows.Take(MostAbove).Select(r => (Row: r, Names: Names(r))).Where(r => r.Names.Count >= FewestNames).OrderByDescending(r => r.Names.Count).FirstOrDefault();
            if (header.Row is null || !rows.SkipWhile(r => r != header.Row).Skip(1).Any(r => r.Filled.Any()))
                continue;
            List<ReadColumn> columns = [];
            foreach (var (index, name) in header.Names)
            {
                var times = columns.Count(c => c.Label.Equals(name, StringComparison.OrdinalIgnoreCase)) + 1;
                var meaning = LayoutWords.Read(name);
                columns.Add(new(index, times == 1 ? name : $"{name} #{times}", name, meaning?.Field ?? ImportField.Extra, meaning?.Stage, meaning is null ? 0 : 0.5));
            }

            register.Parts.Add(new(table.Place, PartKind.Register, null, columns,
            [
                .. rows.SkipWhile(r => r != header.Row).Where(r => r.Filled.Any()).Select(r => r == header.Row ? new ReadRow(r.Source.Place, RowUse.Header) : new ReadRow(r.Source.Place, RowUse.NotAnItem, "nobody has said yet what its columns hold")),
            ]));
        }

        if (register.Parts.Count == 0)
            return null;
        Remainder.Note(document, register);
        return register;
    }

    private static List<(int Column, string Name)> Names(LayoutRow row)
    {
        var cells = row.Filled.Select(f => (f.Column, Name: f.Cell.Text.ReplaceLineEndings(" ").Trim())).Where(f => f.Name.Length > 0).ToList();
        return cells.TrueForAll(c => c.Name.Length <= LongestName && c.Name.Any(char.IsLetter)) ? cells : [];
    }
}
