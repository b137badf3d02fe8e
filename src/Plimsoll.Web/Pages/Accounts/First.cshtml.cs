using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>The first administrator, by the link that was printed when the program started.</summary>
[Access(Needs.Anybody)]
internal sealed class FirstModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountLinks links)
    : SitePage(workspace, registers, frame)
{
    /// <summary>What the link holds.</summary>
    public string Token => Request.Query["token"].ToString();

    /// <summary>Whether it is still good.</summary>
    public bool IsGood { get; private set; }

    public async Task OnGetAsync() => IsGood = (await links.FindAsync(Token, LinkPurpose.First)).IsGood;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            await accounts.FirstAsync(Token, Form["name"], Form["e-mail-address"], Form["password"], cancellation);
            return Done(T["You are the first administrator. Sign in"], AccessRules.SignIn);
        });
    }
}
