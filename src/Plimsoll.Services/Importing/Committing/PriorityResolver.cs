using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Ties the priorities printed in a document to the body's, and makes those that are new.</summary>
internal sealed class PriorityResolver(IReadOnlyList<Priority> known, Func<Guid> newId)
{
    private readonly List<Priority> all = [.. known];
    private readonly Dictionary<string, PriorityId> byName = known.GroupBy(p => Likeness.Bare(p.Name), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);

    /// <summary>All priorities, new ones at the end.</summary>
    public IReadOnlyList<Priority> All => all;

    /// <summary>The priority of a name; case, punctuation and hyphens do not matter.</summary>
    public PriorityId Of(string name)
    {
        var bare = Likeness.Bare(name);
        if (byName.TryGetValue(bare, out var priority))
            return priority;
        var made = new Priority(new(newId()), name.TrimEnd('.', ' '));
        all.Add(made);
        byName[bare] = made.Id;
        return made.Id;
    }
}
