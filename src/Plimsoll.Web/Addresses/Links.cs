using System.Globalization;
using System.Text;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Addresses;

/// <summary>Addresses of the site's pages. Every one keeps the day that the reader chose.</summary>
/// <param name="asAt">That day; null for today.</param>
internal sealed class Links(AsAt? asAt)
{
    /// <summary>The name of the as-at day in an address.</summary>
    public const string AsAtName = "as-at";

    /// <summary>The name, in an address, of which of two questions about a day is asked; how it stood then, when it is not there.</summary>
    public const string KnownName = "known";

    /// <summary>The other question: what is known now about then.</summary>
    public const string KnownNow = "now";

    /// <summary>The name of the day compared with, in an address.</summary>
    public const string CompareName = "compare";

    /// <summary>A day as addresses hold it: 2026-03-31.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All registers.</summary>
    public string Registers() => With("/");

    /// <summary>What waits for whoever is signed in.</summary>
    public string Work() => "/work";

    /// <summary>Who did what, some or all of it; no day: it holds every day.</summary>
    public static string Changes(params IEnumerable<(string Name, string Value)> query) => new Links(null).With("/history", query.Where(q => q.Value.Length > 0));

    /// <summary>Everything that administrators set up.</summary>
    public string Administration() => "/administration";

    /// <summary>The guides.</summary>
    public string Help() => With("/help");

    /// <summary>A guide, e.g. "owner".</summary>
    public string Guide(string name) => With($"/help/{name}");

    /// <summary>A register's dashboard.</summary>
    public string Register(string slug) => With($"/registers/{slug}");

    /// <summary>A register's items, some or all.</summary>
    public string Items(string slug, params IEnumerable<(string Name, string Value)> query) => With($"/registers/{slug}/items", query);

    /// <summary>A register's items as a file, some or all, in the same order; never only a page of them.</summary>
    public string Download(string slug, string format, IEnumerable<(string Name, string Value)> query) =>
        With($"/registers/{slug}/list.{format}", query.Where(q => q.Name is not ("page" or "group")));

    /// <summary>An item.</summary>
    public string Item(string slug, string reference) => With($"/registers/{slug}/items/{Uri.EscapeDataString(reference)}");

    /// <summary>An item's history.</summary>
    public string History(string slug, string reference) => With($"/registers/{slug}/items/{Uri.EscapeDataString(reference)}/history");

    /// <summary>A journey that does something with an item, e.g. "assess" or "actions/…/report". Nothing is done in the past, so it has no day.</summary>
    public static string Journey(string slug, string reference, string journey) => $"/registers/{slug}/items/{Uri.EscapeDataString(reference)}/{journey}";

    /// <summary>A file attached to an item.</summary>
    public string Attachment(string slug, string reference, Guid file) => With($"/registers/{slug}/items/{Uri.EscapeDataString(reference)}/attachments/{file:D}");

    /// <summary>A register's papers, for what they are wanted.</summary>
    public string Papers(string slug, params IEnumerable<(string Name, string Value)> query) => With($"/registers/{slug}/papers", query);

    /// <summary>A paper.</summary>
    /// <param name="slug">The register.</param>
    /// <param name="kind">Its kind, e.g. "in-focus".</param>
    /// <param name="format">"html", "pdf", "docx" or "xlsx".</param>
    /// <param name="compare">The day compared with; null for none.</param>
    /// <param name="exempt">Whether it holds exempt matter, for those who may read that.</param>
    /// <param name="query">What else it is wanted for.</param>
    public string Paper(string slug, string kind, string format, DateOnly? compare = null, bool exempt = false, params IEnumerable<(string Name, string Value)> query) =>
        With($"/registers/{slug}/papers/{kind}.{format}", [.. compare is { } day ? [(CompareName, Day(day))] : Array.Empty<(string, string)>(), .. exempt ? [("exempt", "yes")] : Array.Empty<(string, string)>(), .. query]);

    /// <summary>Packs of papers for meetings; no day: a pack has its own.</summary>
    public static string Packs() => "/packs";

    /// <summary>A pack, or what is done with it, e.g. "seal".</summary>
    public static string Pack(Guid pack, string? journey = null) => journey is null ? $"/packs/{pack:D}" : $"/packs/{pack:D}/{journey}";

    /// <summary>A file of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="version">"public" or "exempt".</param>
    /// <param name="file">Its name.</param>
    public static string PackFile(Guid pack, string version, string file) => $"/packs/{pack:D}/files/{version}/{Uri.EscapeDataString(file)}";

    /// <summary>How far a long work is.</summary>
    public static string Making(Guid work) => $"/making/{work:D}";

    /// <summary>What is published, or one published pack, or a file of it.</summary>
    public static string Published(string? address = null, string? file = null) =>
        "/published" + (address is null ? "" : "/" + Uri.EscapeDataString(address)) + (file is null ? "" : "/" + Uri.EscapeDataString(file));

    /// <summary>What the checks found in a register.</summary>
    public string Findings(string slug, params IEnumerable<(string Name, string Value)> query) => With($"/registers/{slug}/findings", query);

    /// <summary>Imports; no day: they are done today.</summary>
    public static string Imports() => "/imports";

    /// <summary>Where files are given to read in, for a register where one is named.</summary>
    public static string AddImport(string? slug = null) => "/imports/add" + (slug is null ? "" : "?register=" + Uri.EscapeDataString(slug));

    /// <summary>An import that is not committed yet.</summary>
    public static string ImportDraft(Guid draft, string? journey = null) => $"/imports/drafts/{draft:D}" + (journey is null ? "" : "/" + journey);

    /// <summary>An import that was committed.</summary>
    public static string Import(Guid import) => $"/imports/{import:D}";

    /// <summary>A file of an import as it was given.</summary>
    public static string ImportFile(Guid import, string sha256) => $"/imports/{import:D}/files/{sha256}";

    private string With(string path, params IEnumerable<(string Name, string Value)> query)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in asAt is null ? query : query.Append((AsAtName, Day(asAt.Day))).Concat(asAt.KnownNow ? [(KnownName, KnownNow)] : Array.Empty<(string, string)>()))
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }
}
