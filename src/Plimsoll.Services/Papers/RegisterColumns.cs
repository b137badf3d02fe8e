using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The columns of the register: consequences, opportunity, the inherent rating, controls, the residual rating. They are the
/// same for every item of a paper; one in which nothing would stand in the whole paper is left out.
/// </summary>
internal sealed class RegisterColumns
{
    /// <summary>So many characters at most may stand beside controls that have rows of their own: with more the row is taller than a page.</summary>
    private const int MostBeside = 500;

    /// <summary>So many controls stand beside a rating, which has up to three lines.</summary>
    private const int HeldRows = 3;

    private readonly bool hasConsequences, hasOpportunities;

    public RegisterColumns(IReadOnlyList<Item> items)
    {
        hasConsequences = items.Any(i => i.Consequences.Count > 0);
        hasOpportunities = items.Any(i => i.Opportunities.Count > 0);
        HasManagers = items.Any(i => i.Actions.Any(a => a.Managers.Count > 0));
        HasOwners = items.Any(i => i.Actions.Any(a => a.Owners.Count > 0));
    }

    /// <summary>Whether any action has a manager.</summary>
    public bool HasManagers { get; }

    /// <summary>Whether any action has an owner.</summary>
    public bool HasOwners { get; }

    /// <summary>The columns of an item. Each control has a row of its own, so that pages break between controls and not within one.</summary>
    public Table Of(PaperContext context, Item item)
    {
        var isNumbered = item.Controls.Any(c => c.Number.Length > 0);
        List<Cell[]> controls =
        [
            .. item.Controls.Select(control => (Cell[])[.. isNumbered ? [control.Number] : Array.Empty<Cell>(), ControlTable.TextOf(context, control)]),
        ];
        if (controls.Count == 0)
            controls.Add(["Nothing in place."]);
        else if (Longest(item.Consequences) > MostBeside || Longest(item.Opportunities) > MostBeside)
            (isNumbered, controls) = (false, [[Together(context, item, isNumbered)]]);
        var rows = controls.Count;
        return new()
        {
            Caption = $"Consequences, ratings and controls of {Printed.NameOf(item)}",
            CaptionIsHidden = true,
            Columns =
            [
                .. hasConsequences ? [new Column("Impact / consequences", 3)] : Array.Empty<Column>(),
                .. hasOpportunities ? [new Column("Opportunity", 2.6)] : Array.Empty<Column>(),
                new(context.Stages.Of(Stage.Inherent), 1.7),
                .. isNumbered ? [new Column("No.", 0.8) { NoWrap = true }] : Array.Empty<Column>(),
                new("Controls and mitigation", 6), new(context.Stages.Of(Stage.Residual), 1.7),
            ],
            Rows =
            [
                new Row([
                    .. hasConsequences ? [Tall(Points(item.Consequences))] : Array.Empty<Cell>(),
                    .. hasOpportunities ? [Tall(Points(item.Opportunities))] : Array.Empty<Cell>(),
                    Held(Rating(context, item, Stage.Inherent)), .. controls[0], Held(Rating(context, item, Stage.Residual)),
                ]),
                .. controls.Skip(1).Select((cells, n) => n + 1 == HeldRows ? new Row([Rest(), .. cells, Rest()]) : new Row(cells)),
            ],
        };

        Cell Tall(Cell cell) => cell with { RowSpan = rows };

        // A rating beside the first controls alone holds these together, so that no page ends within it.
        Cell Held(Cell cell) => cell with { RowSpan = Math.Min(rows, HeldRows), OpenEdges = rows > HeldRows ? CellEdges.Bottom : CellEdges.None };

        Cell Rest() => new() { RowSpan = rows - HeldRows, OpenEdges = CellEdges.Top };
    }

    private static int Longest(IReadOnlyList<string> texts) => texts.Sum(text => text.Length + 20);

    private static Content Points(IReadOnlyList<string> texts) => texts switch
    {
        [] => "–",
        [var only] => Prose.Content(only),
        _ => new BulletList([.. texts.Select(Prose.Content)]),
    };

    /// <summary>All controls in one cell, for a row that may run on to the next page beside long consequences.</summary>
    private static Content Together(PaperContext context, Item item, bool isNumbered) => isNumbered
        ? new NumberedList([.. item.Controls.Select(c => new NumberedItem(c.Number, ControlTable.TextOf(context, c)))])
        : new BulletList([.. item.Controls.Select(c => ControlTable.TextOf(context, c))]);

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
}
