using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Plimsoll.Web.Accounts.SingleSignOn;

/// <summary>Single sign-on, put beside the other ways to sign in.</summary>
internal static class SingleSignOnSetup
{
    /// <summary>The name of the scheme.</summary>
    public const string Scheme = "single-sign-on";

    /// <summary>Where the provider sends people back to; it must know this address.</summary>
    public const string Answer = "/signin-oidc";

    public static void AddSingleSignOn(this AuthenticationBuilder builder, SingleSignOnSettings settings, SiteOptions site)
    {
        var authority = settings.Validated().Authority!.AbsoluteUri.TrimEnd('/');
        builder.AddOAuth<SingleSignOnOptions, SingleSignOnHandler>(Scheme, oauth =>
        {
            oauth.SignInScheme = IdentityConstants.ExternalScheme;
            (oauth.ClientId, oauth.ClientSecret, oauth.EmailClaim) = (settings.ClientId, settings.ClientSecret, settings.EmailClaim);
            (oauth.AuthorizationEndpoint, oauth.TokenEndpoint) = (authority, authority); // until the provider has said which
            oauth.CallbackPath = Answer;
            oauth.UsePkce = true;
            oauth.Scope.Clear();
            foreach (var scope in (string[])["openid", "profile", "email"])
                oauth.Scope.Add(scope);
            oauth.CorrelationCookie.Name = site.CookieName("state-");
            oauth.CorrelationCookie.Path = "/";
            oauth.CorrelationCookie.SameSite = SameSiteMode.Lax; // the answer is a plain visit
            oauth.CorrelationCookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            oauth.Provider = new ConfigurationManager<OpenIdConnectConfiguration>(
                authority + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase) });
            oauth.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect("/sign-in?told=sign-on-failed");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }
}
