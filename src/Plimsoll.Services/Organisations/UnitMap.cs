using System.Collections.Frozen;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Organisations;

/// <summary>
/// Which directorate, service or team an item is of: that of the first post among its owners which belongs to one, or else its
/// register's. What is of a unit is also of those above it.
/// </summary>
public sealed class UnitMap
{
    private readonly FrozenDictionary<UnitId, Unit> units;
    private readonly FrozenDictionary<Party, UnitId> posts;

    private UnitMap(IEnumerable<Unit> units, IEnumerable<Post> posts) =>
        (this.units, this.posts) = (units.ToFrozenDictionary(u => u.Id), posts.Where(p => p.Unit is not null).ToFrozenDictionary(p => Party.Of(p.Id), p => p.Unit!.Value));

    /// <summary>The map of an image; kept with it.</summary>
    internal static readonly Func<Image, UnitMap> Of = image => new(image.All<Organisation>().SelectMany(o => o.Units), image.All<Post>());

    /// <summary>The unit that an item is of; null when neither its owners nor its register belong to one.</summary>
    public Unit? UnitOf(Register register, Item item)
    {
        foreach (var owner in item.Owners)
            if (posts.TryGetValue(owner, out var unit) && units.TryGetValue(unit, out var found))
                return found;
        return register.Unit is { } own ? units.GetValueOrDefault(own) : null;
    }

    /// <summary>Whether an item is of a unit, or of one below it: through any of its owners, or through its register.</summary>
    public bool IsOf(UnitId unit, Register register, Item item) =>
        (register.Unit is { } own && IsWithin(own, unit)) || item.Owners.Any(o => posts.TryGetValue(o, out var of) && IsWithin(of, unit));

    private bool IsWithin(UnitId unit, UnitId above)
    {
        // No unit stands above itself (the body's own rule); the count only keeps a damaged one from going round for ever.
        UnitId? at = unit;
        for (var steps = 0; at is { } now && steps <= units.Count; steps++)
        {
            if (now == above)
                return true;
            at = units.GetValueOrDefault(now)?.Parent;
        }

        return false;
    }
}
