using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Reads the cells of an item's rows into its fields, its scores and its actions.</summary>
internal sealed partial class ItemCells
{
    private const int LongestTitle = 80;
    private const double Inferred = 0.5;

    private readonly LayoutTable table;
    private readonly RecognisedRegister register;
    private readonly List<RawScore> scores;
    private readonly RawScoreCells ofScores = new();
    private readonly ItemFields fields;
    private readonly ActionCells ofActions;
    private readonly Dictionary<int, LayoutColumn> columns;
    private readonly LayoutColumn? entries;

    /// <summary>Reads into a register, with the dates of its columns; scores are gathered until the scale is known.</summary>
    public ItemCells(LayoutTable table, RecognisedRegister register, IReadOnlyDictionary<int, DateColumn> dates, List<RawScore> scores, bool hasOwnLines)
    {
        (this.table, this.register, this.scores) = (table, register, scores);
        var parties = new PartyCells();
        fields = new(table, register, dates, parties, hasOwnLines);
        ofActions = new(table, register, dates, parties);
        entries = EntryTypes.Of(table);
        columns = table.Columns.DistinctBy(c => c.Index).ToDictionary(c => c.Index);
    }

    public RecognisedItem Read(IReadOnlyList<LayoutRow> rows, string? group, Place? groupPlace)
    {
        var item = Named(rows);
        List<RawScore> own = [];
        ReadReaching(item, rows[0]);
        foreach (var row in rows)
            Read(item, row, own);
        foreach (var score in own)
            scores.Add(score);
        if (!table.IsActionList)
            ItemCompletion.Complete(item);
        if (group is not null)
            item.Extra.Add(("Group", new(group, groupPlace!)));
        return item;
    }

    private RecognisedItem Named(IReadOnlyList<LayoutRow> rows)
    {
        var place = rows[0].Source.Place;
        var reference = First(rows, ImportField.Reference);
        var title = First(rows, ImportField.Title);
        var description = First(rows, ImportField.Description);
        var words = title ?? (description is null ? null : FirstLine(rows) ?? Shortened(description));
        return new RecognisedItem
        {
            Reference = reference is null ? new("", place, "", Inferred) : reference with { Value = Unbroken(reference) },
            Title = words is null ? new("Untitled", place, "", Inferred) : words with { Value = words.Value.ReplaceLineEndings(" ") },
            Description = description,
        };
    }

    /// <summary>A reference on one line: "ORG-" and "1" are one that a narrow column broke.</summary>
    private static string Unbroken(Recognised<string> reference) => BrokenReference().Replace(reference.Value.ReplaceLineEndings(" "), "");

    [GeneratedRegex(@"(?<=^\p{Lu}{1,6}[-/])\s+(?=\d{1,4}\p{L}?$)")]
    private static partial Regex BrokenReference();

    /// <summary>The first line of a column of titles and descriptions.</summary>
    private Recognised<string>? FirstLine(IReadOnlyList<LayoutRow> rows)
    {
        var column = table.Of(ImportField.Description).FirstOrDefault();
        return column is not null && LayoutWords.Tokens(column.Label) is { } label && label.Exists(t => t is "title" or "name") && label.Contains("description")
            && rows[0][column.Index] is { Lines: [{ Length: > 2 and <= LongestTitle } first, _, ..] } cell ? new(first.Trim(), cell.Place, cell.Text) : null;
    }

    private static Recognised<string> Shortened(Recognised<string> description)
    {
        // A first line of its own is what its writer meant as the name; the dot of "1. Fraud" and of "CR01. Fraud" ends no sentence.
        var first = description.Value.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        var text = first.Length is > 3 and <= LongestTitle ? first : description.Value.ReplaceLineEndings(" ");
        var end = text.IndexOf(". ", Math.Max(Math.Min(text.Length, 4), OpeningCode().Match(text).Length), StringComparison.Ordinal);
        if (end > 0 && end <= LongestTitle)
            text = text[..end];
        else if (text.Length > LongestTitle)
            text = text[..text.LastIndexOf(' ', LongestTitle)] + " …";
        return new(text, description.Place, description.Value, text == description.Value ? 1 : Inferred);
    }

