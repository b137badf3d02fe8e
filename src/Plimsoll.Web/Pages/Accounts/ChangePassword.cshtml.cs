using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Changing one's own password, which signs one out everywhere else.</summary>
internal sealed class ChangePasswordModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, Outbox outbox)
    : OwnAccountPage(workspace, registers, frame, accounts)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => TryAsync(async () =>
    {
        var session = User.FindFirst(SessionTickets.SessionId)?.Value;
        if (await Accounts.ChangePasswordAsync(Account.Person, Form["current-password"], Form["password"], session, cancellation) is { } letter)
            outbox.Send(letter);
        return Done(T["Your password is changed. You are signed out everywhere else"], "/account");
    });
}
