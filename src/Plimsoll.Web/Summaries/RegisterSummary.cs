using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;

namespace Plimsoll.Web.Summaries;

/// <summary>
/// Everything that pages count, rank and find in a register, worked out once for each state of it and kept as long as that
/// state is: a page of fifty lines out of 20,000 must not look at the other 19,950 in earnest.
/// </summary>
internal sealed class RegisterSummary
{
    private static readonly ConditionalWeakTable<RegisterView, RegisterSummary> Kept = [];
    private readonly Dictionary<ItemId, ItemLine> byId;
    private readonly Dictionary<string, ItemLine> byReference = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<ItemSort, Lazy<int[]>> orders = [];
    private readonly ConcurrentDictionary<(RegisterView? Then, DateOnly Day), Comparison> comparisons = [];
    private readonly Lazy<IReadOnlyDictionary<ItemKind, HeatMap>> maps;

    private RegisterSummary(RegisterView view)
    {
        View = view;
        Lines = [.. view.Items.Select(item => ItemLine.Of(view, item))];
        byId = Lines.ToDictionary(l => l.Item.Id);

        // A present reference goes before an earlier one of another item.
        foreach (var line in Lines)
            byReference.TryAdd(line.Item.Reference, line);
        foreach (var line in Lines)
            foreach (var earlier in line.Item.EarlierReferences)
                byReference.TryAdd(earlier, line);
        Counts = Lines.Where(l => l.Item.IsLive).GroupBy(l => l.Item.Kind).ToDictionary(g => g.Key, KindCounts.Of);
        Overdue = OverdueAction.Of(view, Lines);
        Composites = [.. Lines.Where(l => l.Item is { Composite: not null, IsLive: true })];
        Owners = [.. Lines.SelectMany(l => l.Item.Owners).Distinct()];
        Bands = [.. Lines.Select(l => l.Band?.Name).OfType<string>().Distinct().OrderByDescending(Rank)];
        ReviewsDue = [.. Lines.Where(l => l.Item.IsLive && view.Register.ReviewCycle.NextDue(l.Item, l.Scheme) < view.Today)];
        maps = new(() => Enum.GetValues<ItemKind>().Where(k => view.SchemeOf(k) is not null).ToDictionary(k => k, k => HeatMap.Of(this, k)));
    }

    /// <summary>The register as it stands.</summary>
    public RegisterView View { get; }

    /// <summary>A line for each item, risks first, by reference.</summary>
    public IReadOnlyList<ItemLine> Lines { get; }

    /// <summary>Counts of live items by kind; a kind without items is not in it.</summary>
    public IReadOnlyDictionary<ItemKind, KindCounts> Counts { get; }

    /// <summary>Actions whose target has passed, the latest first.</summary>
    public IReadOnlyList<OverdueAction> Overdue { get; }

    /// <summary>Live items whose ratings follow from others.</summary>
    public IReadOnlyList<ItemLine> Composites { get; }

    /// <summary>Whoever owns an item.</summary>
    public IReadOnlyList<Party> Owners { get; }

    /// <summary>Names of the bands that occur, highest first.</summary>
    public IReadOnlyList<string> Bands { get; }

    /// <summary>Live items whose review is overdue.</summary>
    public IReadOnlyList<ItemLine> ReviewsDue { get; }

    /// <summary>The heat map of each kind that the register has a scheme for.</summary>
    public IReadOnlyDictionary<ItemKind, HeatMap> Maps => maps.Value;

    /// <summary>The summary of a register's state.</summary>
    public static RegisterSummary Of(RegisterView view) => Kept.GetValue(view, static v => new RegisterSummary(v));

    /// <summary>The line of a reference, also an earlier one; null when there is none.</summary>
    public ItemLine? Find(string reference) => byReference.GetValueOrDefault(reference);

    /// <summary>The line of an item; null when it is not in the register or not for this reader.</summary>
    public ItemLine? Find(ItemId id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The order of a list: places in <see cref="Lines"/>, and, for the order by reference, each numbered gap at its place,
    /// as ~n for the n-th withheld item.
    /// </summary>
    public int[] Order(ItemSort sort) => orders.GetOrAdd(sort, s => new Lazy<int[]>(() => ItemOrder.Of(this, s))).Value;

    /// <summary>What changed since an earlier day.</summary>
    /// <param name="then">The register as it stood then; null when it was not kept here.</param>
    /// <param name="day">That day.</param>
    public Comparison Since(RegisterView? then, DateOnly day) => comparisons.GetOrAdd((then, day), key => Comparison.Of(this, key.Then, key.Day));

    private int Rank(string band) =>
        Enum.GetValues<ItemKind>().Select(View.SchemeOf).OfType<Scheme>()
            .Max(s => s.Bands.Select((b, i) => b.Name == band ? i : -1).Max());
}

/// <summary>Counts of live items of one kind.</summary>
internal sealed record KindCounts(int All, int Above, int At, int Below, int Unscored)
{
    public static KindCounts Of(IEnumerable<ItemLine> lines)
    {
        int all = 0, above = 0, at = 0, below = 0, unscored = 0;
        foreach (var line in lines)
        {
            all++;
            above += line.Position == AppetitePosition.Above ? 1 : 0;
            at += line.Position == AppetitePosition.At ? 1 : 0;
            below += line.Position == AppetitePosition.Below ? 1 : 0;
            unscored += line.Shown is null ? 1 : 0;
        }

        return new(all, above, at, below, unscored);
    }
}
