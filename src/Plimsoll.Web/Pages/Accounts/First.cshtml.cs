using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>The first administrator, by the link that was printed when the program started.</summary>
internal sealed class FirstModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountLinks links)
    : LinkPage(workspace, registers, frame, links, LinkPurpose.First)
{
    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await accounts.FirstAsync(Token, Form["name"], Form["e-mail-address"], Form["password"], cancellation);
        return T["You are the first administrator. Sign in"];
    }
}
