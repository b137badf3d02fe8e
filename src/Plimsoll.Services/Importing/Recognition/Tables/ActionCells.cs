using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Ties what stands beside the controls and actions of a row to them: since when, whose, until when, how far.</summary>
internal sealed class ActionCells(LayoutTable table, RecognisedRegister register, IReadOnlyDictionary<int, DateColumn> dates, PartyCells parties)
{
    private const double Inferred = 0.5;

    /// <summary>What stands beside the controls and actions of a row belongs to them; without any, to an action that has no words.</summary>
    /// <param name="row">The row.</param>
    /// <param name="item">Its item.</param>
    /// <param name="controls">The controls of the row.</param>
    /// <param name="actions">The actions of the row.</param>
    /// <param name="isOfControls">Whether the row itself says that it is one of a control.</param>
    public void Beside(LayoutRow row, RecognisedItem item, List<RecognisedControl> controls, List<RecognisedAction> actions, bool isOfControls)
    {
        foreach (var column in table.Of(ImportField.Implemented, ImportField.ActionOwner, ImportField.ActionTarget, ImportField.ActionStatus, ImportField.ActionNumber, ImportField.Progress, ImportField.Manager))
        {
            if (row.OwnAt(column.Index) is not { } cell || cell.Text.Trim().Length == 0 || (column.Field == ImportField.Manager && !table.IsActionList))
                continue;
            if (column.Field == ImportField.Implemented)
            {
                foreach (var control in controls)
                    control.Implemented = Date(column, cell);
                if (controls.Count == 0)
                    item.Extra.Add((column.Label, CellText.Of(cell)));
                continue;
            }

            if (isOfControls)
            {
                OfControls(column, cell, item, controls);
                continue;
            }

            var to = actions.Count > 0 ? actions : item.Actions.Count > 0 && !table.IsActionList ? [item.Actions[^1]] : actions;
            if (to.Count == 0 && !table.Has(ImportField.Action))
            {
                // A register without actions reports on the item itself.
                if (column.Field == ImportField.Progress)
                    item.Comments.Add(CellText.Of(cell));
                else if (column.Field == ImportField.ActionOwner)
                    parties.Add(item.Owners, cell);
                else
                    item.Extra.Add((column.Label, CellText.Of(cell)));
                continue;
            }

            if (to.Count == 0)
            {
                to = [new RecognisedAction { Text = new("Action without words", row.Source.Place, "", Inferred) }];
                actions.AddRange(to);
                register.Findings.Add(new("not-attached", $"“{cell.Text}” under “{column.Label}” stands beside no action; an action without words was made for it", item.Reference.Value, cell.Place.ToString()));
            }

            foreach (var action in to)
                Attach(action, column, cell);
        }
    }

    private void OfControls(LayoutColumn column, SourceCell cell, RecognisedItem item, List<RecognisedControl> controls)
    {
        if (column.Field is ImportField.ActionOwner or ImportField.Manager && controls.Count > 0)
        {
            foreach (var control in controls)
                parties.Add(control.Owners, cell);
        }
        else if (column.Field == ImportField.ActionNumber && controls is [var only])
        {
            only.Number = CellText.Flow(cell);
        }
        else
        {
            item.Extra.Add((column.Label, CellText.Of(cell)));
        }
    }

    private void Attach(RecognisedAction action, LayoutColumn column, SourceCell cell)
    {
        switch (column.Field)
        {
            case ImportField.ActionOwner:
                parties.Add(action.Owners, cell);
                break;
            case ImportField.Manager:
                parties.Add(action.Managers, cell);
                break;
            case ImportField.ActionTarget:
                action.Target = Date(column, cell);
                break;
            case ImportField.ActionNumber:
                action.Number = CellText.Flow(cell);
                break;
            case ImportField.ActionStatus when LayoutWords.Tokens(cell.Text) is [var first, ..] && (LayoutWords.Words.Done.Contains(first)
                || (first is "yes" or "y" && LayoutWords.Tokens(column.Label).Exists(LayoutWords.Words.Done.Contains))):
                action.Complete = new(true, cell.Place, cell.Text);
                break;
            case ImportField.ActionStatus:
                action.Progress.Add(new($"{column.Label.Split(" › ")[^1]}: {CellText.Flow(cell)}", cell.Place, cell.Text));
                break;
            default:
                action.Progress.Add(CellText.Of(cell));
                break;
        }
    }

    private Recognised<string> Date(LayoutColumn column, SourceCell cell) => dates.GetValueOrDefault(column.Index)?.Timing(cell) ?? CellText.Of(cell);
}
