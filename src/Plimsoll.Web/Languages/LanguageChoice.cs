using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Languages;

/// <summary>
/// Finds out in which language a request is answered: the one that the reader chose here, else the body's, else the first
/// that the browser asks for. Costs nothing where there is only English.
/// </summary>
internal sealed class LanguageChoice(RequestDelegate next, LanguageSet languages, SiteOptions options)
{
    public Task InvokeAsync(HttpContext context, RegisterService registers) =>
        languages.HasChoice ? ChooseAsync(context, registers) : next(context);

    private async Task ChooseAsync(HttpContext context, RegisterService registers)
    {
        Texts.Speak(languages.Find(context.Request.Cookies[LanguageEndpoint.Cookie(options)])
            ?? languages.Find(await OfTheBodyAsync(registers, context.RequestAborted))
            ?? languages.Accepted(context.Request.Headers.AcceptLanguage));
        await next(context);
    }

    private static async Task<string?> OfTheBodyAsync(RegisterService registers, CancellationToken cancellation)
    {
        try
        {
            return (await registers.OrganisationAsync(cancellation: cancellation))?.Language;
        }
        catch (Exception failure) when (Workspace.IsOutage(failure))
        {
            // The page itself will say that the registers cannot be reached.
            return null;
        }
    }
}

/// <summary>Where a reader chooses a language: a link that keeps the choice in a cookie and leads back.</summary>
internal static class LanguageEndpoint
{
    /// <summary>The address that chooses a language and comes back to a page.</summary>
    public static string Address(Language language, HttpRequest request)
    {
        // The page that says that something failed stands at an address of its own.
        var page = request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } failed ? failed.OriginalPath + failed.OriginalQueryString : request.Path + request.QueryString;
        return $"/language/{language.Tag}?{AccessRules.Return}={Uri.EscapeDataString(page)}";
    }

    /// <summary>The cookie that keeps the choice: a tag, and nothing about who reads.</summary>
    public static string Cookie(SiteOptions options) => options.CookieName("language");

    public static void MapLanguages(this IEndpointRouteBuilder routes) => routes.MapGet("/language/{language}", (HttpContext context, LanguageSet languages, SiteOptions options, string language) =>
    {
        if (languages.Find(language) is not { } chosen)
            return Results.NotFound();
        context.Response.Cookies.Append(Cookie(options), chosen.Tag, new CookieOptions
        {
            HttpOnly = true, Secure = options.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/",
        });
        return Results.Redirect(ReturnTo.Local(context.Request.Query[AccessRules.Return]));
    }).WithMetadata(new AccessAttribute(Needs.Nothing));
}
