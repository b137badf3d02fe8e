using System.Net;
using Plimsoll.Services.Mail;
using Plimsoll.Web.Accounts.SingleSignOn;

namespace Plimsoll.Web;

/// <summary>How the site is served.</summary>
public sealed record SiteOptions
{
    /// <summary>Addresses to listen on, parted by semicolons; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Whether requests and warnings of the server are written to standard output; failures always are.</summary>
    public bool IsTalkative { get; init; }

    /// <summary>Where people reach the site, as behind a proxy; null when they do at <see cref="Urls"/>. Links in letters lead there.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Proxies in front of the site whose word is believed on who asks.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The server that takes letters; null for none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The provider of single sign-on; null for none.</summary>
    public SingleSignOnSettings? SingleSignOn { get; init; }

    /// <summary>A folder with files of languages beside those that travel with the program; null for none.</summary>
    public string? Texts { get; init; }

    /// <summary>How long a page of an import waits for its files to be read before it shows how far they are.</summary>
    public TimeSpan ReadingPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether anybody may sign in as a person of the demonstration council, without a password.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Whether only this machine can reach every address to listen on.</summary>
    public bool IsLoopback => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(url => Uri.TryCreate(url, UriKind.Absolute, out var read) && read.IsLoopback);

    internal bool IsHttps => PublicUrl is { } url
        ? url.Scheme == Uri.UriSchemeHttps
        : Urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(u => u.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of a cookie: over HTTPS one that no other site of the domain can set (https://www.rfc-editor.org/rfc/rfc6265bis, __Host-).</summary>
    internal string CookieName(string name) => (IsHttps ? "__Host-plimsoll-" : "plimsoll-") + name;
}
