using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Reads the cells of an item's rows into its fields; what no field takes becomes an extra one.</summary>
internal sealed partial class ItemCells(LayoutTable table, RecognisedRegister register, IReadOnlyDictionary<int, DateColumn> dates, List<RawScore> scores, bool hasOwnLines)
{
    private const int LongestTitle = 80;
    private const double Inferred = 0.5;
    private const double JoinedParties = 0.7;

    // A large register names few people and levels many times.
    private readonly Dictionary<string, IReadOnlyList<string>> parted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, LevelAxis Axis), LevelReading> levels = [];

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
                    return new(CellText.Flow(cell), cell.Place, cell.Text.Contains('\n', StringComparison.Ordinal) ? cell.Text : null);
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
            var column = table.Columns.FirstOrDefault(c => c.Index == index);
            if (column is { Field: ImportField.Control or ImportField.Action or ImportField.Consequence or ImportField.Opportunity or ImportField.Priority or ImportField.Cause } && LevelCell.IsNothing(cell.Text))
            {
                register.Account.Note(cell.Place, SourceUse.Ignored, "says that there is none");
                continue;
            }

            register.Account.Note(cell.Place, column?.Field switch
            {
                ImportField.Extra or null or ImportField.Status or ImportField.Category => SourceUse.KeptAsExtra,
                ImportField.Control or ImportField.Action when IsCount(cell) => SourceUse.KeptAsExtra,
                ImportField.Ignore => SourceUse.Ignored,
                _ => SourceUse.Used,
            }, column?.Field == ImportField.Ignore ? "a person said so" : null);
            if (column is null)
                item.Extra.Add(("Column without a name", Text(cell)));
            else if (!column.IsScore)
                Take(item, column, cell, controls, actions);
            else
                Score(item, column, cell, own);
        }

        Beside(row, item, controls, actions);
        item.Controls.AddRange(controls);
        item.Actions.AddRange(actions);
    }

    /// <summary>"3" under "Open actions": how many there are, and none of them.</summary>
    private static bool IsCount(SourceCell cell) => cell.Text.Trim().All(char.IsDigit);

    private void Take(RecognisedItem item, LayoutColumn column, SourceCell cell, List<RecognisedControl> controls, List<RecognisedAction> actions)
    {
        switch (column.Field)
        {
            case ImportField.Reference or ImportField.Title or ImportField.Ignore:
                break;
            case ImportField.Description:
                if (item.Description is not null && item.Description.Place != cell.Place && Committing.Likeness.Bare(item.Description.Value) != Committing.Likeness.Bare(CellText.Flow(cell)))
                    item.Description = item.Description with { Value = $"{item.Description.Value}\n{CellText.Flow(cell)}" };
                break;
            case ImportField.Cause:
                item.Cause = item.Cause is { } before ? before with { Value = $"{before.Value}\n{CellText.Flow(cell)}" } : Text(cell);
                break;
            case ImportField.Consequence:
                Entries(item.Consequences, cell);
                break;
            case ImportField.Opportunity:
                Entries(item.Opportunities, cell);
                break;
            case ImportField.Owner:
                Parties(item.Owners, cell);
                break;
            case ImportField.Manager:
                if (!table.IsActionList)
                    Parties(item.Managers, cell);
                break;
            case ImportField.Priority:
                Entries(item.Priorities, cell);
                break;
            case ImportField.Kind when LayoutWords.KindOf(cell.Text) is { } kind:
                item.Kind = kind;
                break;
            case ImportField.Comment:
                item.Comments.Add(Text(cell));
                break;
            case ImportField.Response when LayoutWords.Tokens(cell.Text) is [var first, ..] && LayoutWords.Words.Responses.TryGetValue(first, out var response):
                item.Response = new(response, cell.Place, cell.Text);
                break;
            case ImportField.Opened when dates.GetValueOrDefault(column.Index)?.Day(cell) is { } day:
                item.Opened = day;
                break;
            case ImportField.Weight when LevelCell.Read(cell.Text, LevelAxis.Rating) is { Number: { } weight }:
                item.Weight = new(cell.Number is { } share and > 0 and <= 1 && cell.Text.Contains('%', StringComparison.Ordinal) ? (decimal)share * 100 : weight, cell.Place, cell.Text);
                break;
            case ImportField.Control or ImportField.Action when IsCount(cell):
                item.Extra.Add((column.Label, Text(cell)));
                break;
            case ImportField.Control:
                controls.AddRange(CellText.Entries(cell, hasOwnLines).Select(e => new RecognisedControl { Number = e.Number, Text = new(e.Text, cell.Place) }));
                break;
            case ImportField.Action:
                actions.AddRange((table.IsActionList ? [("", CellText.Flow(cell))] : CellText.Entries(cell, hasOwnLines)).Select(e => new RecognisedAction { Number = e.Item1, Text = new(e.Item2, cell.Place) }));
                break;
            case ImportField.Implemented or ImportField.ActionOwner or ImportField.ActionTarget or ImportField.ActionStatus or ImportField.ActionNumber or ImportField.Progress:
                break;
            default:
                register.Account.Note(cell.Place, SourceUse.KeptAsExtra);
                item.Extra.Add((column.Label, Text(cell)));
                break;
        }
    }

    /// <summary>What stands beside the controls and actions of a row belongs to them; without any, to an action that has no words.</summary>
    private void Beside(LayoutRow row, RecognisedItem item, List<RecognisedControl> controls, List<RecognisedAction> actions)
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
                    item.Extra.Add((column.Label, Text(cell)));
                continue;
            }

            var to = actions.Count > 0 ? actions : item.Actions.Count > 0 && !table.IsActionList ? [item.Actions[^1]] : actions;
            if (to.Count == 0 && !table.Has(ImportField.Action))
            {
                // A register without actions reports on the item itself.
                if (column.Field == ImportField.Progress)
                    item.Comments.Add(Text(cell));
                else if (column.Field == ImportField.ActionOwner)
                    Parties(item.Owners, cell);
                else
                    item.Extra.Add((column.Label, Text(cell)));
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

    private void Attach(RecognisedAction action, LayoutColumn column, SourceCell cell)
    {
        switch (column.Field)
        {
            case ImportField.ActionOwner:
                Parties(action.Owners, cell);
                break;
            case ImportField.Manager:
                Parties(action.Managers, cell);
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
                action.Progress.Add(Text(cell));
                break;
        }
    }

    private void Score(RecognisedItem item, LayoutColumn column, SourceCell cell, List<RawScore> own)
    {
        var stage = column.Stage ?? Stage.Residual;
        var score = own.FirstOrDefault(s => s.Stage == stage && s.Period == column.Period);
        if (score is null)
            own.Add(score = new(item, stage) { Period = column.Period });
        if (!levels.TryGetValue((cell.Text, column.Axis), out var reading))
            levels[(cell.Text, column.Axis)] = reading = LevelCell.Read(cell.Text, column.Axis);
        if (column.Field is ImportField.Score or ImportField.Rating && ScorePair.Read(cell.Text) is { } pair)
        {
            // Which level comes first, the header says or nobody.
            var tokens = LayoutWords.Tokens(column.Label).SelectMany(t => t is [var one, 'x', var two] ? [one.ToString(), two.ToString()] : new[] { t }).ToList();
            var impactAt = tokens.FindIndex(t => t is "impact" or "severity" or "consequence" or "i" or "c" or "s");
            var likelihoodAt = tokens.FindIndex(t => t is "likelihood" or "probability" or "l" or "p");
            var isSaid = impactAt >= 0 && likelihoodAt >= 0;
            var impactFirst = !isSaid || impactAt < likelihoodAt;
            score.Pair = (impactFirst ? pair.First : pair.Second, impactFirst ? pair.Second : pair.First, pair.Rating, cell, isSaid || pair.First == pair.Second ? 1 : 0.6);
            return;
        }

        if (column.Field is ImportField.Score or ImportField.Rating && WordPair(column, cell) is var (impact, likelihood))
        {
            score.Impacts.Add(impact);
            score.Likelihoods.Add(likelihood);
            return;
        }

        if (reading.TextBefore.Length > 0)
            item.Consequences.Add(new(reading.TextBefore, cell.Place, cell.Text));
        (column.Field switch
        {
            ImportField.Impact => score.Impacts,
            ImportField.Likelihood => score.Likelihoods,
            _ => score.Ratings,
        }).Add(new(column, cell, reading));
    }

    /// <summary>"High/Low" where the header says which comes first.</summary>
    private static (RawLevel Impact, RawLevel Likelihood)? WordPair(LayoutColumn column, SourceCell cell)
    {
        var tokens = LayoutWords.Tokens(column.Label);
        var impactAt = tokens.FindLastIndex(t => t is "impact" or "severity" or "consequence" or "i");
        var likelihoodAt = tokens.FindLastIndex(t => t is "likelihood" or "probability" or "l");
        if (impactAt < 0 || likelihoodAt < 0 || cell.Text.Split(['/', ',', '×'], StringSplitOptions.TrimEntries) is not [var first, var second])
            return null;
        var (impact, likelihood) = impactAt < likelihoodAt ? (first, second) : (second, first);
        return LevelCell.IsLikely(impact, LevelAxis.Impact) && LevelCell.IsLikely(likelihood, LevelAxis.Likelihood)
            ? (new(column, cell, LevelCell.Read(impact, LevelAxis.Impact)), new(column, cell, LevelCell.Read(likelihood, LevelAxis.Likelihood))) : null;
    }

    private Recognised<string> Date(LayoutColumn column, SourceCell cell) => dates.GetValueOrDefault(column.Index)?.Timing(cell) ?? Text(cell);

    private static Recognised<string> Text(SourceCell cell) => new(CellText.Flow(cell), cell.Place, cell.Text.Contains('\n', StringComparison.Ordinal) ? cell.Text : null);

    private void Entries(List<Recognised<string>> to, SourceCell cell) => to.AddRange(CellText.Entries(cell, hasOwnLines).Select(e => new Recognised<string>(e.Text, cell.Place)));

    private void Parties(List<Recognised<string>> to, SourceCell cell)
    {
        if (LevelCell.IsNothing(cell.Text))
            return;
        if (!parted.TryGetValue(cell.Text, out var names))
            parted[cell.Text] = names = PartyWords.Split(CellText.Flow(cell));
        foreach (var name in names)
        {
            if (!to.Exists(t => t.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))
                to.Add(new(name, cell.Place, name == cell.Text ? null : cell.Text, Joined().IsMatch(name) ? JoinedParties : 1));
        }
    }

    /// <summary>"Project Managers &amp; Procurement": two, or one team. "Head of Waste and Parks" is one.</summary>
    [GeneratedRegex(@"^(?!.*\b(?:of|for)\b).*(?:&|\band\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
