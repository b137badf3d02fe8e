using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Where one is signed in, and signing out there.</summary>
[Access(Needs.SignedIn)]
internal sealed class SessionsModel(Workspace workspace, RegisterService registers, Frame frame, SessionService sessions)
    : SitePage(workspace, registers, frame)
{
    public IReadOnlyList<Session> List { get; private set; } = [];

    /// <summary>The session of this browser.</summary>
    public string? Current => User.FindFirst(SessionTickets.SessionId)?.Value;

    public async Task OnGetAsync(CancellationToken cancellation) => List = await sessions.ListAsync(Reader, Frame.SignedIn!.Value, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await sessions.EndAsync(Reader, Frame.SignedIn!.Value, Form["session"], cancellation);
        return Done(T["That browser is signed out"], "/account/sessions");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation)
    {
        await sessions.EndAllAsync(Reader, Frame.SignedIn!.Value, Current, cancellation);
        return Done(T["Every other browser is signed out"], "/account/sessions");
    }
}
