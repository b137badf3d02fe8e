using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Finds the column that tells controls from actions where both share one column, as exports of risk systems have it.</summary>
internal static class EntryTypes
{
    private static readonly string[] Words = ["control", "controls", "action", "actions", "mitigation"];

    /// <summary>The column whose cells all say "Control" or "Action", and each of them somewhere; null when the table has none.</summary>
    public static LayoutColumn? Of(LayoutTable table)
    {
        if (table.Of(ImportField.Action, ImportField.Control).Count() != 1)
            return null;
        return table.Columns.Where(c => c is { IsGiven: false } && c.Field is ImportField.Extra or ImportField.Kind).FirstOrDefault(c =>
        {
            var texts = table.Body.Select(r => r.TextAt(c.Index)).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(Words.Length * 2).ToList();
            return texts.Count > 1 && texts.TrueForAll(t => LayoutWords.Tokens(t) is [.., var last] tokens && tokens.Count <= 2 && Words.Contains(last))
                && texts.Exists(t => LayoutWords.Tokens(t)[^1] is "control" or "controls") && texts.Exists(t => LayoutWords.Tokens(t)[^1] is "action" or "actions");
        });
    }
}
