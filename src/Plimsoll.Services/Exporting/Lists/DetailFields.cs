using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>
/// What belongs to an item in columns of its own row, for a list that stands alone: a CSV file has no further sheets, and
/// says no less than the paper does. Each assessment, control, action and comment has a line of its cell.
/// </summary>
internal static class DetailFields
{
    /// <summary>The columns, as they follow those of the item.</summary>
    public static IEnumerable<Field<Item>> Of(RegisterView view) =>
    [
        new("Assessments", 60, item => Listed.Lines([.. view.AssessmentsOf(item).Select(a => Assessed(view, item, a))])),
        new("Controls in place", 60, item => Listed.Lines([.. item.Controls.Where(c => c.Retired is null).Select(c => Control(view, c))])),
        new("Actions", 60, item => Listed.Lines([.. item.Actions.Select(a => Action(view, a))])),
        new("Comments", 60, item => Listed.Lines([.. item.Comments.Select(c => DetailSheets.Dated(c.Date.Words, c.Text))])),
    ];

    private static string Assessed(RegisterView view, Item item, Assessment assessment)
    {
        var levels = view.KnownSchemeOf(item, assessment) is { } scheme ? Printed.LevelsBefore(scheme, assessment) : "";
        return Sentences($"{view.Stages.For(assessment.Stage)}, {Printed.When(assessment.Date)}: {levels}{Printed.RatingWords(view, item, assessment)}", assessment.Rationale);
    }

    private static string Control(RegisterView view, Control control) => Sentences(
    [
        Numbered(control.Number, control.Text),
        .. control.Parts.Select(part => Numbered(part.Number, part.Text)),
        Named("Date implemented", control.Implemented.Words),
        Named("Owner", Printed.Parties(view, control.Owners)),
        control.Effectiveness is { } effectiveness ? Printed.Effectiveness(effectiveness) : null,
        .. control.Assurances.Select(Printed.Assurance),
    ]);

    private static string Action(RegisterView view, ItemAction action) => Sentences(
    [
        Numbered(action.Number, action.Text),
        Named("Manager", Printed.Parties(view, action.Managers)),
        Named("Owner", Printed.Parties(view, action.Owners)),
        Named("Target date", action.Target.Words),
        action.Status != ActionStatus.Open ? Printed.Status(action) : action.IsOverdue(view.Today) ? "Overdue" : null,
        .. action.EarlierTargets.Select(DetailSheets.Moved),
        .. action.Progress.Select(progress => DetailSheets.Dated(progress.Date.Words, progress.Text)),
        .. action.Outcomes.Select(outcome => Named("Outcome", outcome)),
    ]);

    private static string Numbered(string number, string text) => number.Length > 0 ? $"{number} {text}" : text;

    private static string? Named(string name, string text) => text.Length > 0 ? $"{name}: {text}" : null;

    private static string Sentences(params IReadOnlyList<string?> parts) =>
        string.Join(' ', parts.OfType<string>().Where(part => part.Length > 0).Select(part => part[^1] is '.' or '!' or '?' or '”' ? part : part + "."));
}
