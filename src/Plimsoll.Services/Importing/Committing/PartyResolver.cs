using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Checks.Words;
using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Ties the names in a document to posts, boards and people, and makes those that are new. Titles that differ only in
/// "and"/"&amp;", case or a plural are one post, and the post remembers both; any other difference stays two posts.
/// </summary>
internal sealed class PartyResolver(IEnumerable<Post> posts, IEnumerable<Board> boards, IEnumerable<Person> people, Func<Guid> newId, Action<Finding> found,
    ImportCorrections? corrections = null)
{
    private readonly Dictionary<string, Party> meant = (corrections?.Parties ?? []).GroupBy(c => c.Words.Trim(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First().Party, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, NamedPartyCorrection> named = (corrections?.NamedParties ?? []).GroupBy(c => c.Words.Trim(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Party> tied = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Party> settled = new(StringComparer.Ordinal);
    private readonly KnownTitles<Post> posts = new(posts, p => p.Id.Value, p => [p.Title, .. p.OtherTitles]);
    private readonly KnownTitles<Board> boards = new(boards, b => b.Id.Value, b => [b.Name, .. b.OtherNames]);
    private readonly Dictionary<string, Guid> people = people.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => Guid.Parse(g.First().Id), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<Guid, string> names = [];

    /// <summary>Posts that are new or have learnt a title.</summary>
    public HashSet<Post> ChangedPosts { get; } = [];

    /// <summary>Boards that are new.</summary>
    public List<Board> NewBoards { get; } = [];

    /// <summary>People that are new.</summary>
    public List<Person> NewPeople { get; } = [];

    /// <summary>Names of people met, which must not be written to the journal.</summary>
    public HashSet<string> PersonNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The party of a name: who a person said is meant, else whom the words name.</summary>
    public Party Of(string name)
    {
        if (!settled.TryGetValue(name, out var party))
            settled[name] = party = Meant(name);
        return tied[name.Trim()] = party;
    }

    /// <summary>The parties of all names that were asked for.</summary>
    public IReadOnlyDictionary<string, Party> Tied => tied;

    private Party Meant(string name)
    {
        // A mapping may come from another body: who is not here is not meant.
        if (meant.TryGetValue(name.Trim(), out var party) && NameOf(party) is not null)
            return party;
        return named.TryGetValue(name.Trim(), out var given) && given is { Kind: { } kind, Name.Length: > 0 } ? Of(kind, given.Name) : Of(PartyWords.KindOf(name).Kind, name);
    }

    /// <summary>Whether a person said that the words name nobody.</summary>
    public bool IsNobody(string name) => named.TryGetValue(name.Trim(), out var given) && given.Kind is null && !meant.ContainsKey(name.Trim());

    private Party Of(PartyKind kind, string name) => kind switch
    {
        PartyKind.Board => Party.Of(BoardOf(name)),
        PartyKind.Person => Party.Of(PersonOf(name)),
        _ => Party.Of(PostOf(name)),
    };

    /// <summary>The name of a party that is known here; null for others.</summary>
    public string? NameOf(Party party) => party.Kind switch
    {
        PartyKind.Post => posts.Find(party.Id)?.Title,
        PartyKind.Board => boards.Find(party.Id)?.Name,
        _ => names.Count == people.Count ? names.GetValueOrDefault(party.Id) : Named().GetValueOrDefault(party.Id),
    };

    private Dictionary<Guid, string> Named()
    {
        foreach (var (name, id) in people)
            names[id] = name;
        return names;
    }

    private BoardId BoardOf(string name)
    {
        if (boards.Find(name) is { } known)
            return known.Id;
        var board = new Board { Id = new(newId()), Name = name };
        boards.Put(board);
        NewBoards.Add(board);
        return board.Id;
    }

    private PersonId PersonOf(string name)
    {
        PersonNames.Add(name);
        if (!people.TryGetValue(name, out var id))
        {
            people[name] = id = newId();
            NewPeople.Add(new Person(id.ToString("D"), name));
        }

        return new PersonId(id);
    }

    private PostId PostOf(string title)
    {
        if (posts.Find(title) is not { } post)
        {
            var made = new Post { Id = new(newId()), Title = title };
            posts.Put(made);
            ChangedPosts.Add(made);
            return made.Id;
        }

        if (post.Title != title && !post.OtherTitles.Contains(title))
        {
            var learnt = post with { OtherTitles = [.. post.OtherTitles, title] };
            ChangedPosts.Remove(post);
            posts.Put(learnt);
            ChangedPosts.Add(learnt);
            found(new Finding("post-title-variant", $"“{post.Title}” is also printed as “{title}”; they were taken for one post"));
        }

        return post.Id;
    }
}
