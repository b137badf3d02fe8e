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
    private readonly List<Post> posts = [.. posts];
    private readonly List<Board> boards = [.. boards];
    private readonly Dictionary<string, Guid> people = people.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => Guid.Parse(g.First().Id), StringComparer.OrdinalIgnoreCase);

    /// <summary>Posts that are new or have learnt a title.</summary>
    public HashSet<Post> ChangedPosts { get; } = [];

    /// <summary>Boards that are new.</summary>
    public List<Board> NewBoards { get; } = [];

    /// <summary>People that are new.</summary>
    public List<Person> NewPeople { get; } = [];

    /// <summary>Names of people met, which must not be written to the journal.</summary>
    public HashSet<string> PersonNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The party of a name: who a person said is meant, else whom the words name.</summary>
    public Party Of(string name) => tied[name.Trim()] = Meant(name);

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

    /// <summary>The name of a party that is new here; null for others.</summary>
    public string? NameOf(Party party) => party.Kind switch
    {
        PartyKind.Post => posts.FirstOrDefault(p => p.Id.Value == party.Id)?.Title,
        PartyKind.Board => boards.FirstOrDefault(b => b.Id.Value == party.Id)?.Name,
        _ => people.Where(p => p.Value == party.Id).Select(p => p.Key).FirstOrDefault(),
    };

    private BoardId BoardOf(string name)
    {
        if (boards.FirstOrDefault(b => TitleLikeness.Same(b.Name, name) || b.OtherNames.Any(o => TitleLikeness.Same(o, name))) is { } known)
            return known.Id;
        var board = new Board { Id = new(newId()), Name = name };
        boards.Add(board);
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
        var at = posts.FindIndex(p => TitleLikeness.Same(p.Title, title) || p.OtherTitles.Any(o => TitleLikeness.Same(o, title)));
        if (at < 0)
        {
            var made = new Post { Id = new(newId()), Title = title };
            posts.Add(made);
            ChangedPosts.Add(made);
            return made.Id;
        }

        var post = posts[at];
        if (post.Title != title && !post.OtherTitles.Contains(title))
        {
            ChangedPosts.Remove(post);
            posts[at] = post with { OtherTitles = [.. post.OtherTitles, title] };
            ChangedPosts.Add(posts[at]);
            found(new Finding("post-title-variant", $"“{post.Title}” is also printed as “{title}”; they were taken for one post"));
        }

        return post.Id;
    }
}
