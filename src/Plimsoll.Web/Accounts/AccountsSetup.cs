using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Mail;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Accounts.SingleSignOn;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Accounts;

/// <summary>Accounts and sign-in, put into the site.</summary>
internal static class AccountsSetup
{
    /// <summary>Adds ASP.NET Core Identity over the workspace's database, its cookies and what sends letters.</summary>
    public static void AddAccounts(this IServiceCollection services, SiteOptions options, TimeProvider clock)
    {
        services.AddSingleton<SessionService>();
        services.AddSingleton<CookieKeys>();
        services.AddSingleton<UnsentForms>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton(new Mailer(options.Mail, sentence => T.Say(sentence)));
        services.AddSingleton<Outbox>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        services.AddScoped<AccountService>();
        services.AddHttpContextAccessor();

        var identity = services.AddIdentityCore<Account>();
        services.RemoveAll<IUserValidator<Account>>();
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipals>();
        identity.AddUserManager<AccountManager>().AddSignInManager().AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.PublicUrl?.Host;
            passkeys.UserVerificationRequirement = "required"; // a passkey stands for password and code
            passkeys.ResidentKeyRequirement = "required";
        });

        services.AddDataProtection().SetApplicationName("plimsoll");
        services.AddSingleton<IXmlRepository, ProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<IXmlRepository>()));

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure<SessionTickets, OpenedCookies>((cookie, tickets, opened) =>
            {
                Harden(cookie, options, clock, "session");
                (cookie.SessionStore, cookie.TicketDataFormat) = (tickets, opened);
                cookie.ExpireTimeSpan = SessionService.Longest;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = AccessRules.SignIn;
                cookie.Events = new CookieAuthenticationEvents(); // without the stamp of every half hour: sessions end at once
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => Harden(cookie, options, clock, "step"));
            cookies.ExternalCookie!.Configure(cookie => Harden(cookie, options, clock, "sign-on"));
            cookies.TwoFactorRememberMeCookie!.Configure(cookie => Harden(cookie, options, clock, "remember"));
        });
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<OpenedCookies>();
        services.AddSingleton(options.SingleSignOn ?? new SingleSignOnSettings());
        if (options.SingleSignOn is { } provider)
            authentication.AddSingleSignOn(provider, options);
        services.Configure<CookieTempDataProviderOptions>(notices =>
        {
            notices.Cookie.Name = options.CookieName("notice");
            notices.Cookie.SecurePolicy = Secure(options);
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = options.CookieName("form");
            forms.Cookie.SecurePolicy = Secure(options);
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.HeaderName = "X-Form-Token";
            forms.SuppressXFrameOptionsHeader = true; // the content security policy says it
        });
    }

    /// <summary>Finds out who asks; before the access rules.</summary>
    public static void UseAccounts(this WebApplication site)
    {
        // Else the framework would do both once more, before everything: rules are asked here, by AccessRules.
        var properties = ((IApplicationBuilder)site).Properties;
        properties["__AuthenticationMiddlewareSet"] = properties["__AuthorizationMiddlewareSet"] = true;

        // Whatever is the same for everybody asks the database nothing: least of all the page that says that it cannot be reached.
        site.UseWhen(
            context => context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>()?.Needs != Needs.Nothing,
            branch => branch.UseAuthentication());
    }

    /// <summary>
    /// Puts right who asks, and for which address, where the body's own proxies stand between; before everything. The address
    /// is the one from the settings, whatever the request says.
    /// </summary>
    public static void UseProxies(this WebApplication site, SiteOptions options)
    {
        if (options.Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.Proxies)
                forwarded.KnownProxies.Add(proxy);
            site.UseForwardedHeaders(forwarded);
        }

        if (options.PublicUrl is { } url)
        {
            site.Use((context, next) =>
            {
                (context.Request.Scheme, context.Request.Host) = (url.Scheme, HostString.FromUriComponent(url));
                return next(context);
            });
        }
    }

    private static void Harden(CookieAuthenticationOptions cookie, SiteOptions options, TimeProvider clock, string name)
    {
        cookie.Cookie.Name = options.CookieName(name);
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Secure(options);
        cookie.Cookie.Path = "/";
        cookie.TimeProvider = clock;
    }

    private static CookieSecurePolicy Secure(SiteOptions options) => options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
