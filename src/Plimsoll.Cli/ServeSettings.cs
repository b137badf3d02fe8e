using System.Net;
using Plimsoll.Services.Mail;
using Plimsoll.Web;
using Plimsoll.Web.Accounts.SingleSignOn;

namespace Plimsoll.Cli;

/// <summary>How the site is served, from the environment (docs/guides/administrator.md) and the command's options.</summary>
internal static class ServeSettings
{
    /// <exception cref="UsageException">A setting cannot be meant.</exception>
    public static SiteOptions Read(string urls, bool isDemonstration, Func<string, string?> setting)
    {
        string? Given(string name) => setting(name) is { Length: > 0 } value ? value : null;
        try
        {
            var options = new SiteOptions
            {
                Urls = urls,
                IsDemonstration = isDemonstration,
                PublicUrl = Given("PLIMSOLL_PUBLIC_URL") is { } address ? PublicUrl(address) : null,
                Proxies = [.. (Given("PLIMSOLL_PROXIES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Proxy)],
                Texts = Given("PLIMSOLL_TEXTS"),
                Mail = Given("PLIMSOLL_SMTP") is { } mail ? MailSettings.Read(mail) : null,
                SingleSignOn = Given("PLIMSOLL_OIDC_AUTHORITY") is { } authority ? SingleSignOn(authority, Given) : null,
            };
            return options is { IsDemonstration: true, IsLoopback: false }
                ? throw new UsageException("The demonstration lets anybody sign in as anybody, so it listens on this machine alone: leave --urls out, or name an address like http://127.0.0.1:5080")
                : options;
        }
        catch (Domain.RuleBrokenException broken)
        {
            throw new UsageException(broken.Broken[0].Message);
        }
    }

    private static Uri PublicUrl(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == "/"
            ? url
            : throw new UsageException($"PLIMSOLL_PUBLIC_URL is “{address}”; write it like https://registers.example.org");

    private static IPAddress Proxy(string address) =>
        IPAddress.TryParse(address, out var read) ? read : throw new UsageException($"PLIMSOLL_PROXIES holds “{address}”, which is no IP address");

    private static SingleSignOnSettings SingleSignOn(string authority, Func<string, string?> given)
    {
        var settings = new SingleSignOnSettings
        {
            Authority = Uri.TryCreate(authority, UriKind.Absolute, out var url) ? url : throw new UsageException($"PLIMSOLL_OIDC_AUTHORITY is “{authority}”, which is no address"),
            ClientId = given("PLIMSOLL_OIDC_CLIENT") ?? "",
            ClientSecret = given("PLIMSOLL_OIDC_SECRET") ?? "",
            TrustsEmail = given("PLIMSOLL_OIDC_TRUST_EMAIL") is "yes" or "true" or "1",
        };
        return (settings with
        {
            Name = given("PLIMSOLL_OIDC_NAME") ?? settings.Name,
            EmailClaim = given("PLIMSOLL_OIDC_EMAIL_CLAIM") ?? settings.EmailClaim,
        }).Validated();
    }
}
