using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Work;

/// <summary>What is new for somebody: given to them, or to a post that they hold, or with a post that they took over.</summary>
public sealed partial class WorkService
{
    /// <summary>
    /// Live items that an actor answers for and did not at a moment, and open actions in others that they own or manage and did
    /// not then; by register and reference. What the actor alone changed since is left out: they know of it.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="since">The moment, e.g. when they were last here.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<WorkTask>> GivenSinceAsync(Actor actor, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var mine = actor.Parties.SelectMany(p => image.Derive(ItemIndexes.ByParty)[p]).DistinctBy(i => i.Id).ToList();
        var asAt = new AsAt(since, AsAt.DayOf(since));
        var posts = actor.Parties.Where(p => p.Kind == PartyKind.Post).ToList();
        var tookOver = posts.Any(p => IsTouched(image, p.Id, since) || !Holds(actor, image, p, asAt.Day));

        // Seldom is anything new: only then is it worth knowing how all of it stood.
        if (!mine.Any(i => tookOver || IsTouched(image, i.Id.Value, since)))
            return [];
        var earlier = await workspace.ImageAsync(asAt, cancellation);
        var parties = actor.Parties.Where(p => p.Kind != PartyKind.Post || Holds(actor, earlier, p, asAt.Day)).ToHashSet();
        List<WorkTask> given = [];
        foreach (var register in await ReadableAsync(actor, cancellation))
        {
            var ids = mine.Where(i => i.Register == register.Id).Select(i => i.Id).ToHashSet();
            if (ids.Count == 0)
                continue;
            var view = await registers.ViewOfAsync(actor, register.Id, ids, cancellation);
            given.AddRange(view.LiveItems.Where(i => ids.Contains(i.Id) && !IsOwnDoing(actor, image, i, since))
                .SelectMany(i => GivenIn(actor, register, i, earlier.Find<Item>(DomainCodec.Text(i.Id.Value)), parties)));
        }

        return [
            .. given.OrderBy(t => t.Register.Level).ThenBy(t => t.Register.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(t => t.Reference, ReferenceOrder.Instance).ThenBy(t => t.ActionNumber, ReferenceOrder.Instance)];
    }

    private static IEnumerable<WorkTask> GivenIn(Actor actor, Register register, Item item, Item? then, HashSet<Party> parties)
    {
        if (actor.AnswersFor(item) && !(then is not null && then.Owners.Concat(then.Managers).Any(parties.Contains)))
        {
            yield return TaskOf(WorkKind.NewlyGiven, register, item, null, "");
            yield break;
        }

        foreach (var action in item.Actions.Where(a => a.Status == ActionStatus.Open && (actor.IsAmong(a.Owners) || actor.IsAmong(a.Managers))))
        {
            if (then?.Actions.FirstOrDefault(a => a.Id == action.Id) is not { } before || !before.Owners.Concat(before.Managers).Any(parties.Contains))
                yield return TaskOf(WorkKind.NewlyGiven, register, item, null, action.Text) with { Action = action.Id, ActionNumber = action.Number };
        }
    }

    private static bool IsTouched(Image image, Guid document, DateTimeOffset since) =>
        image.Document(DomainCodec.Text(document))?.Versions is [.., var last] && last.RecordedAt > since;

    private static bool IsOwnDoing(Actor actor, Image image, Item item, DateTimeOffset since)
    {
        var versions = image.Versions(DomainCodec.Text(item.Id.Value)).Where(v => v.RecordedAt > since).ToList();
        return versions.Count > 0 && versions.All(v => v.ActorId == actor.Id);
    }

    private static bool Holds(Actor actor, Image image, Party post, DateOnly day) =>
        image.Find<Post>(DomainCodec.Text(post.Id))?.HolderOn(day) is { } holder && holder == actor.Person;
}
