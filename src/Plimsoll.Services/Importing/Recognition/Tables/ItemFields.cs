using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Committing;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Puts cells that are no scores into the fields of an item; what no field takes becomes an extra one.</summary>
internal sealed class ItemFields(LayoutTable table, RecognisedRegister register, IReadOnlyDictionary<int, DateColumn> dates, PartyCells parties, bool hasOwnLines)
{
    private const int LongestCategory = 60;
    private const double OneOfSeveral = 0.7;
    private const double Joined = 0.6;

    private readonly OwnLines own = new(table);

    /// <summary>"3" under "Open actions": how many there are, and none of them.</summary>
    public static bool IsCount(SourceCell cell) => cell.Text.Trim().All(char.IsDigit);

    /// <summary>Takes a cell; controls and actions of its row are gathered apart, as what stands beside them belongs to them.</summary>
    public void Take(RecognisedItem item, LayoutColumn column, SourceCell cell, List<RecognisedControl> controls, List<RecognisedAction> actions)
    {
        switch (column.Field)
        {
            case ImportField.Reference or ImportField.Title or ImportField.Ignore:
                break;
            case ImportField.Description:
                if (item.Description is not null && item.Description.Place != cell.Place && Likeness.Bare(item.Description.Value) != Likeness.Bare(CellText.Flow(cell)))
                    item.Description = item.Description with { Value = $"{item.Description.Value}\n{CellText.Flow(cell)}" };
                break;
            case ImportField.Cause:
                item.Cause = item.Cause is { } before ? before with { Value = $"{before.Value}\n{CellText.Flow(cell)}" } : CellText.Of(cell);
                break;
            case ImportField.Consequence:
                Entries(item.Consequences, cell);
                break;
            case ImportField.Opportunity:
                Entries(item.Opportunities, cell);
                break;
            case ImportField.Owner:
                Owners(item, column, cell);
                break;
            case ImportField.Manager:
                if (!table.IsActionList)
                    parties.Add(item.Managers, cell);
                break;
            case ImportField.Priority:
                Entries(item.Priorities, cell);
                break;
            case ImportField.Kind when LayoutWords.KindOf(cell.Text) is { } kind:
                item.Kind = kind;
                break;
            case ImportField.Proximity:
                item.Proximity = item.Proximity is { } near ? near with { Value = $"{near.Value}; {CellText.Flow(cell)}" } : CellText.Of(cell);
                break;
            case ImportField.Category when Category(item, cell):
                break;
            case ImportField.Status when StatusCell.Take(item, cell):
                break;
            case ImportField.Closed when Closed(item, column, cell):
                break;
            case ImportField.ClosureReason:
                item.WhyEnded = item.WhyEnded is { } why ? why with { Value = $"{why.Value}\n{CellText.Flow(cell)}" } : CellText.Of(cell);
                break;
            case ImportField.Comment:
                item.Comments.Add(CellText.Of(cell));
                break;
            case ImportField.Response when LayoutWords.Tokens(cell.Text) is [var first, ..] && LayoutWords.Words.Responses.TryGetValue(first, out var response):
                item.Response = new(response, cell.Place, cell.Text);
                Responses.Rest(item, column, cell, actions, table.Has(ImportField.Action), hasOwnLines);
                break;
            case ImportField.Opened when dates.GetValueOrDefault(column.Index)?.Day(cell) is { } day:
                item.Opened = day;
                break;
            case ImportField.Weight when LevelCell.Read(cell.Text, LevelAxis.Rating) is { Number: { } weight }:
                item.Weight = new(cell.Number is { } share and > 0 and <= 1 && cell.Text.Contains('%', StringComparison.Ordinal) ? (decimal)share * 100 : weight, cell.Place, cell.Text);
                break;
            case ImportField.Control when !IsCount(cell):
                controls.AddRange(CellText.Entries(cell, hasOwnLines || own.Of(column)).Select(e => new RecognisedControl { Number = e.Number, Text = new(e.Text, cell.Place) }));
                break;
            case ImportField.Action when !IsCount(cell):
                Responses.AtHead(item, cell);
                actions.AddRange((table.IsActionList ? [("", CellText.Flow(cell))] : CellText.Entries(cell, hasOwnLines || own.Of(column))).Select(e => new RecognisedAction { Number = e.Item1, Text = new(e.Item2, cell.Place) }));
                break;
            case ImportField.Implemented or ImportField.ActionOwner or ImportField.ActionTarget or ImportField.ActionStatus or ImportField.ActionNumber or ImportField.Progress:
                break;
            default:
                register.Account.Note(cell.Place, SourceUse.KeptAsExtra);
                item.Extra.Add((column.Label, CellText.Of(cell)));
                break;
        }
    }

    /// <summary>Those who answer for the item; under "Risk owner / action owner" nobody says which of several is which.</summary>
    private void Owners(RecognisedItem item, LayoutColumn column, SourceCell cell)
    {
        var before = item.Owners.Count;
        parties.Add(item.Owners, cell);
        if (item.Owners.Count - before < 2 || !LayoutWords.Tokens(column.Label).Exists(t => t is "action" or "actions"))
            return;
        for (var at = before; at < item.Owners.Count; at++)
            item.Owners[at] = item.Owners[at] with { Confidence = Joined };
    }

    /// <summary>The category of an item; the first of several, and then the cell is kept beside it.</summary>
    private static bool Category(RecognisedItem item, SourceCell cell)
    {
        if (LevelCell.IsNothing(cell.Text) || item.Category is not null)
            return false;
        var names = cell.Text.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 || names[0].Length > LongestCategory)
            return false;
        item.Category = new(names[0], cell.Place, cell.Text, names.Length == 1 ? 1 : OneOfSeveral);
        return names.Length == 1;
    }

    /// <summary>The day an item was closed, or that it was: "Yes", "No" and statuses stand under such a header too.</summary>
    private bool Closed(RecognisedItem item, LayoutColumn column, SourceCell cell)
    {
        if (LevelCell.IsNothing(cell.Text) || LayoutWords.Tokens(cell.Text) is ["no" or "n"])
            return true;
        if (dates.GetValueOrDefault(column.Index)?.Day(cell) is { } day)
        {
            item.Ended = day;
            item.Status ??= new(ItemStatus.Closed, cell.Place, cell.Text);
            return true;
        }

        if (LayoutWords.Tokens(cell.Text) is ["yes" or "y"])
        {
            item.Status ??= new(ItemStatus.Closed, cell.Place, cell.Text);
            return true;
        }

        return StatusCell.Take(item, cell);
    }

    private void Entries(List<Recognised<string>> to, SourceCell cell) => to.AddRange(CellText.Entries(cell, hasOwnLines).Select(e => new Recognised<string>(e.Text, cell.Place)));
}
