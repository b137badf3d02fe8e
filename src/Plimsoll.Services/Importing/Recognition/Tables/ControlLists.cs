using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Controls in a table of their own, each row of which names the item of a register that stands before it: as many bodies keep
/// them on a second sheet. Without this every such row would look like the item once more.
/// </summary>
internal static partial class ControlLists
{
    /// <summary>Gives the controls to their items; false, with nothing done, when the table is no such list.</summary>
    public static bool Read(LayoutTable table, IReadOnlyList<SortedRow> rows, RecognisedRegister register)
    {
        if (!table.IsControlList || TextOf(table) is not { } text || table.Of(ImportField.Reference).FirstOrDefault() is not { } reference)
            return false;
        var items = register.Items.Where(i => i.Reference.Value.Length > 0).GroupBy(i => i.Reference.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        List<(SortedRow Row, RecognisedItem? Item)> named = [];
        RecognisedItem? last = null;
        foreach (var row in rows)
        {
            var name = row.Row.TextAt(reference.Index);
            if (name.Length > 0 && row.Use is RowUse.Item or RowUse.Continuation && !items.TryGetValue(name, out last))
                return false;
            named.Add((row, row.Use is RowUse.Item or RowUse.Continuation ? last : null));
        }

        if (!named.Exists(n => n.Item is not null))
            return false;
        foreach (var (row, item) in named)
        {
            if (item is not null)
                Take(table, row.Row, text, item, register.Account);
            else
                foreach (var (_, cell) in row.Row.Filled)
                    register.Account.Note(cell.Place, row.Use == RowUse.Header ? SourceUse.Repeated : row.Use == RowUse.Guidance ? SourceUse.Guidance : SourceUse.Ignored, row.Why);
        }

        return true;
    }

    /// <summary>Of the columns that speak of controls the one with the words: a number or an effectiveness is shorter.</summary>
    private static LayoutColumn? TextOf(LayoutTable table) =>
        table.Of(ImportField.Control).MaxBy(c => table.Body.Average(row => (double?)row.TextAt(c.Index).Length) ?? 0);

    private static void Take(LayoutTable table, LayoutRow row, LayoutColumn text, RecognisedItem item, SourceAccount account)
    {
        if (row.OwnAt(text.Index) is not { } words || words.Text.Trim().Length == 0)
        {
            foreach (var (at, cell) in row.Filled.Where(f => f.Cell.Text.Trim().Length > 0))
                Keep(item, table.Columns.FirstOrDefault(c => c.Index == at), cell, account);
            return;
        }

        Recognised<Effectiveness>? effectiveness = null;
        Recognised<string>? implemented = null;
        var number = "";
        List<Recognised<string>> owners = [];
        account.Note(words.Place, SourceUse.Used);
        foreach (var (at, cell) in row.Filled.Where(f => f.Column != text.Index && f.Cell.Text.Trim().Length > 0))
        {
            var column = table.Columns.FirstOrDefault(c => c.Index == at);
            var value = cell.Text.Trim();
            switch (column?.Field)
            {
                case ImportField.Reference or ImportField.Title or ImportField.Description:
                    account.Note(cell.Place, SourceUse.Repeated);
                    continue;
                case ImportField.Owner or ImportField.Manager or ImportField.ActionOwner:
                    owners.AddRange(PartyWords.Split(CellText.Flow(cell)).Select(name => new Recognised<string>(name, cell.Place)));
                    break;
                case ImportField.Implemented:
                    implemented = new(CellText.Flow(cell), cell.Place);
                    break;
                case { } when Effective(value) is { } works:
                    effectiveness = new(works, cell.Place, value);
                    break;
                case ImportField.Control or ImportField.ActionNumber or ImportField.Extra when number.Length == 0 && Number().IsMatch(value):
                    number = value;
                    break;
                default:
                    Keep(item, column, cell, account);
                    continue;
            }

            account.Note(cell.Place, SourceUse.Used);
        }

        var control = new RecognisedControl { Number = number, Text = new(CellText.Flow(words), words.Place), Implemented = implemented, Effectiveness = effectiveness };
        control.Owners.AddRange(owners);
        item.Controls.Add(control);
    }

    private static void Keep(RecognisedItem item, LayoutColumn? column, SourceCell cell, SourceAccount account)
    {
        account.Note(cell.Place, SourceUse.KeptAsExtra);
        item.Extra.Add((column?.Label ?? "Column without a name", new(CellText.Flow(cell), cell.Place)));
    }

    private static Effectiveness? Effective(string words) => string.Join(' ', LayoutWords.Tokens(words)) switch
    {
        "effective" or "fully effective" or "works" or "adequate" => Effectiveness.Effective,
        "partly effective" or "partially effective" or "partial" or "partly" or "some weaknesses" => Effectiveness.PartlyEffective,
        "ineffective" or "not effective" or "inadequate" => Effectiveness.Ineffective,
        _ => null,
    };

    [GeneratedRegex(@"^\p{L}{0,5}[ .\-/]?\d[\d.\-/]*\p{L}?$")]
    private static partial Regex Number();
}
