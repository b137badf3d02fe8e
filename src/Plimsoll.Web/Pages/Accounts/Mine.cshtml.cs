using Microsoft.AspNetCore.Identity;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
internal sealed class MineModel(
    Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountManager manager, SessionService sessions)
    : OwnAccountPage(workspace, registers, frame, accounts)
{
    public int RecoveryCodes { get; private set; }

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        RecoveryCodes = await manager.CountRecoveryCodesAsync(Account);
        Passkeys = (await manager.GetPasskeysAsync(Account)).Count;
        Sessions = (await sessions.ListAsync(Reader, Account.Person, cancellation)).Count;
    }
}
