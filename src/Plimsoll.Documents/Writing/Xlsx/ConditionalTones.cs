using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>Writes the rules by which cells of a sheet stand on a ground.</summary>
internal static class ConditionalTones
{
    /// <summary>Writes them; after the filter, before the pages.</summary>
    /// <exception cref="ArgumentException">A rule names a column that the sheet has not.</exception>
    public static void Write(OfficeXml xml, Sheet sheet, CellStyles styles, int rows)
    {
        var priority = 0;
        foreach (var (i, column) in sheet.Columns.Index())
        {
            if (column.Rules.Count == 0 || rows < 2)
                continue;
            var letters = SheetNames.Letters(i + 1);
            xml.Open("conditionalFormatting", ("sqref", $"{letters}2:{letters}{OfficeXml.Number(rows)}"));
            foreach (var rule in column.Rules)
            {
                xml.Open("cfRule", ("type", "expression"), ("dxfId", OfficeXml.Number(styles.Conditional(rule.Tone))), ("priority", OfficeXml.Number(++priority)))
                    .Element("formula", Formula(sheet, rule, $"${letters}2")).Close();
            }

            xml.Close();
        }
    }

    private static string Formula(Sheet sheet, ToneRule rule, string cell)
    {
        var where = sheet.Columns.Index().Where(c => c.Item.Header == rule.WhereColumn).Select(c => c.Index + 1).FirstOrDefault();
        if (where == 0)
            throw new ArgumentException($"A rule of the sheet “{sheet.Name}” names the column “{rule.WhereColumn}”, which it has not.");
        List<string> parts = [$"${SheetNames.Letters(where)}2={Quoted(rule.WhereWord)}"];
        if (rule.Word is { } word)
            parts.Add($"{cell}={Quoted(word)}");
        else
            parts.Add($"ISNUMBER({cell})");
        if (rule.From is { } from)
            parts.Add($"{cell}>={Figures(from)}");
        if (rule.Below is { } below)
            parts.Add($"{cell}<{Figures(below)}");
        return $"AND({string.Join(',', parts)})";
    }

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Figures(decimal number) => ((SheetCell)number).Figures!;
}
