using System.Collections.Concurrent;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Items;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Registers;

/// <summary>Registers: which there are, and how one stands for a reader at any date.</summary>
public sealed class RegisterService(Workspace workspace)
{
    /// <summary>How many views are kept with one image.</summary>
    private const int MostViews = 64;

    /// <summary>The registers that an actor may read, by level and name; those that have ended last.</summary>
    /// <exception cref="NotAllowedException">It may read none at all, whatever there is.</exception>
    public async Task<IReadOnlyList<Register>> ListAsync(Actor actor, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var all = (await workspace.ImageAsync(asAt, cancellation)).Derive(Ordered);
        if (actor.May(Rights.Read))
            return all;
        return actor.MaySomewhere(Rights.Read) ? [.. all.Where(r => actor.May(Rights.Read, r.Id))] : throw new NotAllowedException(Rights.Read);
    }

    /// <summary>The body that keeps the registers; null before the first one is made.</summary>
    public async Task<Organisation?> OrganisationAsync(AsAt? asAt = null, CancellationToken cancellation = default) =>
        (await workspace.ImageAsync(asAt, cancellation)).All<Organisation>().FirstOrDefault();

    /// <summary>Which unit of the body each item is of.</summary>
    public async Task<UnitMap> UnitsAsync(AsAt? asAt = null, CancellationToken cancellation = default) =>
        (await workspace.ImageAsync(asAt, cancellation)).Derive(UnitMap.Of);

    /// <summary>The register of a name; upper and lower case do not matter. Null when there is none.</summary>
    public async Task<Register?> FindAsync(Actor actor, string name, AsAt? asAt = null, CancellationToken cancellation = default) =>
        (await ListAsync(actor, asAt, cancellation)).FirstOrDefault(r => r.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// How a register stands for a reader: without the right, exempt items are not in it, only their numbered gaps are.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There was no such register at that date.</exception>
    public async Task<RegisterView> ViewAsync(Actor actor, RegisterId register, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Read, register);
        var image = await workspace.ImageAsync(asAt, cancellation);
        await workspace.Names.RefreshAsync(cancellation);
        var seesExempt = actor.May(Rights.ReadExempt, register);

        // What is exempt today was not public before it was marked, either: it must not show through an earlier date.
        var now = seesExempt || asAt is null or { KnownNow: true } ? image : await workspace.ImageAsync(cancellation: cancellation);
        var key = new ViewKey(register, seesExempt, seesExempt ? null : EyesOf(actor, register, now), now.Position, asAt?.Day ?? workspace.Today, asAt?.KnownNow ?? false, workspace.Names);
        var views = image.Derive(NoViews);
        if (views.TryGetValue(key, out var ready))
            return ready;
        // An image of a past day lives long, and what the public may see of it changes with whatever is recorded.
        if (views.Count >= MostViews)
            views.Clear();
        var schemes = await SchemesAsync(image, cancellation);
        return views.GetOrAdd(key, k => Build(image, k, schemes) is var all && seesExempt ? all
            : all.ForPublic(now.Derive(Exempt), k.Eyes is null ? null : item => actor.IsInvolvedIn(item, now)));
    }

    /// <summary>
    /// The same with some items and their parts only: what one person answers for is put together without the twenty thousand
    /// others. It is not kept.
    /// </summary>
    internal async Task<RegisterView> ViewOfAsync(Actor actor, RegisterId register, IReadOnlySet<ItemId> items, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Read, register);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        await workspace.Names.RefreshAsync(cancellation);
        Dictionary<ItemId, Item> taken = [];
        Stack<Item> left = new(items.Select(id => image.Get<Item>(DomainCodec.Text(id.Value))).Where(i => i.Register == register));
        while (left.TryPop(out var item))
        {
            if (taken.TryAdd(item.Id, item))
                foreach (var part in image.Derive(ItemIndexes.Parts)[item.Id])
                    left.Push(part);
        }

