using System.Net.Mail;
using System.Security.Cryptography;
using System.Text.Json;
using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Journal.People;
using Plimsoll.Services.Organisations;
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

    /// <summary>Everybody with their roles and the posts that they hold today or are to take up, by name.</summary>
    public async Task<IReadOnlyList<PersonLine>> RosterAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var posts = image.All<Post>().SelectMany(p => HoldersOf(p).Select(h => (Holder: h, Post: p))).ToLookup(h => h.Holder, h => h.Post);
        return [.. (await ListAsync(actor, cancellation)).Select(p => LineOf(image, p, posts)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A person with their posts, roles and what they answer for themselves.</summary>
    /// <exception cref="KeyNotFoundException">There is no such person, or they are erased.</exception>
    public async Task<PersonDetails> GetAsync(Actor actor, PersonId person, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var found = await FoundAsync(person, cancellation);
        return new PersonDetails(LineOf(image, found, PostsOf(image, person).ToLookup(_ => person)), Duties.Of(image, Party.Of(person)));
    }

    /// <summary>Adds a person.</summary>
    /// <exception cref="RuleBrokenException">The name is missing, or the e-mail address is none or somebody else's.</exception>
    public async Task<PersonId> AddAsync(Actor actor, string name, string? email = null, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        var id = workspace.NewId();
        var person = await CheckedAsync(new Person(id.ToString("D"), name.Trim(), email.OrNull()), cancellation);
        await workspace.Database.People.AddAsync(workspace.Organisation, person, workspace.Clock.GetUtcNow(), cancellation);
        workspace.Names.Forget();
        return new PersonId(id);
    }

    /// <summary>Corrects a person's name and addresses. What stood there before is not kept.</summary>
    /// <exception cref="KeyNotFoundException">There is no such person, or they are erased.</exception>
    /// <exception cref="RuleBrokenException">The name is missing, or the e-mail address is none or somebody else's.</exception>
    public async Task CorrectAsync(
        Actor actor, PersonId person, string name, string? email, string? telephone, CancellationToken cancellation = default) =>
        await CorrectAsync(actor, person, null, name, email, telephone, cancellation);

    /// <summary>The same, where the person still is as the actor saw them.</summary>
    /// <param name="actor">Who corrects.</param>
    /// <param name="person">Whom.</param>
    /// <param name="seen">The <see cref="PersonLine.Mark"/> of what the actor saw; null to write over whatever is there.</param>
    /// <param name="name">The name.</param>
    /// <param name="email">Null for none.</param>
    /// <param name="telephone">Null for none.</param>
    /// <param name="cancellation">Stops it before it is written.</param>
    /// <exception cref="KeyNotFoundException">There is no such person, or they are erased.</exception>
    /// <exception cref="RuleBrokenException">The name is missing, or the e-mail address is none or somebody else's.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else corrected them first; nothing was written.</exception>
    public async Task CorrectAsync(
        Actor actor, PersonId person, string? seen, string name, string? email, string? telephone, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var before = await FoundAsync(person, cancellation);
        var after = await CheckedAsync(before with { Name = name.Trim(), Email = email.OrNull(), Telephone = telephone.OrNull() }, cancellation);
        if ((seen is not null && seen != PersonLine.MarkOf(before))
            || !await workspace.Database.People.CorrectAsync(workspace.Organisation, seen is null ? null : before, after, workspace.Clock.GetUtcNow(), cancellation))
            throw new ChangedMeanwhileException();
        workspace.Names.Forget();
    }

    /// <summary>
    /// Erases a person's name everywhere; what they did stays, by "a former colleague". They leave their posts, lose their
    /// roles and their account, and what they answer for themselves passes to a successor. Without one they stay its owner, without a name:
    /// a right to be forgotten does not wait until a successor is found.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such person, or they are erased already.</exception>
    /// <exception cref="RuleBrokenException">They are the last administrator, or the successor cannot be one.</exception>
    public async Task EraseAsync(Actor actor, PersonId person, Party? successor = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        await FoundAsync(person, cancellation);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        AccessService.MustLeaveAnAdministrator(image, new Access { Person = person });
        var duties = Duties.Of(image, Party.Of(person));
        if (successor is not null)
            Successors.Check(image, Party.Of(person), successor, duties);
        if (successor is { Kind: PartyKind.Person } next)
            await FoundAsync(new PersonId(next.Id), cancellation);
        List<Edited> changes = [.. PostsOf(image, person).Select(p => p.Vacate(workspace.Today).As(image.Document(DomainCodec.Text(p.Id.Value))!.Version))];
        if (successor is not null)
            changes.AddRange(duties.PassOn(image, Party.Of(person), successor));
        if (image.Document(DomainCodec.Text(person.Value)) is { Value: Access { Grants.Count: > 0 } access } held)
            changes.Add((access with { Grants = [] }).As(held.Version));
        if (changes.Count > 0)
            await workspace.RecordSeenAsync(actor, "erase person", null, changes, cancellation);

        // The name last: what comes before can be refused or done again, this cannot be taken back.
        await workspace.Database.People.EraseAsync(workspace.Organisation, person.Value.ToString("D"), workspace.Clock.GetUtcNow(), cancellation);
        workspace.Names.Forget();
    }

    private static PersonLine LineOf(Image image, Person person, ILookup<PersonId, Post> posts)
    {
        var id = new PersonId(Guid.Parse(person.Id));
        return new PersonLine(id, person.Name, person.Email, person.Telephone, [.. posts[id]], image.Find<Access>(DomainCodec.Text(id.Value))?.Grants ?? [])
        {
            Mark = PersonLine.MarkOf(person),
        };
    }

    /// <summary>Who holds a post today or is to take it up.</summary>
    private IEnumerable<PersonId> HoldersOf(Post post) =>
        post.Holdings.Where(h => h.To is null || h.To >= workspace.Today).Select(h => h.Person).Distinct();

    private IEnumerable<Post> PostsOf(Image image, PersonId person) => image.All<Post>().Where(p => HoldersOf(p).Contains(person));

    private async Task<Person> FoundAsync(PersonId person, CancellationToken cancellation) =>
        await workspace.Database.People.FindAsync(workspace.Organisation, person.Value.ToString("D"), cancellation) is { ErasedAt: null } found
            ? found : throw new KeyNotFoundException("There is no such person");

    private async Task<Person> CheckedAsync(Person person, CancellationToken cancellation)
    {
        List<RuleBroken> broken = [];
        if (person.Name.Length == 0)
            broken.Add(new("Name", "Give the person's name"));
        if (person.Email is { } email)
        {
            if (!MailAddress.TryCreate(email, out var read) || read.Address != email)
                broken.Add(new("Email", "Give an e-mail address like name@example.gov.uk"));
            else if ((await workspace.Database.People.ListAsync(workspace.Organisation, cancellation))
                .Any(p => p.Id != person.Id && email.Equals(p.Email, StringComparison.OrdinalIgnoreCase)))
                broken.Add(new("Email", "Somebody else has this e-mail address; give another"));
        }

        return broken.Count == 0 ? person : throw new RuleBrokenException(broken);
    }
}

/// <summary>A person with all that hangs on them.</summary>
/// <param name="Id">Their identity.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Where reminders go; null when unknown.</param>
/// <param name="Telephone">Null when unknown.</param>
/// <param name="Posts">The posts that they hold today or are to take up.</param>
/// <param name="Grants">Their roles.</param>
public sealed record PersonLine(PersonId Id, string Name, string? Email, string? Telephone, IReadOnlyList<Post> Posts, IReadOnlyList<RoleGrant> Grants)
{
    /// <summary>Stands for name and addresses as they are, for saying later which were seen: another one when any of them is another.</summary>
    public required string Mark { get; init; }

    internal static string MarkOf(Person person) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[] { person.Name, person.Email, person.Telephone })))[..16];
}

/// <summary>A person with what they answer for themselves, not by a post.</summary>
public sealed record PersonDetails(PersonLine Line, Duties Duties);
