using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Papers.ActionPlans;

/// <summary>The tables of the plan. An item is named below its action, in one line of the widest column, because a plan repeats few items often.</summary>
/// <param name="isSeveral">Whether they hold items of several registers, which are then named.</param>
/// <param name="isMoved">Whether the date of any action has moved.</param>
internal sealed class ActionColumns(bool isSeveral, bool isMoved)
{
    /// <summary>The open actions of one owner.</summary>
    public Table Open(string owner, IReadOnlyList<PlannedAction> actions)
    {
        var isNumbered = actions.Any(a => a.Action.Number.Length > 0);
        return new()
        {
            Caption = $"Open actions of {owner}",
            CaptionIsHidden = true,
            Columns =
            [
                new("Item", 0.8) { NamesRow = true, NoWrap = true }, .. Number(isNumbered), new("Action", 5), new("Due", 1.8), .. Original(), new("Position", 6.4),
            ],
            Rows = [.. actions.Select(a => new Row([
                a.Item.Reference,
                .. isNumbered ? [a.Action.Number] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Text(a.Action), ItemOf(a), .. With(a, [owner]), .. ActionParts.Expected(a.Context, a.Item, a.Action), .. ActionParts.Reasons(a.Action)]),
                Due(a),
                .. Original(a),
                a.Position(),
            ]))],
        };
    }

    /// <summary>The actions that ended.</summary>
    public Table Ended(IReadOnlyList<PlannedAction> actions)
    {
        var isNumbered = actions.Any(a => a.Action.Number.Length > 0);
        return new()
        {
            Caption = "Completed and cancelled actions, and the rating since",
            CaptionIsHidden = true,
            Columns =
            [
                new("Item", 0.8) { NamesRow = true, NoWrap = true }, .. Number(isNumbered), new("Action and outcome", 5.4), new("Answered by", 2.2), new("Ended", 1.9), new("Due", 1.8), .. Original(), new("Rating since", 2.2),
            ],
            Rows = [.. actions.Select(a => new Row([
                a.Item.Reference,
                .. isNumbered ? [a.Action.Number] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Text(a.Action), ItemOf(a), .. With(a, a.AnsweredBy), .. ActionParts.Expected(a.Context, a.Item, a.Action), .. a.Action.Progress.Count > 0 ? a.Position() : Content.Empty, .. ActionParts.NamedOutcomes(a.Action)]),
                string.Join("; ", a.AnsweredBy),
                Printed.Status(a.Action),
                Printed.When(a.Action.Target),
                .. Original(a),
                a.AfterIt(),
            ]))],
        };
    }

    private static IEnumerable<Column> Number(bool isNumbered) =>
        isNumbered ? [new Column("No.", 0.8) { NoWrap = true }] : [];

    private IEnumerable<Column> Original() => isMoved ? [new("Original date", 1.9)] : [];

    private Paragraph ItemOf(PlannedAction action)
    {
        var name = isSeveral ? $"{action.Context.View.Register.Name}: {Printed.NameOf(action.Item)}" : Printed.NameOf(action.Item);
        var ground = action.Action.Exemption ?? action.Item.Exemption;
        return new(new Muted(ground is null ? name : $"{name} (exempt, {ground.Printed}: {ground.Reason})"));
    }

    private static Content Due(PlannedAction action) =>
    [
        action.Action.Target.Words.Length > 0 ? new Paragraph(action.Action.Target.Words) : new Paragraph(new Muted("No date")),
        .. action.IsOverdue ? [new Paragraph(new Strong("Overdue"))] : Array.Empty<Block>(),
    ];

    /// <summary>The first date ever given and how often it moved; a dash where it never did.</summary>
    private Cell[] Original(PlannedAction action) => !isMoved ? []
        : action.Action.TimesRedated == 0 ? ["–"]
        : [Content.Of(new Paragraph(Printed.When(action.Action.OriginalTarget)), new Paragraph(new Muted($"Moved {Printed.Times(action.Action.TimesRedated)}")))];

    /// <summary>Those who have to do with it besides those under whose name it stands.</summary>
    private static IEnumerable<Block> With(PlannedAction action, IReadOnlyList<string> told)
    {
        var view = action.Context.View;
        List<string> parts = [];
        Add("Manager", action.Action.Managers);
        Add("Owner", action.Action.Owners);
        if (parts.Count > 0)
            yield return new Paragraph(new Muted(string.Join(' ', parts)));

        void Add(string label, IReadOnlyList<Party> parties)
        {
            var others = view.NamesOf(parties).Where(name => !told.Contains(name)).ToList();
            if (others.Count > 0)
                parts.Add($"{(parties.Count > others.Count ? "Also " + label.ToLowerInvariant() : label)}: {string.Join("; ", others)}.");
        }
    }
}
