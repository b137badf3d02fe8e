using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>What belongs to the items, in lists of their own: a row names its item, so that it can be filtered and sorted freely.</summary>
internal static class DetailSheets
{
    /// <summary>Every assessment in its order; those of a composite are computed from its parts.</summary>
    public static Sheet Assessments(RegisterView view, IReadOnlyList<Item> items)
    {
        var (ratings, bands) = BandRules.Of(view, items.SelectMany(item => view.AssessmentsOf(item).Select(a => (item, (Assessment?)a))));
        return Field.List<(Item Item, Assessment Of)>("Assessments",
        [
            .. Listed.Names<(Item Item, Assessment Of)>(row => row.Item),
            new("Stage", 12, row => view.Stages.For(row.Of.Stage)),
            .. Listed.When<(Item Item, Assessment Of)>("Date", row => row.Of.Date),
            new("Impact", 9, row => Listed.Level(view.KnownSchemeOf(row.Item, row.Of)?.Impact(row.Of.Impact), row.Of.Impact)),
            new("Impact level", 18, row => view.KnownSchemeOf(row.Item, row.Of)?.Impact(row.Of.Impact)?.Label),
            new("Likelihood", 10, row => Listed.Level(view.KnownSchemeOf(row.Item, row.Of)?.Likelihood(row.Of.Likelihood), row.Of.Likelihood)),
            new("Likelihood level", 18, row => view.KnownSchemeOf(row.Item, row.Of)?.Likelihood(row.Of.Likelihood)?.Label),
            new("Rating", 10, row => Listed.Rating(view, row.Item, row.Of)) { Rules = ratings },
            new("Band", 12, row => Listed.Band(view, row.Item, row.Of)) { Rules = bands },
            new("From its parts", 10, row => Listed.Yes(row.Of.IsComputed)),
            new("Scheme", 22, row => view.KnownSchemeOf(row.Item, row.Of)?.Name),
            new("Rationale", 60, row => row.Of.Rationale),
        ], items.SelectMany(item => view.AssessmentsOf(item).Select(assessment => (item, assessment))));
    }

    /// <summary>Every control.</summary>
    public static Sheet Controls(RegisterView view, IReadOnlyList<Item> items) => Field.List<(Item Item, Control Of)>("Controls",
    [
        .. Listed.Names<(Item Item, Control Of)>(row => row.Item),
        new("No.", 9, row => row.Of.Number),
        new("Control", 60, row => row.Of.Text),
        new("Points", 50, row => string.Join('\n', row.Of.Parts.Select(part => $"{part.Number} {part.Text}"))),
        .. Listed.When<(Item Item, Control Of)>("Date implemented", row => row.Of.Implemented),
        new("Owner", 28, row => Printed.Parties(view, row.Of.Owners)),
        new("Effectiveness", 16, row => row.Of.Effectiveness is { } effectiveness ? Printed.Effectiveness(effectiveness) : ""),
        new("Assurance", 50, row => Listed.Lines([.. row.Of.Assurances.Select(Printed.Assurance)])),
        new("No longer in place since", 14, row => row.Of.Retired),
        new("Exempt", 30, row => Listed.Marking(row.Of.Exemption)),
    ], items.SelectMany(item => item.Controls.Select(control => (item, control))));

    /// <summary>Every action, with its first target beside the present one.</summary>
    public static Sheet Actions(RegisterView view, IReadOnlyList<Item> items) => Field.List<(Item Item, ItemAction Of)>("Actions",
    [
        .. Listed.Names<(Item Item, ItemAction Of)>(row => row.Item),
        new("No.", 9, row => row.Of.Number),
        new("Action", 60, row => row.Of.Text),
        new("Status", 11, row => row.Of.Status.ToString()),
        new("Ended", 12, row => row.Of.Ended),
        new("Overdue", 9, row => Listed.Yes(row.Of.IsOverdue(view.Today))),
        new("Manager", 28, row => Printed.Parties(view, row.Of.Managers)),
        new("Owner", 28, row => Printed.Parties(view, row.Of.Owners)),
        .. Listed.When<(Item Item, ItemAction Of)>("Target date", row => row.Of.Target),
        .. Listed.When<(Item Item, ItemAction Of)>("Original target", row => row.Of.OriginalTarget),
        new("Times moved", 9, row => row.Of.TimesRedated),
        new("Why it moved", 44, row => Listed.Lines([.. row.Of.EarlierTargets.Select(Moved)])),
        new("Current position", 60, row => Listed.Lines([.. row.Of.Progress.Select(progress => Dated(progress.Date.Words, progress.Text))])),
        new("Outcomes / results", 40, row => Listed.Lines(row.Of.Outcomes)),
        new("Expected impact", 10, row => row.Of.ExpectedImpact),
        new("Expected likelihood", 10, row => row.Of.ExpectedLikelihood),
        new("Exempt", 30, row => Listed.Marking(row.Of.Exemption)),
    ], items.SelectMany(item => item.Actions.Select(action => (item, action))));

    /// <summary>Every comment.</summary>
    public static Sheet Comments(IReadOnlyList<Item> items) => Field.List<(Item Item, Comment Of)>("Comments",
    [
        .. Listed.Names<(Item Item, Comment Of)>(row => row.Item),
        .. Listed.When<(Item Item, Comment Of)>("Date", row => row.Of.Date),
        new("Comment", 90, row => row.Of.Text),
    ], items.SelectMany(item => item.Comments.Select(comment => (item, comment))));

    /// <summary>Every review.</summary>
    public static Sheet Reviews(IReadOnlyList<Item> items) => Field.List<(Item Item, Review Of)>("Reviews",
    [
        .. Listed.Names<(Item Item, Review Of)>(row => row.Item),
        new("Reviewed on", 12, row => row.Of.Date),
        new("Outcome", 12, row => row.Of.Changed ? "Changed" : "No change"),
        new("Note", 90, row => row.Of.Note),
    ], items.SelectMany(item => item.Reviews.Select(review => (item, review))));

    /// <summary>What the checks find, the most serious first.</summary>
    public static Sheet Findings(IReadOnlyList<Finding> findings) => Field.List<Finding>("Findings",
    [
        new("Reference", 10, finding => finding.Item) { NamesRow = true },
        new("Severity", 12, finding => finding.Severity.ToString()),
        new("Finding", 90, finding => finding.Message),
        new("Check", 26, finding => finding.Code),
        new("Place", 36, finding => finding.Place),
    ], findings);

    /// <summary>When a target moved and why.</summary>
    public static string Moved(EarlierTarget earlier) =>
        string.IsNullOrWhiteSpace(earlier.Reason) ? $"Moved from {Printed.When(earlier.Target)}" : $"Moved from {Printed.When(earlier.Target)}: {earlier.Reason}";

    /// <summary>Words with their date before them, where there is one.</summary>
    public static string Dated(string date, string text) => date.Length > 0 ? $"{date}: {text}" : text;
}
