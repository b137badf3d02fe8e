using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Choosing a password by a link that is good once: an invitation, or a password that was forgotten.</summary>
internal sealed class PasswordModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountLinks links)
    : LinkPage(workspace, registers, frame, links, LinkPurpose.Invitation, LinkPurpose.Reset)
{
    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await accounts.SetPasswordAsync(Token, Form["password"], cancellation);
        return T["Your password is set. Sign in with it"];
    }
}
