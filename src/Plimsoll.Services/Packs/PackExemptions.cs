using System.Collections.Concurrent;
using System.Collections.Frozen;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Packs;

/// <summary>
/// What was marked exempt after a pack was sealed although its public version shows it. The files cannot change, so those
/// without the right do not get them any more (ADR 3): the officer withdraws the pack, or lets another take its place.
/// </summary>
public sealed class PackExemptions(Workspace workspace)
{
    // The answer rests on the sealed pack, which never changes, and on the markings of today.
    private readonly ConcurrentDictionary<(PackId, string), IReadOnlyList<string>> known = new();

    /// <summary>Such items, by reference and title; none for a draft.</summary>
    public async Task<IReadOnlyList<string>> MarkedSinceAsync(Pack pack, CancellationToken cancellation = default)
    {
        if (pack.Seal is not { } seal)
            return [];
        var now = (await workspace.ImageAsync(cancellation: cancellation)).Derive(Markings);
        if (now.Key.Length == 0)
            return [];
        if (known.TryGetValue((pack.Id, now.Key), out var answer))
            return answer;
        return known[(pack.Id, now.Key)] = await FindAsync(pack, seal, now.Exempt, cancellation);
    }

    private async Task<IReadOnlyList<string>> FindAsync(Pack pack, Seal seal, ExemptToday now, CancellationToken cancellation)
    {
        var sealing = workspace.EndingAt(seal.Position, seal.On, FrozenDictionary<Guid, string>.Empty);
        var then = (await sealing.ImageAsync(cancellation: cancellation)).Derive(RegisterService.Exempt);
        var shown = await sealing.ImageAsync(pack.Contents.AsAt is { } day ? AsAt.EndOf(day) : null, cancellation);
        return
        [
            .. now.Items.Keys.Union(now.Parts.Keys)
                .Select(id => shown.Find<Item>(DomainCodec.Text(id.Value))).OfType<Item>()
                .Where(item => pack.Contents.Registers.Contains(item.Register) && !then.Items.ContainsKey(item.Id)
                    && (now.Items.ContainsKey(item.Id) || ShowsMore(item, then.Parts.GetValueOrDefault(item.Id), now.Parts[item.Id])))
                .Select(item => $"{item.Reference} {item.Title}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a part is exempt now that the item had then and that was not exempt. Attachments are in no paper.</summary>
    private static bool ShowsMore(Item then, IReadOnlyDictionary<ItemPart, Exemption>? withheld, IReadOnlyDictionary<ItemPart, Exemption> now) =>
        (then with { Attachments = [] }).Told(now.Where(p => withheld?.ContainsKey(p.Key) != true).ToDictionary()).Any();

    private sealed record Marked(ExemptToday Exempt, string Key);

    // A static lambda, so that it is one key of the image's derived values.
    private static readonly Func<Image, Marked> Markings = image =>
    {
        var exempt = image.Derive(RegisterService.Exempt);
        return new Marked(exempt, string.Join(' ', exempt.Items.Keys.Select(id => DomainCodec.Text(id.Value))
            .Concat(exempt.Parts.SelectMany(p => p.Value.Keys.Select(part => $"{p.Key.Value:D}/{part.Field}{part.Member:D}"))).Order(StringComparer.Ordinal)));
    };
}
