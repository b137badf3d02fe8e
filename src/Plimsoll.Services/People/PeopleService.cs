using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.People;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.People;

/// <summary>
/// The directory of people: the one place where names stand, so that they can be corrected and erased (UK GDPR
/// articles 16 and 17) while the journal keeps identities only.
/// </summary>
public sealed class PeopleService(Workspace workspace)
{
    /// <summary>Everybody who is not erased.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Contribute) && !actor.MaySomewhere(Rights.ReadExempt))
            throw new NotAllowedException(Rights.Contribute);
        return [.. (await workspace.Database.People.ListAsync(workspace.Organisation, cancellation)).Where(p => p.ErasedAt is null)];
    }

    /// <summary>Adds a person.</summary>
    public async Task<PersonId> AddAsync(Actor actor, string name, string? email = null, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Name", "Give the person's name");
        var id = workspace.NewId();
        await workspace.Database.People.AddAsync(workspace.Organisation, new Person(id.ToString("D"), name.Trim(), email), workspace.Clock.GetUtcNow(), cancellation);
        workspace.Names.Forget();
        return new PersonId(id);
    }

    /// <summary>Erases a person's name everywhere; what they did stays, by "a former colleague".</summary>
    public async Task EraseAsync(Actor actor, PersonId person, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        await workspace.Database.People.EraseAsync(workspace.Organisation, person.Value.ToString("D"), workspace.Clock.GetUtcNow(), cancellation);
        workspace.Names.Forget();
    }
}
