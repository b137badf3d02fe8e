using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Accounts;
using Plimsoll.Journal.People;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Mail;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>Accounts as administrators keep them and as people set them up: invitations, passwords, shutting and opening.</summary>
public sealed class AccountService(
    Workspace workspace, AccountManager manager, AccountLinks links, SessionService sessions, AccessService access, Mailer mailer)
{
    private AccountTables Tables => workspace.Database.Accounts;

    /// <summary>Every account.</summary>
    public async Task<IReadOnlyList<AccountLine>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var invited = await links.InvitedAsync(cancellation);
        var seen = (await sessions.ListAllAsync(actor, cancellation)).GroupBy(s => s.Person.Value.ToString("D")).ToDictionary(g => g.Key, g => g.Max(s => s.SeenAt));
        var now = workspace.Clock.GetUtcNow();
        return [.. (await Tables.ListAsync(workspace.Organisation, cancellation)).Select(row => new AccountLine(
            new(Guid.Parse(row.Id)), row.Name, row.Email, row.PasswordHash is not null, row.AsksForCode, row.DisabledAt is not null,
            row.LockedUntil > now ? row.LockedUntil : null, invited.TryGetValue(row.Id, out var until) ? until : null, seen.TryGetValue(row.Id, out var at) ? at : null))];
    }

    /// <summary>Invites somebody by their address: a person of the directory who has it, or somebody new.</summary>
    /// <param name="actor">Who invites: an administrator.</param>
    /// <param name="name">Their name, for the directory when they are not in it yet.</param>
    /// <param name="email">Their address, with which they will sign in.</param>
    /// <param name="site">Where the site is reached, for the link.</param>
    /// <param name="cancellation">Stops it before it is done.</param>
    /// <exception cref="RuleBrokenException">The name or address is missing or no address, or has an account already.</exception>
    public async Task<Invitation> InviteAsync(Actor actor, string name, string email, Uri site, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var person = await PersonAsync(name, email, cancellation);
        return await InviteAsync(actor, person, site, cancellation);
    }

    /// <summary>Sends a person of the directory a link to set a password: an invitation, or a new password for one who has an account.</summary>
    /// <exception cref="RuleBrokenException">They have no address, or share it, or their account is shut.</exception>
    public async Task<Invitation> InviteAsync(Actor actor, PersonId person, Uri site, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var account = await MakeAsync(person, cancellation);
        if (account.IsShut)
            throw new RuleBrokenException("Account", "The account is shut; open it first");
        if (account.Email is not { } email)
            throw new RuleBrokenException("E-mail address", "This person has no e-mail address in the directory; give them one first");
        if (await Tables.FindByEmailAsync(workspace.Organisation, email, cancellation) is null)
            throw new RuleBrokenException("E-mail address", $"Somebody else with an account has the address {email} too; correct one of them first");
        var purpose = account.HasPassword ? LinkPurpose.Reset : LinkPurpose.Invitation;
        var (token, until) = await links.MakeAsync(purpose, person, cancellation);
        var link = new Uri(site, AccountLinks.PathOf(purpose, token));
        try
        {
            var body = await BodyAsync(cancellation);
            await mailer.SendAsync(account.HasPassword ? Letters.Reset(email, account.Name, body, link, until) : Letters.Invitation(email, account.Name, body, link, until), cancellation);
            return new Invitation(person, link, until, null);
        }
        catch (LetterNotSentException failure)
        {
            return new Invitation(person, link, until, failure.Why);
        }
    }

    /// <summary>
    /// Sends a link for a new password, if the address has an account that is open. Whoever asks is told the same in each case,
    /// so this is run after they were answered.
    /// </summary>
    /// <exception cref="LetterNotSentException">The mail server did not take it.</exception>
    public async Task ForgotAsync(string email, Uri site, CancellationToken cancellation = default)
    {
        if (await manager.FindByNameAsync(email) is not { IsShut: false, Email: { } address } account)
            return;
        var (token, until) = await links.MakeAsync(LinkPurpose.Reset, account.Person, cancellation);
        var link = new Uri(site, AccountLinks.PathOf(LinkPurpose.Reset, token));
        await mailer.SendAsync(Letters.Reset(address, account.Name, await BodyAsync(cancellation), link, until), cancellation);
    }

    /// <summary>Sets a password by a link, which is used up; ends every session of the account and its lock.</summary>
    /// <exception cref="RuleBrokenException">The link is good no more, or the password breaks a rule.</exception>
    public async Task SetPasswordAsync(string token, string password, CancellationToken cancellation = default)
    {
        if (await links.FindAsync(token, LinkPurpose.Invitation, LinkPurpose.Reset) is not { Person: { } person }
            || await manager.FindByIdAsync(person.Value.ToString("D")) is not { IsShut: false } account)
            throw new RuleBrokenException("Link", "This link is good no more; ask for another");
        if (PasswordRules.WrongWith(password, account.Name, account.Email) is { } wrong)
            throw new RuleBrokenException("Password", wrong);
        if (!await links.UseAsync(token, cancellation))
            throw new RuleBrokenException("Link", "This link was just used; ask for another");
        account.Row = account.Row with { LockedUntil = null, FailedTries = 0, PasswordHash = null };
        Insist(await manager.AddPasswordAsync(account, password));
        await links.RemoveOfAsync(person, cancellation);
        await sessions.EndAllAsync(person, null, cancellation);
    }

    /// <summary>Makes sure that it is the person who asks, and not somebody at their unattended screen.</summary>
    /// <param name="person">Who.</param>
    /// <param name="current">Their password; anything for somebody who has none.</param>
    /// <returns>Their account.</returns>
    /// <exception cref="RuleBrokenException">It is not their password, or there were too many wrong tries.</exception>
    public async Task<Account> ConfirmAsync(PersonId person, string current)
    {
        var account = await OwnAsync(person);
        if (!account.HasPassword)
            return account;
        if (await manager.IsLockedOutAsync(account))
            throw new RuleBrokenException("Current password", "There were too many wrong tries; try again in a quarter of an hour");
        if (await manager.CheckPasswordAsync(account, current))
            return account;
        await manager.AccessFailedAsync(account);
        throw new RuleBrokenException("Current password", "This is not your password");
    }

    /// <summary>A person's account; null when they have none.</summary>
    public Task<Account?> FindAsync(PersonId person) => manager.FindByIdAsync(person.Value.ToString("D"));

    /// <summary>Changes one's own password; ends one's other sessions and tells one by letter.</summary>
    /// <param name="person">Who.</param>
    /// <param name="current">The password until now; nothing when there was none.</param>
    /// <param name="password">The new one.</param>
    /// <param name="session">The session that stays.</param>
    /// <param name="cancellation">Stops it before it is done.</param>
    /// <returns>The letter that tells them, to be sent; null when they have no address.</returns>
    /// <exception cref="RuleBrokenException">The password until now is wrong, or the new one breaks a rule.</exception>
    public async Task<Letter?> ChangePasswordAsync(PersonId person, string current, string password, string? session, CancellationToken cancellation = default)
    {
        var account = await ConfirmAsync(person, current);
        if (PasswordRules.WrongWith(password, account.Name, account.Email) is { } wrong)
            throw new RuleBrokenException("Password", wrong);
        Insist(account.HasPassword ? await manager.ChangePasswordAsync(account, current, password) : await manager.AddPasswordAsync(account, password));
        await links.RemoveOfAsync(person, cancellation);
        await sessions.EndAllAsync(person, session, cancellation);
        return account.Email is { } email && mailer.IsSetUp ? Letters.Changed(email, account.Name, await BodyAsync(cancellation)) : null;
    }

    /// <summary>Shuts an account: nobody gets in with it, and every session ends.</summary>
    /// <exception cref="RuleBrokenException">It is one's own.</exception>
    public async Task ShutAsync(Actor actor, PersonId person, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        if (actor.Person == person)
            throw new RuleBrokenException("Account", "You cannot shut your own account; ask another administrator");
        await ChangeAsync(person, row => row with { DisabledAt = row.DisabledAt ?? workspace.Clock.GetUtcNow() });
        await links.RemoveOfAsync(person, cancellation);
        await sessions.EndAllAsync(person, null, cancellation);
    }

    /// <summary>Opens an account that was shut, or locked after wrong tries.</summary>
    public Task OpenAsync(Actor actor, PersonId person)
    {
        actor.Must(Rights.Administer);
        return ChangeAsync(person, row => row with { DisabledAt = null, LockedUntil = null, FailedTries = 0 });
    }

    /// <summary>For somebody who lost their authenticator and their recovery codes: the password alone is enough again.</summary>
    public async Task ForgetAuthenticatorAsync(Actor actor, PersonId person, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        await ChangeAsync(person, row => row with { AuthenticatorKey = null, AsksForCode = false });
        await Tables.RecoveryCodes.ReplaceAsync(workspace.Organisation, person.Value.ToString("D"), [], cancellation);
        await sessions.EndAllAsync(person, null, cancellation);
    }

    /// <summary>A person's account; makes one without any way in when they have none.</summary>
    /// <exception cref="RuleBrokenException">There is no such person.</exception>
    public async Task<Account> MakeAsync(PersonId person, CancellationToken cancellation = default)
    {
        if (await FindAsync(person) is { } there)
            return there;
        var id = person.Value.ToString("D");
        if (await workspace.Database.People.FindAsync(workspace.Organisation, id, cancellation) is not { ErasedAt: null })
            throw new RuleBrokenException("Person", "There is no such person in the directory");
        await Tables.AddAsync(workspace.Organisation, new AccountRow { Id = id, SecurityStamp = Secret.New(), CreatedAt = workspace.Clock.GetUtcNow() }, cancellation);
        return await OwnAsync(person);
    }

    /// <summary>A link that makes the first administrator; null when one can sign in already. Each takes the place of the one before.</summary>
    public async Task<string?> FirstLinkAsync(CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        foreach (var grant in image.All<Access>().Where(a => a.Grants.Any(g => g.Role == Role.Administrator)))
        {
            if (await manager.FindByIdAsync(grant.Person.Value.ToString("D")) is { IsShut: false } account
                && (account.HasPassword || (await manager.GetPasskeysAsync(account)).Count > 0 || (await manager.GetLoginsAsync(account)).Count > 0))
                return null;
        }

        return AccountLinks.PathOf(LinkPurpose.First, (await links.MakeAsync(LinkPurpose.First, null, cancellation)).Token);
    }

    /// <summary>Makes the first administrator by the link that was printed at the start, which is used up.</summary>
    /// <exception cref="RuleBrokenException">The link is good no more, or something is missing or breaks a rule.</exception>
    public async Task<Account> FirstAsync(string token, string name, string email, string password, CancellationToken cancellation = default)
    {
        if (!(await links.FindAsync(token, LinkPurpose.First)).IsGood)
            throw new RuleBrokenException("Link", "This link is good no more; start the program again for another");
        CheckPerson(name, email);
        if (PasswordRules.WrongWith(password, name, email) is { } wrong)
            throw new RuleBrokenException("Password", wrong);
        if (!await links.UseAsync(token, cancellation))
            throw new RuleBrokenException("Link", "This link was just used; start the program again for another");
        var person = await PersonAsync(name, email, cancellation);
        var account = await MakeAsync(person, cancellation);
        Insist(await manager.AddPasswordAsync(account, password));
        await access.GrantAsync(Actor.Terminal, person, [new RoleGrant(Role.Administrator)], cancellation);
        return account;
    }

    /// <summary>
    /// Whose account it is that a provider of single sign-on vouches for: known by the provider's own id, and the first time by
    /// the address, when the provider verified it.
    /// </summary>
    /// <param name="provider">The provider's issuer address.</param>
    /// <param name="subject">Its own id for the person.</param>
    /// <param name="email">The address that it verified; null when it did not.</param>
    /// <param name="cancellation">Stops it before it is done.</param>
    /// <exception cref="RuleBrokenException">Nobody here has that address, or the account is shut; the message is for whoever signs in.</exception>
    public async Task<Account> SignOnAsync(string provider, string subject, string? email, CancellationToken cancellation = default)
    {
        var account = await manager.FindByLoginAsync(provider, subject);
        if (account is null)
        {
            if (email is null)
                throw new RuleBrokenException("Account", "Your organisation's sign-on did not confirm your e-mail address, so it is not known who you are here; ask an administrator of the registers");
            account = await ByEmailAsync(email, cancellation)
                ?? throw new RuleBrokenException("Account", "Nobody with your e-mail address is known here; ask an administrator of the registers to add you");
            Insist(await manager.AddLoginAsync(account, new UserLoginInfo(provider, subject, null)));
        }

        return account.IsShut ? throw new RuleBrokenException("Account", "Your account is shut; ask an administrator of the registers") : account;
    }

    /// <summary>The account of a person of the demonstration council, who needs no password.</summary>
    /// <exception cref="RuleBrokenException">The registers are another body's.</exception>
    public async Task<Account> OfDemonstrationAsync(DemonstrationVisitor visitor, CancellationToken cancellation = default) =>
        await ByEmailAsync(visitor.Email, cancellation) ?? throw new RuleBrokenException("Account", $"{visitor.Name} is not known here: these are not the registers of the demonstration");

    /// <summary>The account of the only person of the directory with an address, made when they have none; null when there is no such person, or several.</summary>
    private async Task<Account?> ByEmailAsync(string email, CancellationToken cancellation)
    {
        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        return people.Where(p => p.ErasedAt is null && string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)).ToList() is [var person]
            ? await MakeAsync(new(Guid.Parse(person.Id)), cancellation)
            : null;
    }

    /// <summary>The person of the directory with an address, or a new one; who has an account already is refused.</summary>
    private async Task<PersonId> PersonAsync(string name, string email, CancellationToken cancellation)
    {
        CheckPerson(name, email);
        (name, email) = (name.Trim(), email.Trim());
        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var there = people.FirstOrDefault(p => p.ErasedAt is null && string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase));
        if (there is null)
            return await new PeopleService(workspace).AddAsync(Actor.Terminal, name, email, cancellation);
        return await manager.FindByIdAsync(there.Id) is { HasPassword: true }
            ? throw new RuleBrokenException("E-mail address", $"{there.Name} has this address and an account already")
            : new PersonId(Guid.Parse(there.Id));
    }

    private static void CheckPerson(string name, string email)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBrokenException("Name", "Enter the person's name");
        if (email.Trim() is not { Length: > 2 and <= 254 } trimmed || !MailAddress.TryCreate(trimmed, out var read) || read.Address != trimmed)
            throw new RuleBrokenException("E-mail address", "Enter an e-mail address, like name@example.org");
    }

    private async Task<Account> OwnAsync(PersonId person) =>
        await FindAsync(person) ?? throw new RuleBrokenException("Account", "This person has no account");

    private async Task ChangeAsync(PersonId person, Func<AccountRow, AccountRow> change)
    {
        var account = await OwnAsync(person);
        account.Row = change(account.Row);
        Insist(await manager.UpdateSecurityStampAsync(account));
    }

    private async Task<string> BodyAsync(CancellationToken cancellation) =>
        (await workspace.ImageAsync(cancellation: cancellation)).All<Organisation>() is [{ Name: var name }, ..] ? name : "Plimsoll";

    private static void Insist(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RuleBrokenException(result.Errors.First().Code == "Password" ? "Password" : "Account", result.Errors.First().Description);
    }
}
