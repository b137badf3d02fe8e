using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>Items of a register in a list, one row each: what is written as CSV and stands first in the workbook.</summary>
public static class RegisterSheet
{
    /// <summary>The list.</summary>
    /// <param name="view">The register as its reader sees it.</param>
    /// <param name="items">The items in the order in which they are to stand.</param>
    /// <param name="withheld">
    /// Withheld items, of which number and ground alone are shown: at their place where the items stand in the order of the
    /// register, else at the end, because a place in another order would tell something of them.
    /// </param>
    /// <param name="isAlone">Whether no other sheet tells assessments, controls, actions and comments: each then has a column.</param>
    public static Sheet Of(RegisterView view, IEnumerable<Item> items, IEnumerable<WithheldItem>? withheld = null, bool isAlone = false)
    {
        var list = items as IReadOnlyList<Item> ?? [.. items];
        IReadOnlyList<Field<Item>> fields = [.. Fields(view, list), .. isAlone ? DetailFields.Of(view) : []];
        return new()
        {
            Name = "Items",
            Columns = Field.Columns(fields),
            Rows = Rows(fields, list, [.. withheld ?? []]),
        };
    }

    private static IReadOnlyList<Field<Item>> Fields(RegisterView view, IReadOnlyList<Item> items) =>
    [
        .. Listed.Names<Item>(item => item),
        new("Status", 11, item => Printed.Status(item.Status)),
        new("In focus", 8, item => Listed.Yes(item.InFocus)),
        new("Owner", 28, item => Printed.Parties(view, item.Owners)),
        new("Manager", 28, item => Printed.Parties(view, item.Managers)),
        .. Enum.GetValues<Stage>().SelectMany(stage => Scores(view, items, stage)),
        new("Appetite", 10, item => item.Kind == ItemKind.Risk ? view.AppetitePositionOf(item)?.ToString() : null),
        new("Response", 12, item => item.Response is { } response ? Printed.Response(response) : ""),
        new("Category", 20, item => view.Organisation.Categories.FirstOrDefault(c => c.Id == item.Category)?.Name),
        new("Priority", 30, item => string.Join("; ", view.PrioritiesOf(item))),
        new("Part of", 9, item => item.Parent is { } parent ? view.Find(parent)?.Reference : null),
        new("Weighting (%)", 11, item => item.Weight),
        new("Description", 60, item => item.Description),
        new("Cause", 36, item => item.Cause),
        new("Event", 36, item => item.Event),
        new("Consequences", 48, item => Listed.Lines(item.Consequences)),
        new("Opportunity", 40, item => Listed.Lines(item.Opportunities)),
        new("Controls", 9, item => item.Controls.Count(control => control.Retired is null)),
        new("Open actions", 9, item => item.Actions.Count(action => action.Status == ActionStatus.Open)),
        new("Overdue actions", 9, item => item.Actions.Count(action => action.IsOverdue(view.Today))),
        new("May strike", 16, item => item.Proximity.Words),
        new("Opened", 12, item => item.Opened),
        new("Last review", 12, item => item.Reviews is [.., var review] ? (DateOnly?)review.Date : null),
        new("Ended", 12, item => item.Closure?.On),
        new("Why it ended", 36, item => item.Closure is { } closure ? WhyEnded(view, closure) : ""),
        new("Earlier reference", 12, item => string.Join("; ", item.EarlierReferences)),
        new("Exempt", 30, item => Listed.Marking(item.Exemption)),
        new("Exempt parts", 30, item => Listed.Lines([.. item.ExemptFields.Where(f => f.Exemption.Reason.Length > 0).Select(f => $"{Item.NameOf(f.Field)}: {f.Exemption.Printed}: {f.Exemption.Reason}")])),
        new("Also in the source", 48, item => Listed.Lines([.. item.Extra.Select(extra => extra.Label.Length > 0 ? $"{extra.Label}: {extra.Text}" : extra.Text)])),
    ];

    private static IEnumerable<Field<Item>> Scores(RegisterView view, IReadOnlyList<Item> items, Stage stage)
    {
        var (ratings, bands) = BandRules.Of(view, items.Select(item => (item, view.Current(item, stage))));
        var word = view.Stages.For(stage);
        return
        [
            new($"{word} impact", 10, item => Current(item) is { } now ? Listed.Level(view.KnownSchemeOf(item, now)?.Impact(now.Impact), now.Impact) : SheetCell.Empty),
            new($"{word} likelihood", 10, item => Current(item) is { } now ? Listed.Level(view.KnownSchemeOf(item, now)?.Likelihood(now.Likelihood), now.Likelihood) : SheetCell.Empty),
            new($"{word} rating", 10, item => Listed.Rating(view, item, Current(item))) { Rules = ratings },
            new($"{word} band", 12, item => Listed.Band(view, item, Current(item))) { Rules = bands },
        ];

        Assessment? Current(Item item) => view.Current(item, stage);
    }

    private static string WhyEnded(RegisterView view, Closure closure) =>
        closure.MergedInto is { } id && view.Find(id) is { } other ? $"Merged into {Printed.NameOf(other)}: {closure.Reason}" : closure.Reason;

    private static IEnumerable<SheetRow> Rows(IReadOnlyList<Field<Item>> fields, IReadOnlyList<Item> items, IReadOnlyList<WithheldItem> withheld)
    {
        var isInOrder = items.Zip(items.Skip(1)).All(pair => Compare((pair.First.Kind, pair.First.Reference), (pair.Second.Kind, pair.Second.Reference)) <= 0);
        var gaps = withheld.OrderBy(gap => gap.Kind).ThenBy(gap => gap.Reference, ReferenceOrder.Instance).ToList();
        var next = 0;
        foreach (var item in items)
        {
            for (; isInOrder && next < gaps.Count && Compare((gaps[next].Kind, gaps[next].Reference), (item.Kind, item.Reference)) < 0; next++)
                yield return GapOf(gaps[next]);
            yield return Field.Row(fields, item);
        }

        for (; next < gaps.Count; next++)
            yield return GapOf(gaps[next]);
    }

    private static SheetRow GapOf(WithheldItem gap) => new(gap.Reference, $"Withheld: {gap.Exemption.Printed}", Printed.Kind(gap.Kind));

    private static int Compare((ItemKind Kind, string Reference) one, (ItemKind Kind, string Reference) other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : ReferenceOrder.Instance.Compare(one.Reference, other.Reference);
}
