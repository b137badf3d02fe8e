using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>One item of the In Focus report, in Thurrock's order: facts, description, inherent rating, dashboard, comments, existing action, further action.</summary>
internal static class InFocusItem
{
    private const int Level = 3;

    public static IEnumerable<Block> Of(PaperContext context, Item item)
    {
        var history = new RatingHistory(context, item);
        return
        [
            new Heading(Level - 1, Printed.NameOf(item), context.AnchorOf(item)),
            ItemFacts.Of(context, item),
            .. ItemWords.Description(item, Level),
            .. Inherent(context, item, history),
            .. CompositeParts.Of(context, item, Level),
            .. ItemWords.Comments(item, Level),
            .. Existing(context, item, history),
            .. Further(context, item, history),
            .. ItemWords.Extra(item, Level),
        ];
    }

    private static IEnumerable<Block> Inherent(PaperContext context, Item item, RatingHistory history)
    {
        var label = context.Stages.Rating(Stage.Inherent, item.Kind);
        yield return new Heading(Level, label);
        foreach (var block in RatingTable.Of(context, item, $"{label} of {Printed.NameOf(item)}", new RatingLine(label, history.Inherent)))
            yield return block;
        if (history.Earlier(Stage.Inherent) is { } earlier)
            yield return earlier;
        yield return new KeepTogether([new Heading(Level, "Dashboard"), .. Dashboard.Of(context, item, history)]);
    }

    private static IEnumerable<Block> Existing(PaperContext context, Item item, RatingHistory history)
    {
        var heading = context.Stages.ExistingActions(item.Kind);
        yield return new Heading(Level, heading);
        yield return ControlTable.Of(context, item);
        if (history.Earlier(Stage.Residual) is { } earlier)
            yield return earlier;
        foreach (var block in RatingTable.Of(
            context, item, $"{heading}: rating of {Printed.NameOf(item)}", new RatingLine(context.Stages.Rating(Stage.Residual, item.Kind), history.Residual)))
            yield return block;
    }

    private static IEnumerable<Block> Further(PaperContext context, Item item, RatingHistory history)
    {
        var heading = context.Stages.FurtherActions(item.Kind);
        yield return new Heading(Level, heading);
        yield return item.Actions.Count > 0 ? Actions(context, item) : new Paragraph(new Muted("No further action."));
        if (history.Earlier(Stage.Forecast) is { } earlier)
            yield return earlier;
        foreach (var block in RatingTable.Of(context, item, $"{heading}: ratings of {Printed.NameOf(item)}",
        [
            new RatingLine(context.Stages.Rating(Stage.Forecast, item.Kind), history.Forecast),
            .. history.Revised.Select(a => new RatingLine(context.Stages.Rating(Stage.Residual, item.Kind, isRevised: true), a)),
        ]))
            yield return block;
    }

    private static Table Actions(PaperContext context, Item item)
    {
        var isNumbered = item.Actions.Any(a => a.Number.Length > 0);
        return new Table
        {
            Caption = $"Further actions for {Printed.NameOf(item)}",
            CaptionIsHidden = true,
            Columns =
            [
                .. isNumbered ? [new Column("No.", 0.8) { NoWrap = true, NamesRow = true }] : Array.Empty<Column>(),
                new("Further action", 4), new("Implementation date", 2.7), new("Progress", context.Widths.Progress(4.2, 1.9)),
            ],
            Rows = [.. item.Actions.Select(action => new Row([
                .. isNumbered ? [action.Number] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Text(action), .. ActionParts.People(context, action), .. ActionParts.Expected(context, item, action), .. ActionParts.Reasons(action)]),
                Content.Of([.. ActionParts.Target(context, action)]),
                Position(action),
            ]))],
        };
    }

    private static Content Position(ItemAction action) =>
    [
        .. ActionParts.Progress(action),
        .. ActionParts.NamedOutcomes(action),
    ];
}
