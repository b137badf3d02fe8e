using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.People;

/// <summary>Posts, boards and people by the names that a form shows and takes.</summary>
public sealed class PartyService(Workspace workspace)
{
    /// <summary>
    /// Everybody and everything that may own or manage, posts first, each under a name that nobody else has. Posts and boards that
    /// have ended are not offered; where one still stands, it may stay.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor has no business with names of people.</exception>
    public async Task<PartyDirectory> DirectoryAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Contribute))
            throw new NotAllowedException(Rights.Contribute);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var posts = image.All<Post>().OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase).ToLookup(p => p.Retired is not null, p => (Party.Of(p.Id), p.Title));
        var boards = image.All<Board>().OrderBy(b => b.Name, StringComparer.OrdinalIgnoreCase).ToLookup(b => b.Retired is not null, b => (Party.Of(b.Id), b.Name));
        return new PartyDirectory(
        [
            .. posts[false],
            .. boards[false],
            .. people.Where(p => p.ErasedAt is null).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(p => (Party.Of(new PersonId(Guid.Parse(p.Id))), p.Name)),
        ],
        [.. posts[true], .. boards[true]]);
    }
}

/// <summary>Parties by name. Where two have the same name, each says which kind it is.</summary>
public sealed class PartyDirectory
{
    private readonly Dictionary<string, Party> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Party, string> names = [];
    private readonly Dictionary<string, Party> ended = new(StringComparer.OrdinalIgnoreCase);

    internal PartyDirectory(IReadOnlyList<(Party Party, string Name)> parties, IReadOnlyList<(Party Party, string Name)> before)
    {
        var shared = parties.GroupBy(p => p.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (party, name) in parties)
        {
            var shown = shared.Contains(name.Trim()) ? $"{name.Trim()} ({Kind(party)})" : name.Trim();
            for (var number = 2; !byName.TryAdd(shown, party); number++)
                shown = FormattableString.Invariant($"{name.Trim()} ({Kind(party)} {number})");
            names[party] = shown;
        }

        Names = [.. names.Values];
        foreach (var (party, name) in before)
        {
            var shown = name.Trim();
            for (var number = 1; byName.ContainsKey(shown) || !ended.TryAdd(shown, party); number++)
                shown = number == 1 ? $"{name.Trim()} (ended)" : FormattableString.Invariant($"{name.Trim()} (ended, {number})");
            names[party] = shown;
        }
    }

    /// <summary>The names of all who can be chosen, posts first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of a party; "a former colleague" for a person who was erased.</summary>
    public string NameOf(Party party) => names.GetValueOrDefault(party, "a former colleague");

    /// <summary>The party of a name; null when nobody has it. Upper and lower case do not matter.</summary>
    public Party? Find(string name) => byName.TryGetValue(name.Trim(), out var party) ? party : null;

    /// <summary>The parties of some names.</summary>
    /// <param name="field">The field, for what is wrong.</param>
    /// <param name="given">The names as typed; upper and lower case do not matter.</param>
    /// <param name="already">Parties that are there and may stay although their name is gone.</param>
    /// <exception cref="RuleBrokenException">Nobody has one of the names.</exception>
    public IReadOnlyList<Party> Read(string field, IEnumerable<string> given, IReadOnlyList<Party> already)
    {
        List<Party> found = [];
        List<RuleBroken> broken = [];
        foreach (var name in given.Select(g => g.Trim()).Where(g => g.Length > 0))
        {
            if (byName.TryGetValue(name, out var party))
                found.Add(party);
            else if (ended.TryGetValue(name, out var over) && already.Contains(over))
                found.Add(over);
            else if (ended.ContainsKey(name))
                broken.Add(new RuleBroken(field, $"“{name}” has ended; choose who answers now"));
            else if (already.Where(p => !names.ContainsKey(p)).Where(p => NameOf(p).Equals(name, StringComparison.OrdinalIgnoreCase)).Except(found).ToList() is [var gone, ..])
                found.Add(gone);
            else
                broken.Add(Suggestion(name) is { } near
                    ? new RuleBroken(field, $"“{name}” is no post, board or person here; perhaps {near}")
                    : new RuleBroken(field, $"“{name}” is no post, board or person here; choose one of the list"));
        }

        return broken.Count == 0 ? [.. found.Distinct()] : throw new RuleBrokenException(broken);
    }

    /// <summary>Names that share the most words with one that nobody has; null for none.</summary>
    private string? Suggestion(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var near = byName.Keys.Select(k => (Name: k, Shared: words.Count(w => w.Length > 2 && k.Contains(w, StringComparison.OrdinalIgnoreCase))))
            .Where(k => k.Shared > 0).OrderByDescending(k => k.Shared).ThenBy(k => k.Name, StringComparer.OrdinalIgnoreCase).Take(3).Select(k => k.Name).ToList();
        return near.Count == 0 ? null : string.Join(", or ", near);
    }

    private static string Kind(Party party) => party.Kind switch
    {
        PartyKind.Post => "post",
        PartyKind.Board => "board",
        _ => "person",
    };
}
