using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Somebody's account, for administrators: a new link, shutting and opening, a lost authenticator, where they are signed in.</summary>
[Access(Needs.Administrator)]
internal sealed class PersonModel(
    Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, SessionService sessions, SiteAddress site)
    : SitePage(workspace, registers, frame)
{
    public AccountLine Account { get; private set; } = null!;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>A link that was just made and could not be sent.</summary>
    public Invitation? ToHandOn { get; private set; }

    private string Here => $"/accounts/{Account.Person.Value:D}";

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancellation)
    {
        if ((await accounts.ListAsync(Reader, cancellation)).FirstOrDefault(a => a.Person == new PersonId(person)) is not { } account)
            return NotHere(T["This person has no account."]);
        Account = account;
        Sessions = await sessions.ListAsync(Reader, account.Person, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostLinkAsync(Guid person, CancellationToken cancellation) => DoAsync(person, cancellation, async () =>
    {
        var invitation = await accounts.InviteAsync(Reader, Account.Person, site.Url, cancellation);
        if (invitation.NotSent is null)
            return Done(T["The link is sent"], Here);
        ToHandOn = invitation;
        return Page();
    });

    public Task<IActionResult> OnPostShutAsync(Guid person, CancellationToken cancellation) => DoAsync(person, cancellation, async () =>
    {
        await accounts.ShutAsync(Reader, Account.Person, cancellation);
        return Done(T[$"The account of {Account.Name} is shut, and they are signed out everywhere"], Here);
    });

    public Task<IActionResult> OnPostOpenAsync(Guid person, CancellationToken cancellation) => DoAsync(person, cancellation, async () =>
    {
        await accounts.OpenAsync(Reader, Account.Person);
        return Done(T[$"The account of {Account.Name} is open"], Here);
    });

    public Task<IActionResult> OnPostAuthenticatorAsync(Guid person, CancellationToken cancellation) => DoAsync(person, cancellation, async () =>
    {
        await accounts.ForgetAuthenticatorAsync(Reader, Account.Person, cancellation);
        return Done(T[$"{Account.Name} signs in without authenticator, and can set one up again"], Here);
    });

    public Task<IActionResult> OnPostEndAsync(Guid person, CancellationToken cancellation) => DoAsync(person, cancellation, async () =>
    {
        if (Form.Given("session") is { } session)
            await sessions.EndAsync(Reader, Account.Person, session, cancellation);
        else
            await sessions.EndAllAsync(Reader, Account.Person, cancellation: cancellation);
        return Done(T[$"{Account.Name} is signed out there"], Here);
    });

    private async Task<IActionResult> DoAsync(Guid person, CancellationToken cancellation, Func<Task<IActionResult>> work) =>
        await OnGetAsync(person, cancellation) is NotFoundResult none ? none : await TryAsync(work);
}
