using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>Something that happened to an item since the day compared with.</summary>
/// <param name="Item">The item.</param>
/// <param name="Reference">The reference under which this register told of it.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">The same in words.</param>
/// <param name="On">The day; null when it is not known.</param>
/// <param name="Why">Why, or what it is about; empty when nobody said.</param>
internal sealed record Change(Item Item, string Reference, ChangeKind Kind, string What, DateOnly? On, string Why)
{
    /// <summary>All of them: opened, closed, merged, come, left, and last the ratings that moved, the highest rating first.</summary>
    public static IReadOnlyList<Change> All(PaperContext context)
    {
        var (view, since) = (context.View, context.Since);
        var items = RegisterPaper.ItemsOf(context);
        var ended = context.Admitted(context.Chosen ?? view.Items).Where(i => !i.IsLive && since.HasEnded(i)).ToList();
        return
        [
            .. items.Where(since.IsNew).Select(i => new Change(i, i.Reference, ChangeKind.Opened, "Opened", i.Opened, Short(i))),
            .. ended.Where(i => i.Status == ItemStatus.Closed).Select(i => new Change(i, i.Reference, ChangeKind.Closed, "Closed", i.Closure!.On, i.Closure.Reason)),
            .. ended.Where(i => i.Status == ItemStatus.Merged).Select(i => new Change(i, i.Reference, ChangeKind.Merged, "Merged", i.Closure!.On, Into(context, i))),
            .. from item in items
               let came = since.HasCome(item)
               where came is not null
               select new Change(item, item.Reference, ChangeKind.Came, "Came from another register", came.Until, Because(From(context, came), context.Source.WhyCome.GetValueOrDefault(item.Id))),
            .. context.Source.MovedAway.Where(m => (context.Request.Items.Count == 0 || context.Request.Items.Contains(m.Item.Id)) && context.Admitted([m.Item]).Any())
                .Select(m => new Change(m.Item, m.Reference, ChangeKind.Left, "Left for another register", m.On, Because($"{m.To}, as {m.Item.Reference}", m.Why))),
            .. from item in view.Ranked(items)
               let movement = since.MovementOf(item)
               where movement.HasMoved && !since.IsNew(item)
               select new Change(item, item.Reference, ChangeKind.Moved, RankedList.Capital(movement.Words), view.Current(item, Stage.Residual)?.Date is { } date ? AssessmentRun.DayOf(date) : null, WhyOf(context, item)),
        ];
    }

    /// <summary>Why a rating is what it is: its rationale; of a composite, which of its parts moved.</summary>
    public static string WhyOf(PaperContext context, Item item) => item.Composite is null
        ? context.View.Current(item, Stage.Residual)?.Rationale ?? ""
        : string.Join("; ", context.PartsOf(item).Select(part => (part, Movement: context.Since.MovementOf(part))).Where(p => p.Movement.HasMoved)
            .Select(p => $"{p.part.Reference} {p.Movement.Words}"));

    private static string Because(string what, string? why) => string.IsNullOrWhiteSpace(why) ? what : $"{what}: {why}";

    private static string Into(PaperContext context, Item item) =>
        item.Closure is { MergedInto: { } id } && context.View.Find(id) is { } other ? $"Into {Printed.NameOf(other)}: {item.Closure.Reason}" : item.Closure!.Reason;

    /// <summary>The first paragraph of what it is.</summary>
    private static string Short(Item item) => item.Description.Length > 0
        ? item.Description.ReplaceLineEndings("\n").Split("\n\n")[0].Trim()
        : string.Join(' ', new[] { item.Cause, item.Event }.OfType<string>());

    private static string From(PaperContext context, EarlierReference earlier) =>
        $"{(earlier.Register is { } id && context.Source.Registers.TryGetValue(id, out var name) ? name : "Another register")}, where it was {earlier.Reference}";
}

/// <summary>What happened to an item.</summary>
internal enum ChangeKind
{
    /// <summary>It entered the register.</summary>
    Opened,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>It was merged into another.</summary>
    Merged,

    /// <summary>It came from another register.</summary>
    Came,

    /// <summary>It left for another register.</summary>
    Left,

    /// <summary>Its rating moved.</summary>
    Moved,
}
