using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Reads the cells of an item's rows into its fields, its scores and its actions.</summary>
internal sealed class ItemCells
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

    /// <summary>Reads into a register, with the dates of its columns; scores are gathered until the scale is known.</summary>
    public ItemCells(LayoutTable table, RecognisedRegister register, IReadOnlyDictionary<int, DateColumn> dates, List<RawScore> scores, bool hasOwnLines)
    {
        (this.table, this.register, this.scores) = (table, register, scores);
        var parties = new PartyCells();
        fields = new(table, register, dates, parties, hasOwnLines);
        ofActions = new(table, register, dates, parties);
        columns = table.Columns.DistinctBy(c => c.Index).ToDictionary(c => c.Index);
    }

    public RecognisedItem Read(IReadOnlyList<LayoutRow> rows, string? group, Place? groupPlace)
    {
        var item = Named(rows);
        List<RawScore> own = [];
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
        var words = title ?? (description is null ? null : Shortened(description));
        return new RecognisedItem
        {
            Reference = reference is null ? new("", place, "", Inferred) : reference with { Value = reference.Value.ReplaceLineEndings(" ") },
            Title = words is null ? new("Untitled", place, "", Inferred) : words with { Value = words.Value.ReplaceLineEndings(" ") },
            Description = description,
        };
    }

    private static Recognised<string> Shortened(Recognised<string> description)
    {
        // A first line of its own is what its writer meant as the name; the dot of "1. Fraud" ends no sentence.
        var first = description.Value.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        var text = first.Length is > 3 and <= LongestTitle ? first : description.Value.ReplaceLineEndings(" ");
        var end = text.IndexOf(". ", Math.Min(text.Length, 4), StringComparison.Ordinal);
        if (end > 0 && end <= LongestTitle)
            text = text[..end];
        else if (text.Length > LongestTitle)
            text = text[..text.LastIndexOf(' ', LongestTitle)] + " …";
        return new(text, description.Place, description.Value, text == description.Value ? 1 : Inferred);
    }

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

            if (column is null || column.Field == ImportField.Extra)
            {
                register.Account.Note(cell.Place, SourceUse.KeptAsExtra);
                item.Extra.Add((column?.Label ?? "Column without a name", CellText.Of(cell)));
                continue;
            }

            if (column.IsScore)
                ofScores.Add(item, column, cell, own);
            else
                fields.Take(item, column, cell, controls, actions);
            // What no field took is noted already: a place that was used stays so.
            if (!register.Account.Entries.TryGetValue(cell.Place, out var noted) || noted.Use != SourceUse.KeptAsExtra)
                register.Account.Note(cell.Place, column.Field == ImportField.Ignore ? SourceUse.Ignored : SourceUse.Used, column.Field == ImportField.Ignore ? "a person said so" : null);
        }

        ofActions.Beside(row, item, controls, actions);
        item.Controls.AddRange(controls);
        item.Actions.AddRange(actions);
    }
}
