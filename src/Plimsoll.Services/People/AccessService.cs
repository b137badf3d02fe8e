using System.Collections.Concurrent;
using System.Collections.Frozen;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.People;

/// <summary>Who may do what: roles given and taken, and what they come to for somebody who signs in.</summary>
public sealed class AccessService(Workspace workspace)
{
    /// <summary>Somebody who is not signed in: may read when the body lets anybody.</summary>
    public async Task<Actor> VisitorAsync(CancellationToken cancellation = default) =>
        (await workspace.ImageAsync(cancellation: cancellation)).All<Organisation>() is [{ IsOpenToPublic: true }, ..] ? Actor.Public : Actor.Nobody;

    /// <summary>A person as actor, by their roles and the posts that they hold today; nobody when they have no role.</summary>
    public async Task<Actor> ActorOfAsync(PersonId person, CancellationToken cancellation = default)
    {
        var (image, today) = (await workspace.ImageAsync(cancellation: cancellation), workspace.Today);
        return image.Derive(Actors).GetOrAdd((person, today), static (who, image) => ActorOf(image, who.Person, who.Day), image);
    }

    private static Actor ActorOf(Image image, PersonId person, DateOnly today)
    {
        var visitor = image.All<Organisation>() is [{ IsOpenToPublic: true }, ..] ? Actor.Public : Actor.Nobody;
        var grants = image.Find<Access>(DomainCodec.Text(person.Value))?.Grants ?? [];
        if (grants.Count == 0)
            return visitor;
        return new Actor(DomainCodec.Text(person.Value), grants.Where(g => g.Register is null).Aggregate(visitor.Rights, (all, g) => all | RightsOf(g.Role)))
        {
            ByRegister = grants.Where(g => g.Register is not null).GroupBy(g => g.Register!.Value)
                .ToFrozenDictionary(g => g.Key, g => g.Aggregate((Rights)0, (all, grant) => all | RightsOf(grant.Role))),
            Parties = image.Derive(Posts).Where(p => p.HolderOn(today) == person).Select(p => Party.Of(p.Id)).Append(Party.Of(person)).ToFrozenSet(),
        };
    }

    /// <summary>The roles of everybody who has some.</summary>
    public async Task<IReadOnlyList<Access>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return [.. (await workspace.ImageAsync(cancellation: cancellation)).All<Access>().Where(a => a.Grants.Count > 0)];
    }

    /// <summary>A person's roles with the version to change them from; version 0 when none was ever given.</summary>
    public async Task<Versioned<Access>> OfAsync(Actor actor, PersonId person, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var document = (await workspace.ImageAsync(cancellation: cancellation)).Document(DomainCodec.Text(person.Value));
        return document is { Value: Access access } ? new(access, document.Version) : new(new Access { Person = person }, 0);
    }

    /// <summary>Gives a person exactly these roles, whatever they had.</summary>
    /// <exception cref="RuleBrokenException">A role breaks a rule, or the last administrator would be gone.</exception>
    public async Task GrantAsync(Actor actor, PersonId person, IReadOnlyList<RoleGrant> grants, CancellationToken cancellation = default) =>
        await GrantAsync(actor, person, (await OfAsync(actor, person, cancellation)).Version, grants, null, cancellation);

    /// <summary>Gives a person exactly these roles in the place of those that the actor saw.</summary>
    /// <exception cref="RuleBrokenException">A role breaks a rule, or the last administrator would be gone.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed their roles first.</exception>
    public async Task GrantAsync(
        Actor actor, PersonId person, int from, IReadOnlyList<RoleGrant> grants, string? reason, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var access = new Access { Person = person, Grants = grants }.Validated();
        foreach (var grant in access.Grants.Where(g => g.Register is not null))
            if (image.Find<Register>(DomainCodec.Text(grant.Register!.Value.Value)) is null)
                throw new RuleBrokenException("Register", "Choose a register that is kept here");
        MustLeaveAnAdministrator(image, access);
        await workspace.RecordSeenAsync(actor, "give roles", reason.OrNull(), [access.As(from)], cancellation);
    }

    /// <summary>Refuses a change after which nobody could administer.</summary>
    /// <exception cref="RuleBrokenException">The last administrator would be gone.</exception>
    internal static void MustLeaveAnAdministrator(Image image, Access after)
    {
        if (!IsAdministrator(after) && image.All<Access>().Where(IsAdministrator).Select(a => a.Person).ToHashSet().SetEquals([after.Person]))
            throw new RuleBrokenException("Roles", "This is the last administrator; make somebody else administrator first");
    }

    /// <summary>Whether anybody is administrator yet; the first one is made when the program starts without any.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation = default) =>
        (await workspace.ImageAsync(cancellation: cancellation)).All<Access>().Any(IsAdministrator);

    /// <summary>What a role may do where it holds.</summary>
    public static Rights RightsOf(Role role) => role switch
    {
        Role.Reader => Rights.Read,
        Role.Contributor => Rights.Read | Rights.Contribute,
        Role.RiskOfficer => Rights.Read | Rights.ReadExempt | Rights.Contribute | Rights.Change,
        Role.Auditor => Rights.Read | Rights.ReadExempt,
        _ => Rights.All,
    };

    private static bool IsAdministrator(Access access) => access.Grants.Any(g => g.Role == Role.Administrator);

    // Static functions, so that each is one key of the image's derived values.
    private static readonly Func<Image, ConcurrentDictionary<(PersonId Person, DateOnly Day), Actor>> Actors = _ => new();

    private static readonly Func<Image, IReadOnlyList<Post>> Posts = image => [.. image.All<Post>()];
}
