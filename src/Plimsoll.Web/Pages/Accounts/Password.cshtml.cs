using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Choosing a password by a link that is good once: an invitation, or a password that was forgotten.</summary>
[Access(Needs.Anybody)]
internal sealed class PasswordModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountLinks links)
    : SitePage(workspace, registers, frame)
{
    /// <summary>What the link holds.</summary>
    public string Token => Request.Query["token"].ToString();

    /// <summary>Whether it is still good.</summary>
    public bool IsGood { get; private set; }

    public async Task OnGetAsync() => IsGood = (await links.FindAsync(Token, LinkPurpose.Invitation, LinkPurpose.Reset)).IsGood;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            await accounts.SetPasswordAsync(Token, Form["password"], cancellation);
            return Done(T["Your password is set. Sign in with it"], AccessRules.SignIn);
        });
    }
}
