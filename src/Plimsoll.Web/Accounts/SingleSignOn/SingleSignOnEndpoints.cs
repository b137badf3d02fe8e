using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Plimsoll.Services.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Accounts.SingleSignOn;

/// <summary>The way to the provider, and what happens on the way back.</summary>
internal static class SingleSignOnEndpoints
{
    /// <summary>Where the way begins. A plain link: a form may not lead to another site.</summary>
    public const string Begin = "/sign-in/sign-on";

    private const string End = "/sign-in/signed-on";

    public static void MapSingleSignOn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Begin, BeginAsync).WithMetadata(new AccessAttribute(Needs.Anybody));
        routes.MapGet(End, EndAsync).WithMetadata(new AccessAttribute(Needs.Anybody));
    }

    private static async Task<IResult> BeginAsync(HttpContext context, SingleSignOnSettings settings)
    {
        if (!settings.IsSetUp)
            return Results.NotFound();
        var back = ReturnTo.Safe(context.Request.Query[AccessRules.Return]);
        if (context.User.Identity?.IsAuthenticated == true)
            return Results.Redirect(back);
        try
        {
            await context.ChallengeAsync(SingleSignOnSetup.Scheme, new AuthenticationProperties
            {
                RedirectUri = $"{End}?{AccessRules.Return}={Uri.EscapeDataString(back)}",
            });
            return Results.Empty;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            // The provider could not be asked for its description.
            return Results.Redirect("/sign-in?told=sign-on-unreachable");
        }
    }

    private static async Task<IResult> EndAsync(
        HttpContext context, SingleSignOnSettings settings, AccountService accounts, SignInManager<Account> signIn, ITempDataDictionaryFactory notices)
    {
        var back = ReturnTo.Safe(context.Request.Query[AccessRules.Return]);
        var answer = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (answer.Principal is not { } told || context.User.Identity?.IsAuthenticated == true)
            return Results.Redirect(back);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var isVerified = settings.TrustsEmail || string.Equals(told.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        try
        {
            var account = await accounts.SignOnAsync(
                told.FindFirstValue("iss")!, told.FindFirstValue(ClaimTypes.NameIdentifier)!, isVerified ? told.FindFirstValue(ClaimTypes.Email) : null, context.RequestAborted);
            await signIn.SignInAsync(account, isPersistent: false, "single sign-on");
            return Results.Redirect(back);
        }
        catch (RuleBrokenException refused)
        {
            var notice = notices.GetTempData(context);
            notice["refused"] = T.Say(refused.Broken[0].Sentence);
            notice.Save();
            return Results.Redirect("/sign-in?told=refused");
        }
    }
}
