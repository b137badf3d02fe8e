using Microsoft.AspNetCore.Identity;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
[Access(Needs.SignedIn)]
internal sealed class MineModel(
    Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountManager manager, SessionService sessions)
    : SitePage(workspace, registers, frame)
{
    public Account Account { get; private set; } = null!;

    public int RecoveryCodes { get; private set; }

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var person = Frame.SignedIn!.Value;
        Account = await accounts.OwnAsync(person);
        RecoveryCodes = await manager.CountRecoveryCodesAsync(Account);
        Passkeys = (await manager.GetPasskeysAsync(Account)).Count;
        Sessions = (await sessions.ListAsync(Reader, person, cancellation)).Count;
    }
}
