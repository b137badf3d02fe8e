using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Ties the priorities printed in a document to the body's, and makes those that are new.</summary>
internal sealed class PriorityResolver(IReadOnlyList<Priority> known, Func<Guid> newId)
{
    private readonly List<Priority> all = [.. known];

    /// <summary>All priorities, new ones at the end.</summary>
    public IReadOnlyList<Priority> All => all;

    /// <summary>The priority of a name; case, punctuation and hyphens do not matter.</summary>
    public PriorityId Of(string name)
    {
        var bare = Likeness.Bare(name);
        if (all.FirstOrDefault(p => Likeness.Bare(p.Name) == bare) is { } priority)
            return priority.Id;
        var made = new Priority(new(newId()), name.TrimEnd('.', ' '));
        all.Add(made);
        return made.Id;
    }
}
