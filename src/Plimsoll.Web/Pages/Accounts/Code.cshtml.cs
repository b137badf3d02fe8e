using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>The second step of signing in: the authenticator's code, or a recovery code.</summary>
[Access(Needs.Anybody)]
internal sealed class CodeModel(
    Workspace workspace, RegisterService registers, Frame frame, SignInManager<Account> signIn, AccountManager manager, SignInLimits limits)
    : SitePage(workspace, registers, frame)
{
    /// <summary>The page to come back to.</summary>
    public string Back => ReturnTo.Safe(Request.Query[AccessRules.Return]);

    /// <summary>Whether a recovery code is asked for.</summary>
    public bool IsRecovery => Request.Query.ContainsKey("recovery");

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(AccessRules.SignIn) : Page();

    public Task<IActionResult> OnPostAsync() => TryAsync(async () =>
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsShut: false } account || User.Identity?.IsAuthenticated == true)
            return Redirect(AccessRules.SignIn);
        if (!limits.Allows(HttpContext, account.Person.Value.ToString("D")))
            throw new RuleBrokenException("Code", "There were too many tries. Wait five minutes, then try again");
        if (await manager.IsLockedOutAsync(account))
            throw new RuleBrokenException("Code", "There were too many wrong tries. Try again in a quarter of an hour");
        var result = IsRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(Form["code"].Trim())
            : await signIn.TwoFactorAuthenticatorSignInAsync(Form["code"], isPersistent: false, rememberClient: false);
        if (result.Succeeded)
            return Redirect(Back);
        if (IsRecovery)
            await manager.AccessFailedAsync(account);
        throw new RuleBrokenException("Code", IsRecovery
            ? "This is none of your recovery codes, or it was used before"
            : "This is not the code that your authenticator shows now; each code works once");
    });
}
