using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Accounts.SingleSignOn;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Signing in: by password, by passkey, through the body's own provider; in the demonstration, as whom one likes.</summary>
[Access(Needs.Anybody)]
internal sealed class SignInModel(
    Workspace workspace, RegisterService registers, Frame frame, SignInManager<Account> signIn, AccountManager manager, AccountService accounts,
    SignInLimits limits, SingleSignOnSettings provider, SiteOptions options)
    : SitePage(workspace, registers, frame)
{
    /// <summary>One answer whatever was wrong, so that nobody learns who has an account.</summary>
    private static string Refused => T["The e-mail address or the password is wrong. After five wrong tries nobody gets in with a password for a quarter of an hour"];

    private static string TooMany => T["There were too many tries. Wait five minutes, then try again"];

    /// <summary>The page to come back to.</summary>
    public string Back => ReturnTo.Safe(Request.Query[AccessRules.Return]);

    /// <summary>The provider of single sign-on.</summary>
    public SingleSignOnSettings Provider => provider;

    /// <summary>Where the way to the provider begins.</summary>
    public string ProviderUrl => $"{SingleSignOnEndpoints.Begin}?{AccessRules.Return}={Uri.EscapeDataString(Back)}";

    /// <summary>As whom one can sign in without a password: nobody but in the demonstration.</summary>
    public IReadOnlyList<DemonstrationVisitor> Visitors => options.IsDemonstration ? DemonstrationCouncil.Visitors : [];

    /// <summary>Whether somebody is signed in already.</summary>
    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public void OnGet()
    {
        var told = Request.Query["told"].ToString() switch
        {
            "sign-on-failed" => T[$"Signing in with {provider.Name} did not work. Try again"],
            "sign-on-unreachable" => T[$"{provider.Name} cannot be reached. Try again in a few minutes"],
            "refused" => TempData["refused"] as string,
            _ => null,
        };
        if (told is not null)
            Frame.Errors.Add(("main", new RuleBroken("", told)));
    }

    public Task<IActionResult> OnPostAsync() => TryAsync(async () =>
    {
        var (email, password) = (Form["e-mail-address"].Trim(), Form["password"]);
        if (email.Length == 0)
            throw new RuleBrokenException("E-mail address", "Enter your e-mail address");
        if (password.Length == 0)
            throw new RuleBrokenException("Password", "Enter your password");
        if (!limits.Allows(HttpContext, email))
        {
            Frame.Errors.Add(("main", new RuleBroken("", TooMany)));
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (IsSignedIn)
            return Redirect(Back);
        var account = password.Length > PasswordRules.Longest ? null : await manager.FindByNameAsync(email);
        if (account is not { IsShut: false, HasPassword: true } || await manager.IsLockedOutAsync(account))
        {
            manager.PretendToCheck(password);
            throw new RuleBrokenException("", Refused);
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return Redirect($"/sign-in/code?{AccessRules.Return}={Uri.EscapeDataString(Back)}");
        return result.Succeeded ? Redirect(Back) : throw new RuleBrokenException("", Refused);
    });

    /// <summary>What an authenticator is asked to sign.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        limits.Allows(HttpContext, "passkeys")
            ? Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json")
            : StatusCode(429, new { message = TooMany });

    public Task<IActionResult> OnPostPasskeyAsync() => TryAsync(async () =>
    {
        if (IsSignedIn)
            return Redirect(Back);
        var result = await PasskeyAnswer.ReadAsync(() => signIn.PerformPasskeyAssertionAsync(Form["credential"]));
        if (result is not { Succeeded: true, User: { IsShut: false } account } || await manager.IsLockedOutAsync(account))
            throw new RuleBrokenException("", "This passkey opens no account here. Sign in another way");
        await manager.AddOrUpdatePasskeyAsync(account, result.Passkey);
        await signIn.SignInAsync(account, isPersistent: false, "passkey");
        return Redirect(Back);
    });

    public Task<IActionResult> OnPostAsAsync(CancellationToken cancellation) => TryAsync(async () =>
    {
        if (Visitors.FirstOrDefault(v => v.Email == Form["as"]) is not { } visitor || IsSignedIn)
            return NotHere(T["Nobody can sign in so here."]);
        await signIn.SignInAsync(await accounts.OfDemonstrationAsync(visitor, cancellation), isPersistent: false, "demonstration");
        return Redirect(Back);
    });
}
