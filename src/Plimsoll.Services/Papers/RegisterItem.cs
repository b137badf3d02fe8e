using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>One item of the register in columns, and after a composite its parts.</summary>
internal static class RegisterItem
{
    public static IEnumerable<Block> Of(PaperContext context, RegisterColumns columns, Family family) =>
        [.. Of(context, columns, family.Head, 2), .. family.Parts.SelectMany(part => Of(context, columns, part, 3))];

    private static IEnumerable<Block> Of(PaperContext context, RegisterColumns columns, Item item, int level)
    {
        // An item is not begun at the foot of a page: its name stays with its description and what is worked out for it.
        yield return new KeepTogether(
        [
            new Heading(level, Printed.NameOf(item), context.AnchorOf(item)),
            .. Line(context, item) is { Count: > 0 } line ? [new Paragraph(line)] : Array.Empty<Block>(),
            .. Description(item),
            .. item.Composite is null ? [] : CompositeParts.Sums(context, item),
        ])
        { StaysWithNext = true };

        // A composite that has nothing but its parts would print empty tables.
        if (item.Composite is null || item.Consequences.Count + item.Opportunities.Count + item.Controls.Count > 0)
            yield return columns.Of(context, item);
        if (item.Composite is null || item.Actions.Count > 0)
            yield return item.Actions.Count > 0 ? Actions(context, columns, item) : new Paragraph(new Muted("No further action."));
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
        var (cause, happening) = Statement.BesideDescription(item);
        if (cause is not null)
            yield return new Paragraph(Inlines.Of(new Strong("Because of: "), cause));
        if (happening is not null)
            yield return new Paragraph(Inlines.Of(new Strong("There could be: "), happening));
    }

    private static Table Actions(PaperContext context, RegisterColumns columns, Item item)
    {
        var isNumbered = item.Actions.Any(a => a.Number.Length > 0);
        return new Table
        {
            Caption = $"Further actions for {Printed.NameOf(item)}",
            CaptionIsHidden = true,
            Columns =
            [
                .. isNumbered ? [new Column("No.", 0.8) { NoWrap = true, NamesRow = true }] : Array.Empty<Column>(),
                new("Further action", 7), .. columns.HasManagers ? [new Column("Manager", 3)] : Array.Empty<Column>(),
                .. columns.HasOwners ? [new Column("Owner", 3)] : Array.Empty<Column>(), new("Target date", 3.4),
            ],
            Rows = [.. item.Actions.Select(action => new Row([
                .. isNumbered ? [action.Number] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Text(action), .. ActionParts.Reasons(action)]),
                .. columns.HasManagers ? [Printed.Parties(context.View, action.Managers)] : Array.Empty<Cell>(),
                .. columns.HasOwners ? [Printed.Parties(context.View, action.Owners)] : Array.Empty<Cell>(),
                Content.Of([.. ActionParts.Target(context, action)]),
            ]))],
        };
    }
}
