using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>One item of a deep dive.</summary>
internal static class DeepDiveItem
{
    public static IEnumerable<Block> Of(PaperContext context, Item item, int level) =>
    [
        new Heading(level, Printed.NameOf(item), context.AnchorOf(item)),
        ItemFacts.Of(context, item),
        .. CompositeParts.Of(context, item, level + 1),
        .. Ratings(context, item, level + 1),
        .. ItemWords.Description(item, level + 1),
        .. ControlsAndActions(context, item, level + 1, evenIfNone: true),
        .. ItemWords.Comments(item, level + 1),
        .. ItemWords.Extra(item, level + 1),
    ];

    /// <summary>Ratings now and the year before, side by side.</summary>
    public static IEnumerable<Block> Ratings(PaperContext context, Item item, int level)
    {
        var view = context.View;
        Stage[] stages = view.Current(item, Stage.Forecast) is null ? [Stage.Inherent, Stage.Residual] : Enum.GetValues<Stage>();
        var now = stages.Select(stage => view.Current(item, stage)).ToList();
        var before = stages.Select(stage => stage == Stage.Forecast ? null : PriorYear.Of(context, item, stage)).ToList();
        yield return new Heading(level, "Ratings");
        yield return new Table
        {
            Caption = $"Ratings of {Printed.NameOf(item)} now and before",
            CaptionIsHidden = true,
            KeepTogether = true,
            Columns = [new("", 2) { NamesRow = true }, .. stages.Select(stage => new Column($"{context.Stages.Of(stage)} score", 3))],
            Header = [new([new Cell { Content = "When" }, .. stages.Select(stage => (Cell)$"{context.Stages.Of(stage)} score")])],
            Rows =
            [
                new(["Now", .. now.Select(a => CellOf(context, item, a))]),
                new([PriorYear.Label(context, before), .. stages.Zip(before, (stage, a) => stage == Stage.Forecast ? "" : CellOf(context, item, a))]),
            ],
        };
        var (was, current) = (PriorYear.Of(context, item, Stage.Residual), view.Current(item, Stage.Residual));
        if (was is not null && current is not null)
            yield return new Paragraph($"{context.Stages.Of(Stage.Residual)}: {Printed.Movement(was.Rating, current.Rating)}.");
        foreach (var assessment in now.Concat(before).OfType<Assessment>().Distinct().Where(a => !string.IsNullOrWhiteSpace(a.Rationale)))
        {
            Inlines lead = [new Strong($"{context.Stages.Of(assessment.Stage)}, {Printed.When(assessment.Date)}: "), assessment.Rationale!];
            yield return new Paragraph(lead);
        }
    }

    /// <summary>Controls in place and the actions with position and outcomes.</summary>
    public static IEnumerable<Block> ControlsAndActions(PaperContext context, Item item, int level, bool evenIfNone)
    {
        if (item.Controls.Count > 0 || evenIfNone)
        {
            yield return new Heading(level, "Existing controls in place");
            yield return ControlTable.Of(context, item);
        }

        if (item.Actions.Count > 0 || evenIfNone)
        {
            yield return new Heading(level, "Actions");
            yield return item.Actions.Count > 0 ? Actions(context, item) : new Paragraph(new Muted("No further action."));
        }
    }

    private static Cell CellOf(PaperContext context, Item item, Assessment? assessment)
    {
        if (assessment is null)
            return new Muted(Printed.NotScored);
        var rating = Printed.RatingCell(context.View, item, assessment);
        var levels = Printed.LevelsBefore(context.View.SchemeOf(item, assessment), assessment).TrimEnd(' ', '=', ':');
        var besides = string.Join(", ", new[] { levels, assessment.Date.Words }.Where(w => w.Length > 0));
        return besides.Length == 0 ? rating : rating with { Content = [.. rating.Content, new Paragraph(besides)] };
    }

    private static Table Actions(PaperContext context, Item item)
    {
        var isNumbered = item.Actions.Any(a => a.Number.Length > 0);
        var hasPeople = item.Actions.Any(a => a.Managers.Count + a.Owners.Count > 0);
        var hasOutcomes = item.Actions.Any(a => a.Outcomes.Count > 0);
        return new Table
        {
            Caption = $"Actions of {Printed.NameOf(item)}",
            CaptionIsHidden = true,
            Columns =
            [
                .. isNumbered ? [new Column("No.", 0.8) { NoWrap = true, NamesRow = true }] : Array.Empty<Column>(),
                new("Action and target", 3.8), .. hasPeople ? [new Column("Manager", 2.4)] : Array.Empty<Column>(),
                new("Current position", context.Widths.Progress(4.2, 1.4)), .. hasOutcomes ? [new Column("Outcomes / results", 2.8)] : Array.Empty<Column>(),
            ],
            Rows = [.. item.Actions.Select(action => new Row([
                .. isNumbered ? [action.Number] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Text(action), .. ActionParts.Expected(context, item, action), .. ActionParts.Target(context, action), .. ActionParts.Reasons(action)]),
                .. hasPeople ? [People(context, action.Managers, action.Owners)] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Progress(action)]),
                .. hasOutcomes ? [Content.Of([.. ActionParts.Outcomes(action)])] : Array.Empty<Cell>(),
            ]))],
        };
    }

    private static Content People(PaperContext context, IReadOnlyList<Domain.Organisations.Party> managers, IReadOnlyList<Domain.Organisations.Party> owners) =>
    [
        .. managers.Count > 0 ? [new Paragraph(Printed.Parties(context.View, managers))] : Array.Empty<Block>(),
        .. owners.Count > 0 ? [new Paragraph(new Muted($"Owner: {Printed.Parties(context.View, owners)}"))] : Array.Empty<Block>(),
    ];
}