        var view = Build(image, register, taken.Values, await SchemesAsync(image, cancellation), workspace.Today);
        return actor.May(Rights.ReadExempt, register) ? view : view.ForPublic(image.Derive(Exempt), item => actor.IsInvolvedIn(item, image));
    }

    private RegisterView Build(Image image, ViewKey key, IReadOnlyList<Scheme> schemes) =>
        Build(image, key.Register, image.Derive(ItemIndexes.ByRegister).GetValueOrDefault(key.Register, RegisterItems.None), schemes, key.Today) is var view && key.KnownNow ? view.TrueOn(key.Today) : view;

    private RegisterView Build(Image image, RegisterId id, IEnumerable<Item> items, IReadOnlyList<Scheme> schemes, DateOnly today)
    {
        // The register first: before it was founded there may have been no body either.
        var register = image.Get<Register>(DomainCodec.Text(id.Value));
        return new RegisterView(image.All<Organisation>()[0], register, items, schemes, party => workspace.Names.NameOf(image, party), today);
    }

    /// <summary>
    /// Words for what an actor sees beyond others in a register: its parties, when it is involved in something exempt there;
    /// null for everybody else, who then share one view.
    /// </summary>
    private static string? EyesOf(Actor actor, RegisterId register, Image now) =>
        actor.Parties.Count > 0 && now.Derive(NotForAll)[register].Any(i => actor.IsInvolvedIn(i, now))
            ? string.Join(' ', actor.Parties.Select(p => p.Id).Order()) : null;

    /// <summary>Schemes in every version that this image may have assessments of.</summary>
    internal async Task<IReadOnlyList<Scheme>> SchemesAsync(Image image, CancellationToken cancellation)
    {
        List<Scheme> all = [];
        foreach (var scheme in image.All<Scheme>())
        {
            var now = image.Document(DomainCodec.Text(scheme.Id.Value))!.Version;
            for (var version = 1; version < now; version++)
                if (await workspace.Database.Journal.AtVersionAsync(workspace.Organisation, DomainCodec.Text(scheme.Id.Value), version, cancellation) is { } entry)
                    all.Add((Scheme)DomainCodec.Read(entry.Kind, entry.Schema, entry.Body));
            all.Add(scheme);
        }

        return all;
    }

    // Static lambdas, so that each is one key of the image's derived values.
    private static readonly Func<Image, IReadOnlyList<Register>> Ordered =
        image => [.. image.All<Register>().OrderBy(r => r.Retired is not null).ThenBy(r => r.Level).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What is withheld from readers without the right.</summary>
    internal static readonly Func<Image, ExemptToday> Exempt = image =>
    {
        var marked = image.Derive(ItemIndexes.Marked).All.ToList();
        Dictionary<ItemId, Exemption> found = [];
        Stack<(Item Item, Exemption Ground)> left = new(marked.Where(i => i.Exemption is not null).Select(i => (i, i.Exemption!)));
        while (left.TryPop(out var next))
        {
            if (found.TryAdd(next.Item.Id, next.Ground))
                foreach (var part in image.Derive(ItemIndexes.Parts)[next.Item.Id])
                    left.Push((part, part.Exemption ?? next.Ground));
        }

        return new ExemptToday(found, marked.Select(i => (i.Id, Parts: i.ExemptParts().ToDictionary())).Where(i => i.Parts.Count > 0)
            .ToDictionary(i => i.Id, i => (IReadOnlyDictionary<ItemPart, Exemption>)i.Parts));
    };

    /// <summary>The items of each register that some readers may not see whole.</summary>
    private static readonly Func<Image, ILookup<RegisterId, Item>> NotForAll = image =>
    {
        var exempt = image.Derive(Exempt);
        return exempt.Items.Keys.Concat(exempt.Parts.Keys).Distinct().Select(id => image.Get<Item>(DomainCodec.Text(id.Value))).ToLookup(i => i.Register);
    };

    private static readonly Func<Image, ConcurrentDictionary<ViewKey, RegisterView>> NoViews = _ => [];

    private sealed record ViewKey(RegisterId Register, bool SeesExempt, string? Eyes, long ExemptionsAt, DateOnly Today, bool KnownNow, PartyNames Names);
}
