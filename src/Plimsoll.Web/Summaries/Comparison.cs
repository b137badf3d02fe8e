namespace Plimsoll.Web.Summaries;

/// <summary>An item whose rating is not what it was.</summary>
/// <param name="Line">The item as it stands.</param>
/// <param name="Movement">From then to now.</param>
/// <param name="Why">The rationale of the present assessment; of a composite, which of its parts moved; null when nobody said.</param>
internal sealed record MovedItem(ItemLine Line, Movement Movement, string? Why);

/// <summary>
/// What changed in a register since an earlier day. Where it was kept here on that day, it is compared with what was
/// recorded then: what a committee saw. Where it was not, the dates of the assessments themselves tell.
/// </summary>
internal sealed record Comparison
{
    private readonly Lazy<Dictionary<ItemId, Movement>> movements;
    private readonly Lazy<HashSet<ItemId>> opened;

    private Comparison() => (movements, opened) = (new(() => Moved!.ToDictionary(m => m.Line.Item.Id, m => m.Movement)), new(() => [.. Opened!.Select(l => l.Item.Id)]));

    /// <summary>The earlier day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Items whose rating moved, what got worst first.</summary>
    public required IReadOnlyList<MovedItem> Moved { get; init; }

    /// <summary>Live items that were not in the register then.</summary>
    public required IReadOnlyList<ItemLine> Opened { get; init; }

    /// <summary>Items closed since.</summary>
    public required IReadOnlyList<ItemLine> Closed { get; init; }

    /// <summary>Items merged into another since.</summary>
    public required IReadOnlyList<ItemLine> Merged { get; init; }

    /// <summary>Live risks above the load line then; null when that cannot be told.</summary>
    public required int? RisksAbove { get; init; }

    /// <summary>How an item's rating moved; null when it did not.</summary>
    public Movement? MovementOf(ItemId item) => movements.Value.GetValueOrDefault(item);

    /// <summary>Whether an item was opened since.</summary>
    public bool IsNew(ItemId item) => opened.Value.Contains(item);

    /// <summary>Whether nothing changed.</summary>
    public bool IsQuiet => Moved.Count + Opened.Count + Closed.Count + Merged.Count == 0;

    /// <summary>Compares.</summary>
    public static Comparison Of(RegisterSummary now, RegisterView? then, DateOnly day)
    {
        var was = then is { Items.Count: > 0 } ? RegisterSummary.Of(then) : null;
        Dictionary<ItemId, Movement> moves = [];
        foreach (var line in now.Lines.Where(l => l.Item.IsLive && l.Shown?.Stage == Stage.Residual))
        {
            if (Before(line) is not { } before)
                continue;
            var movement = Movement.Between(now.View, line.Item, before, line.Shown);
            if (movement.Direction is not Direction.Same)
                moves[line.Item.Id] = movement;
        }

        return new Comparison
        {
            Day = day,
            Moved =
            [
                .. now.Lines.Where(l => moves.ContainsKey(l.Item.Id))
                    .Select(l => new MovedItem(l, moves[l.Item.Id], WhyOf(l)))
                    .OrderByDescending(m => m.Movement.Worsening),
            ],
            Opened = [.. now.Lines.Where(l => l.Item.IsLive && IsNew(l.Item))],
            Closed = [.. now.Lines.Where(l => l.Item.Status == ItemStatus.Closed && HasEnded(l.Item))],
            Merged = [.. now.Lines.Where(l => l.Item.Status == ItemStatus.Merged && HasEnded(l.Item))],
            RisksAbove = was?.Counts.GetValueOrDefault(ItemKind.Risk)?.Above,
        };

        Assessment? Before(ItemLine line) => was is null
            ? now.View.AssessmentsOf(line.Item).At(Stage.Residual, day)
            : was.Find(line.Item.Id)?.Shown is { Stage: Stage.Residual } shown ? shown : null;

        bool IsNew(Item item) => was is null ? item.Opened > day : was.Find(item.Id) is null;

        bool HasEnded(Item item) => was is null ? item.Closure?.On > day : was.Find(item.Id) is { Item.IsLive: true };

        string? WhyOf(ItemLine line)
        {
            if (line.Item.Composite is null)
                return line.Shown!.Rationale;
            var parts = now.View.ChildrenOf(line.Item).Where(c => moves.ContainsKey(c.Id)).Select(c => $"{c.Reference} {moves[c.Id].Words}").ToList();
            return parts.Count == 0 ? null : string.Join("; ", parts);
        }
    }
}
