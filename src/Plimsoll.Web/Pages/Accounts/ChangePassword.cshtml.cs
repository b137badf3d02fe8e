using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Changing one's own password, which signs one out everywhere else.</summary>
[Access(Needs.SignedIn)]
internal sealed class ChangePasswordModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, Outbox outbox)
    : SitePage(workspace, registers, frame)
{
    public Account Account { get; private set; } = null!;

    public async Task OnGetAsync() => Account = await accounts.OwnAsync(Frame.SignedIn!.Value);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            var session = User.FindFirst(SessionTickets.SessionId)?.Value;
            if (await accounts.ChangePasswordAsync(Frame.SignedIn!.Value, Form["current-password"], Form["password"], session, cancellation) is { } letter)
                outbox.Send(letter);
            return Done("Your password is changed. You are signed out everywhere else", "/account");
        });
    }
}
