using System.Collections.Concurrent;
using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Recording;

/// <summary>
/// Names of posts and boards from the journal, and of people from the directory, which can be corrected and erased at
/// any time: its copy here is at most <see cref="Freshness"/> old.
/// </summary>
public sealed class PartyNames(Workspace workspace)
{
    /// <summary>How long a correction or erasure made by another process may take to show.</summary>
    public static TimeSpan Freshness { get; } = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyDictionary<Guid, string>? then;
    private readonly ConcurrentDictionary<Guid, string> printed = new();
    private volatile Directory? people;
    private Dictionary<Guid, string>? last;
    private long edition;

    /// <summary>Another number whenever the directory turned out to say something else than before.</summary>
    public long Edition => Interlocked.Read(ref edition);

    /// <summary>Names of people as they were once, whatever the directory says today.</summary>
    internal PartyNames(Workspace workspace, IReadOnlyDictionary<Guid, string> then) : this(workspace) => this.then = then;

    /// <summary>Of names as they were once: those of people that were asked for.</summary>
    internal IReadOnlyDictionary<Guid, string> Printed => printed;

    /// <summary>The names of all people, by identity.</summary>
    internal async Task<IReadOnlyDictionary<Guid, string>> AllAsync(CancellationToken cancellation)
    {
        await RefreshAsync(cancellation);
        return then ?? people!.Names;
    }

    /// <summary>Makes sure that names of people are fresh; called before a view is handed out.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellation)
    {
        if (then is not null)
            return;
        var now = workspace.Clock.GetTimestamp();
        if (people is { } held && workspace.Clock.GetElapsedTime(held.ReadAt, now) < Freshness)
            return;
        var list = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var names = list.Where(p => p.ErasedAt is null).ToDictionary(p => Guid.Parse(p.Id), p => p.Name);
        if (last is null || last.Count != names.Count || names.Any(n => last.GetValueOrDefault(n.Key) != n.Value))
            Interlocked.Increment(ref edition);
        (last, people) = (names, new Directory(now, names));
    }

    /// <summary>Forgets the copy: somebody here has just changed the directory.</summary>
    public void Forget() => people = null;

    /// <summary>The name of a party at the time of an image; null when it is not known (any more).</summary>
    public string? NameOf(Image image, Party party) => party.Kind switch
    {
        PartyKind.Post => image.Find<Post>(DomainCodec.Text(party.Id))?.Title,
        PartyKind.Board => image.Find<Board>(DomainCodec.Text(party.Id))?.Name,
        _ => NameOf(new PersonId(party.Id)),
    };

    /// <summary>The name of a person; null when it is not known (any more).</summary>
    public string? NameOf(PersonId person) =>
        then is null ? people?.Names.GetValueOrDefault(person.Value)
        : then.TryGetValue(person.Value, out var name) ? printed.GetOrAdd(person.Value, name)
        : null;

    /// <summary>Who made a change: a person by today's name, "a former colleague", or a part of the program by its word.</summary>
    public string NameOfActor(string id) =>
        Guid.TryParse(id, out var person) ? NameOf(new PersonId(person)) ?? "a former colleague" : id;

    private sealed record Directory(long ReadAt, Dictionary<Guid, string> Names);
}
