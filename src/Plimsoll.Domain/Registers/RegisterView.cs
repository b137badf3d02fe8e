namespace Plimsoll.Domain.Registers;

/// <summary>
/// A register with its items as they stood at one moment, and everything that follows from them: composites' ratings,
/// order, position against appetite. What checks, papers, pages and the terminal read.
/// </summary>
public sealed partial class RegisterView
{
    private readonly IReadOnlyDictionary<SchemeId, IReadOnlyList<Scheme>> schemes;
    private readonly Func<Party, string?> names;
    private readonly Lazy<ILookup<ItemId, Item>> children;
    private readonly Lazy<Dictionary<ItemId, Item>> byId;
    private readonly Lazy<Item[]> live;
    private readonly RegisterItems items;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<ItemId, IReadOnlyList<Assessment>> computed = [];

    /// <summary>Puts a register and its parts together.</summary>
    /// <param name="organisation">The body.</param>
    /// <param name="register">The register.</param>
    /// <param name="items">Its items, in any order.</param>
    /// <param name="schemes">Every scheme that its assessments name, in every version they name.</param>
    /// <param name="names">Names a party that owns or manages; null when it is not known (any more).</param>
    /// <param name="today">The day on which "overdue" is judged: the as-at day.</param>
    public RegisterView(
        Organisation organisation, Register register, IEnumerable<Item> items, IEnumerable<Scheme> schemes,
        Func<Party, string?> names, DateOnly today)
    {
        (Organisation, Register, Today, this.names) = (organisation, register, today, names);
        this.items = RegisterItems.Of(items);
        live = new(() => [.. Items.Where(i => i.IsLive)]);
        this.schemes = schemes.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => (IReadOnlyList<Scheme>)[.. g.OrderBy(s => s.Version)]);
        children = new(() => Items.Where(i => i.Parent is not null).ToLookup(i => i.Parent!.Value));
        byId = new(() => Items.ToDictionary(i => i.Id));
    }

    /// <summary>The body.</summary>
    public Organisation Organisation { get; }

    /// <summary>The register.</summary>
    public Register Register { get; }

    /// <summary>What the stages are called here: the register's own words, else the body's.</summary>
    public StageWords Stages => Register.Stages ?? Organisation.Stages;

    /// <summary>All items, risks first, by reference in natural order.</summary>
    public IReadOnlyList<Item> Items => items;

    /// <summary>Items that this reader may not see: their numbers stay as visible gaps.</summary>
    public IReadOnlyList<WithheldItem> Withheld { get; init; } = [];

    /// <summary>The as-at day.</summary>
    public DateOnly Today { get; }

    /// <summary>Proposed and open items.</summary>
    public IEnumerable<Item> LiveItems => live.Value;

    /// <summary>The item of an identity; null when it is not in this register.</summary>
    public Item? Find(ItemId id) => byId.Value.GetValueOrDefault(id);

    /// <summary>The item of a reference, also an earlier one; null when there is none.</summary>
    public Item? Find(string reference) =>
        Items.FirstOrDefault(i => i.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase))
        ?? Items.FirstOrDefault(i => i.EarlierReferences.Any(e => e.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The items that a composite is made of, by reference.</summary>
    public IEnumerable<Item> ChildrenOf(Item item) => children.Value[item.Id];

    /// <summary>The scheme that scores an item now: the latest version of its register's for its kind.</summary>
    /// <exception cref="InvalidOperationException">The register has no scheme for the item's kind.</exception>
    public Scheme SchemeOf(Item item) =>
        Register.SchemeFor(item.Kind) is { } id && schemes.TryGetValue(id, out var versions)
            ? versions[^1]
            : throw new InvalidOperationException($"{Register.Name} has no scheme for {item.Kind}");

    /// <summary>The scheme of a kind of items; null when the register has none.</summary>
    public Scheme? SchemeOf(ItemKind kind) =>
        Register.SchemeFor(kind) is { } id && schemes.TryGetValue(id, out var versions) ? versions[^1] : null;

    /// <summary>The scheme, in the version, that an assessment was made with; the item's present one when it is not known.</summary>
    /// <exception cref="InvalidOperationException">Neither is known.</exception>
    public Scheme SchemeOf(Item item, Assessment assessment) => KnownSchemeOf(item, assessment) ?? SchemeOf(item);

    /// <summary>As <see cref="SchemeOf(Item, Assessment)"/>; null when neither the assessment's scheme nor the item's is known.</summary>
    public Scheme? KnownSchemeOf(Item item, Assessment assessment) =>
        schemes.TryGetValue(assessment.Scheme, out var versions)
            ? versions.FirstOrDefault(s => s.Version == assessment.SchemeVersion) ?? versions[^1]
            : SchemeOf(item.Kind);

    /// <summary>The assessments of an item, in order; a composite's are computed from its children.</summary>
    public IReadOnlyList<Assessment> AssessmentsOf(Item item) =>
        item.Composite is null ? item.Assessments : computed.GetOrAdd(item.Id, _ => Compute(item));

    /// <summary>The current assessment of an item at a stage, computed for a composite; null when it is not scored.</summary>
    public Assessment? Current(Item item, Stage stage) => AssessmentsOf(item).Current(stage);

    /// <summary>The rating by which an item is ranked: its current residual, or inherent where there is none; null when not scored.</summary>
    public decimal? RankOf(Item item) => (Current(item, Stage.Residual) ?? Current(item, Stage.Inherent))?.Rating;

    /// <summary>
    /// The sum behind a composite's current rating at a stage; null for other items. With a part withheld there is no total.
    /// </summary>
    public CompositeRating? CompositeOf(Item item, Stage stage) =>
        item.Composite is not { } rule ? null
        : CompositeRating.Of(rule, stage, [.. LiveChildren(item)], child => Current(child, stage)) is var sum && HasWithheldPart(item) ? sum with { Rating = null } : sum;

    /// <summary>Whether a part of a composite is withheld from this view.</summary>
    public bool HasWithheldPart(Item item) => Withheld.Any(w => w.Parent == item.Id);

    /// <summary>The same as its children stood at a date; their current ratings when the date has no days.</summary>
    public CompositeRating? CompositeOf(Item item, Stage stage, Timing date) =>
        item.Composite is { } rule
            ? CompositeRating.Of(rule, stage, [.. LiveChildren(item)], child => CompositeHistory.AsOf(AssessmentsOf(child), stage, date))
            : null;

    /// <summary>Band of an assessment in the scheme it was made with; null when not scored, or when there is no scheme.</summary>
    public Band? BandOf(Item item, Assessment? assessment) =>
        assessment is not null && KnownSchemeOf(item, assessment) is { } scheme ? assessment.BandIn(scheme) : null;

    /// <summary>Position of an item's current residual against the appetite that applies; null when either is missing.</summary>
    public AppetitePosition? AppetitePositionOf(Item item) =>
        Register.AppetiteFor(item) is { } appetite && Current(item, Stage.Residual) is { } residual
            && KnownSchemeOf(item, residual) is { } scheme
            ? appetite.PositionOf(scheme, residual)
            : null;

    /// <summary>The name of a party: post title, board name or person's name; a person erased is "a former colleague".</summary>
    public string NameOf(Party party) => names(party) ?? "a former colleague";

    /// <summary>The names of parties, in order.</summary>
    public IReadOnlyList<string> NamesOf(IEnumerable<Party> parties) => [.. parties.Select(NameOf)];

    /// <summary>The names of an item's priorities, in order.</summary>
    public IReadOnlyList<string> PrioritiesOf(Item item) =>
        [.. item.Priorities.Select(p => Organisation.Priorities.FirstOrDefault(q => q.Id == p)?.Name).OfType<string>()];

    /// <summary>Items as In Focus orders them: risks, then opportunities; by rating, highest first; then by reference.</summary>
    public IEnumerable<Item> Ranked(IEnumerable<Item> items) =>
        items.OrderBy(i => i.Kind).ThenByDescending(RankOf).ThenBy(i => i.Reference, ReferenceOrder.Instance);

    private IEnumerable<Item> LiveChildren(Item item) => ChildrenOf(item).Where(c => c.IsLive);

    private IReadOnlyList<Assessment> Compute(Item item) =>
        SchemeOf(item.Kind) is { } scheme && !IsPartOfItself(item) && !HasWithheldPart(item)
            ? CompositeHistory.Of(item.Composite!.Value, [.. LiveChildren(item)], scheme, AssessmentsOf)
            : [];

    /// <summary>Whether the line of its parents comes back to an item: then nothing can be computed.</summary>
    private bool IsPartOfItself(Item item)
    {
        HashSet<ItemId> above = [];
        for (var at = item.Parent; at is { } id && above.Add(id); at = Find(id)?.Parent)
            if (id == item.Id)
                return true;
        return false;
    }
}
