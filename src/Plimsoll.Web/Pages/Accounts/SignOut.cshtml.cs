using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Signing out, which ends the session.</summary>
[Access(Needs.Anybody)]
internal sealed class SignOutModel(Workspace workspace, RegisterService registers, Frame frame, SignInManager<Account> signIn) : SitePage(workspace, registers, frame)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Done(T["You are signed out"], AccessRules.SignIn);
    }
}
