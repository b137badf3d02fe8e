namespace Plimsoll.Web;

/// <summary>How the site is served.</summary>
public sealed record SiteOptions
{
    /// <summary>Addresses to listen on, parted by semicolons; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Whether requests and warnings of the server are written to standard output; failures always are.</summary>
    public bool IsTalkative { get; init; }
}
