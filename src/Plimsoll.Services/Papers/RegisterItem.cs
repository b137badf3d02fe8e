using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>One item of the register in columns, and after a composite its parts.</summary>
internal static class RegisterItem
{
    public static IEnumerable<Block> Of(PaperContext context, Family family) =>
        [.. Of(context, family.Head, 2), .. family.Parts.SelectMany(part => Of(context, part, 3))];

    private static IEnumerable<Block> Of(PaperContext context, Item item, int level)
    {
        yield return new Heading(level, Printed.NameOf(item), context.AnchorOf(item));
        if (Line(context, item) is { Count: > 0 } line)
            yield return new Paragraph(line);
        foreach (var block in Description(item))
            yield return block;
        if (item.Composite is not null)
            foreach (var block in CompositeParts.Sums(context, item))
                yield return block;

        // A composite that has nothing but its parts would print empty tables.
        if (item.Composite is null || item.Consequences.Count + item.Opportunities.Count + item.Controls.Count > 0)
            yield return Columns(context, item);
        if (item.Composite is null || item.Actions.Count > 0)
            yield return item.Actions.Count > 0 ? Actions(context, item) : new Paragraph(new Muted("No further action."));
    }

    /// <summary>Weighting, owner, manager, priority, in one line.</summary>
    private static Inlines Line(PaperContext context, Item item)
    {
        var view = context.View;
        var kind = Printed.Kind(item.Kind);
        var parts = new (string Label, string Value)[]
        {
            ("Weighting", item.Weight is { } weight ? Printed.Percent(weight) : ""),
            ($"{kind} owner", item.Owners.Count > 0 ? Printed.Parties(view, item.Owners) : item.Composite is null ? "No owner" : ""),
            ($"{kind} manager", Printed.Parties(view, item.Managers)),
            ("Priority", string.Join("; ", view.PrioritiesOf(item))),
            ("Direction of travel", context.RatingMoved(item) is { } moved ? $"{moved} since {Printed.Day(context.Request.CompareWith!.Value)}" : ""),
            ("Exempt", item.Exemption is { } exemption ? $"{exemption.Printed}: {exemption.Reason}" : ""),
        };
        return Inlines.Of([.. parts.Where(p => p.Value.Length > 0).SelectMany((p, i) => (Inline[])
        [
            i == 0 ? "" : "\u2003", new Strong(p.Label + ": "), p.Value,
        ])]);
    }

    private static IEnumerable<Block> Description(Item item)
    {
        foreach (var block in Prose.Blocks(item.Description))
            yield return block;
        if (!string.IsNullOrWhiteSpace(item.Cause))
            yield return new Paragraph(Inlines.Of(new Strong("Because of: "), item.Cause));
        if (!string.IsNullOrWhiteSpace(item.Event))
            yield return new Paragraph(Inlines.Of(new Strong("There could be: "), item.Event));
    }

    private static Table Columns(PaperContext context, Item item) => new()
    {
        Caption = $"Consequences, ratings and controls of {Printed.NameOf(item)}",
        CaptionIsHidden = true,
        Columns =
        [
            new("Impact / consequences", 3), new("Opportunity", 2.6), new(context.Stages.Of(Stage.Inherent), 1.5),
            new("Controls and mitigation", 6), new(context.Stages.Of(Stage.Residual), 1.5),
        ],
        Rows =
        [
            new(Points(item.Consequences), Points(item.Opportunities), Rating(context, item, Stage.Inherent), Controls(context, item), Rating(context, item, Stage.Residual)),
        ],
    };

    private static Content Points(IReadOnlyList<string> texts) => texts switch
    {
        [] => "–",
        [var only] => Prose.Content(only),
        _ => new BulletList([.. texts.Select(Prose.Content)]),
    };

    private static Content Controls(PaperContext context, Item item) => item.Controls switch
    {
        [] => "Nothing in place.",
        [{ Number: "" } only] => ControlTable.TextOf(context, only),
        var controls when controls.All(c => c.Number.Length == 0) => new BulletList([.. controls.Select(c => ControlTable.TextOf(context, c))]),
        var controls => new NumberedList([.. controls.Select(c => new NumberedItem(c.Number, ControlTable.TextOf(context, c)))]),
    };

    private static Cell Rating(PaperContext context, Item item, Stage stage)
    {
        var assessment = context.View.Current(item, stage);
        var rating = Printed.Rating(context.View, item, assessment);
        // A tag and not the cell's ground: beside long controls the ground would fill half the page with colour.
        return assessment is null ? rating : Content.Of([
            .. Printed.LevelsBefore(context.View.SchemeOf(item, assessment), assessment) is { Length: > 0 } levels ? [new Paragraph(levels.TrimEnd())] : Array.Empty<Block>(),
            new Paragraph(rating),
            .. assessment.Date.Words.Length > 0 ? [new Paragraph(assessment.Date.Words)] : Array.Empty<Block>(),
        ]);
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
                new("Further action", 7), new("Manager", 3), new("Owner", 3), new("Target date", 2.6),
            ],
            Rows = [.. item.Actions.Select(action => new Row([
                .. isNumbered ? [action.Number] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Text(action), .. ActionParts.Reasons(action)]),
                Printed.Parties(context.View, action.Managers),
                Printed.Parties(context.View, action.Owners),
                Content.Of([.. ActionParts.Target(context, action)]),
            ]))],
        };
    }
}
