using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Items;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.History;

public sealed partial class HistoryService
{
    /// <summary>
    /// Who did what and when, in one register or in all, newest first. Everybody sees what was done to items that they may
    /// see; an auditor and an administrator see what was done to roles, schemes, posts and registers too. A change of which
    /// the actor may see only a part shows that part, without its reason.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor may read nothing, or not this register.</exception>
    public async Task<HistoryPage> ChangesAsync(Actor actor, HistoryQuery query, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        if (query.Register is { } register)
            actor.Must(Rights.Read, register);
        else if (!actor.MaySomewhere(Rights.Read))
            throw new NotAllowedException(Rights.Read);
        var image = await workspace.ImageAsync(asAt, cancellation);
        var now = asAt is null or { KnownNow: true } ? image : await workspace.ImageAsync(cancellation: cancellation);
        await workspace.Names.RefreshAsync(cancellation);
        var sight = new Sight(actor, image, now, await PartlySeenAsync(actor, image, now, cancellation));
        var size = Math.Clamp(query.PageSize, 1, 500);
        var skipped = (Math.Max(1, query.Page) - 1) * size;
        List<RecordedChange> shown = [];
        var total = 0;
        foreach (var change in Matching(image, query))
        {
            var seen = change.Where(v => sight.Sees(v.Document, v.Version) && (query.Register is null || RegisterOf(v.Document) == query.Register)).ToList();
            if (seen.Count == 0)
                continue;
            if (++total > skipped && shown.Count < size)
                shown.Add(Shown(change, seen, change.All(v => sight.SeesWhole(v.Document, v.Version))));
        }

        return new HistoryPage(shown, total, Math.Max(1, query.Page), Math.Max(1, (total + size - 1) / size));
    }

    /// <summary>The words of operations that the history of an image holds, for a list to choose from.</summary>
    public async Task<IReadOnlyList<string>> OperationsAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Read))
            throw new NotAllowedException(Rights.Read);
        return (await workspace.ImageAsync(cancellation: cancellation)).Derive(OperationWords);
    }

    private RecordedChange Shown(List<(ImageDocument Document, int Version)> change, List<(ImageDocument Document, int Version)> seen, bool isWhole)
    {
        var by = change[0].Document.Versions[change[0].Version - 1];
        return new RecordedChange(
            by.RecordedAt, workspace.Names.NameOfActor(by.ActorId), by.Operation, isWhole ? by.Reason : null,
            [.. seen.Select(v => RecordedVersions.Named(v.Document, v.Version, workspace.Names.NameOf))]);
    }

    /// <summary>The changes that a query asks for, newest first, each with its versions in the order in which they were recorded.</summary>
    private static IEnumerable<List<(ImageDocument Document, int Version)>> Matching(Image image, HistoryQuery query)
    {
        var all = image.Derive(RecordedVersions.InOrder);
        for (var end = all.Length; end > 0;)
        {
            var last = all[end - 1].Document.Versions[all[end - 1].Version - 1];
            var start = end - 1;
            while (start > 0 && all[start - 1].Document.Versions[all[start - 1].Version - 1].ChangeId == last.ChangeId)
                start--;
            var day = query.From is null && query.To is null ? default : AsAt.DayOf(last.RecordedAt);

            // Recorded time never falls: what is older than asked for has only older things before it.
            if (last.RecordedAt <= query.After || day < query.From)
                yield break;
            if ((query.To is null || day <= query.To)
                && (query.By is null || last.ActorId == DomainCodec.Text(query.By.Value.Value))
                && (query.Operation is null || last.Operation.Equals(query.Operation, StringComparison.OrdinalIgnoreCase)))
                yield return [.. all[start..end]];
            end = start;
        }
    }

    /// <summary>The versions that remain of items of which the actor does not see every part.</summary>
    private async Task<Dictionary<ItemId, HashSet<int>>> PartlySeenAsync(Actor actor, Image image, Image now, CancellationToken cancellation)
    {
        Dictionary<ItemId, HashSet<int>> seen = [];
        foreach (var item in now.Derive(WithExemptParts).Where(i => !actor.SeesExemptParts(i, now)))
            if (image.Find<Item>(DomainCodec.Text(item.Id.Value)) is { } then && actor.Sees(then, image, now))
                seen[item.Id] = [.. (await OfAsync(actor, item.Id, null, cancellation)).Where(s => s.Differences.Count > 0 || s.Version == 1).Select(s => s.Version)];
        return seen;
    }

    private static RegisterId? RegisterOf(ImageDocument document) => document.Value switch
    {
        Item i => i.Register,
        ImportRecord i => i.Register,
        Register r => r.Id,
        _ => null,
    };

    private static readonly Func<Image, IReadOnlyList<Item>> WithExemptParts = image => [.. image.Derive(ItemIndexes.Marked).All.Where(i => i.ExemptParts().Any())];

    private static readonly Func<Image, IReadOnlyList<string>> OperationWords =
        image => [.. image.Documents.SelectMany(d => d.Versions).Select(v => v.Operation).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What an actor sees of documents, asked once for each.</summary>
    private sealed class Sight(Actor actor, Image image, Image now, Dictionary<ItemId, HashSet<int>> partlySeen)
    {
        private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

        public bool Sees(ImageDocument document, int version) =>
            Sees(document) && (document.Value is not Item item || !partlySeen.TryGetValue(item.Id, out var versions) || versions.Contains(version));

        /// <summary>Whether nothing of it is withheld, so that a reason may be read.</summary>
        public bool SeesWhole(ImageDocument document, int version) =>
            Sees(document, version) && !(document.Value is Item item && partlySeen.ContainsKey(item.Id));

        private bool Sees(ImageDocument document)
        {
            if (!known.TryGetValue(document.Id, out var sees))
                known[document.Id] = sees = document.Value switch
                {
                    Item item => actor.Sees(item, image, now),
                    ImportRecord import => actor.May(Rights.Change, import.Register) || actor.May(Rights.ReadExempt, import.Register),
                    Register register => actor.May(Rights.ReadExempt, register.Id),
                    Pack pack => actor.SeesWhole(pack.Contents),
                    _ => actor.May(Rights.ReadExempt),
                };
            return sees;
        }
    }
}