    [GeneratedRegex(@"^[A-Z]{0,6}[-./ ]?\d{1,4}(?:\.\d{1,2})*[a-z]?[.:)]\s+")]
    private static partial Regex OpeningCode();

    private Recognised<string>? First(IReadOnlyList<LayoutRow> rows, ImportField field)
    {
        foreach (var column in table.Of(field))
        {
            foreach (var row in rows)
            {
                if (row[column.Index] is { } cell && cell.Text.Trim().Length > 0)
                    return CellText.Of(cell);
            }
        }

        return null;
    }

    /// <summary>Keeps a cell that no field takes; what each row of an item says again is kept once.</summary>
    private void Keep(RecognisedItem item, LayoutColumn? column, SourceCell cell)
    {
        var (label, text) = (column?.Label ?? "Column without a name", CellText.Of(cell));
        var isAgain = item.Extra.Exists(e => e.Label == label && e.Text.Value == text.Value);
        register.Account.Note(cell.Place, isAgain ? SourceUse.Repeated : SourceUse.KeptAsExtra);
        if (!isAgain)
            item.Extra.Add((label, text));
    }

    /// <summary>What reaches down into the first row of an item from the item above it holds for it too: an owner merged over several.</summary>
    private void ReadReaching(RecognisedItem item, LayoutRow row)
    {
        foreach (var column in table.Columns.Where(c => c.Field is ImportField.Owner or ImportField.Manager or ImportField.Category or ImportField.Priority or ImportField.Kind or ImportField.Extra))
        {
            if (row[column.Index] is not { } cell || row.OwnAt(column.Index) is not null || cell.Text.Trim().Length == 0 || row.Filled.Any(f => f.Cell == cell))
                continue;
            if (column.Field == ImportField.Extra)
                item.Extra.Add((column.Label, CellText.Of(cell)));
            else
                fields.Take(item, column, cell, [], []);
        }
    }

    /// <summary>Whether an entry under "Control / Action" is a control, by the type that stands in its row.</summary>
    private bool IsControl(LayoutRow row, LayoutColumn column) => entries is not null && column.Field is ImportField.Action or ImportField.Control
        && LayoutWords.Tokens(row.TextAt(entries.Index)) is [.., "control" or "controls"] or ["existing" or "current", ..];

    private void Read(RecognisedItem item, LayoutRow row, List<RawScore> own)
    {
        List<RecognisedControl> controls = [];
        List<RecognisedAction> actions = [];
        foreach (var (index, cell) in row.Filled)
        {
            if (cell.Text.Trim().Length == 0)
                continue;
            var column = columns.GetValueOrDefault(index);
            if (column is { Field: ImportField.Control or ImportField.Action or ImportField.Consequence or ImportField.Opportunity or ImportField.Priority or ImportField.Cause } && LevelCell.IsNothing(cell.Text))
            {
                register.Account.Note(cell.Place, SourceUse.Ignored, "says that there is none");
                continue;
            }

            if (column == entries && column is not null)
            {
                register.Account.Note(cell.Place, SourceUse.Used);
                continue;
            }

            if (column is null || column.Field == ImportField.Extra)
            {
                Keep(item, column, cell);
                continue;
            }

            if (column.IsScore)
                ofScores.Add(item, column, cell, own);
            else
                fields.Take(item, IsControl(row, column) ? column with { Field = ImportField.Control } : column, cell, controls, actions);
            // What no field took is noted already: a place that was used stays so.
            if (!register.Account.Entries.TryGetValue(cell.Place, out var noted) || noted.Use != SourceUse.KeptAsExtra)
                register.Account.Note(cell.Place, column.Field == ImportField.Ignore ? SourceUse.Ignored : SourceUse.Used, column.Field == ImportField.Ignore ? "a person said so" : null);
        }

        ofActions.Beside(row, item, controls, actions, table.Columns.Any(c => IsControl(row, c)));
        item.Controls.AddRange(controls);
        item.Actions.AddRange(actions);
    }
}
