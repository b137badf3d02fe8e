using System.Net;
using System.Text.RegularExpressions;

namespace Plimsoll.Bench.Running;

/// <summary>What a page costs on the wire: bodies as they came, compressed; heads are not counted.</summary>
/// <param name="Page">The page itself, in bytes.</param>
/// <param name="First">Everything that a browser fetches on a first visit.</param>
/// <param name="Second">What it fetches on the next: all but what it may keep.</param>
internal sealed partial record PageWeight(int Page, int First, int Second)
{
    /// <summary>
    /// Fetches a page, what it names, and what that names: stylesheets their fonts, scripts other scripts. Pictures of
    /// stylesheets are left out: the only ones are of parts that no page has; so are fonts for letters that the page has none of.
    /// </summary>
    public static async Task<PageWeight> OfAsync(Browser browser, string path)
    {
        var (first, second, page, words) = (0, 0, 0, "");
        HashSet<string> seen = [path];
        Queue<string> open = new(seen);
        while (open.TryDequeue(out var address))
        {
            var (body, answer) = await browser.GetAsync(address);
            var isKept = answer.Headers.CacheControl is { NoStore: false, MaxAge.TotalDays: >= 1 };
            first += body.Length;
            second += isKept ? 0 : body.Length;
            page = address == path ? body.Length : page;
            var type = answer.Content.Headers.ContentType?.MediaType;
            if (type is not ("text/html" or "text/css" or "text/javascript"))
                continue;
            var text = await Browser.UnpackAsync(body, answer);
            if (address == path)
                words = WebUtility.HtmlDecode(text);
            if (type == "text/css")
                text = Faces().Replace(text, face => IsNeeded(face.Value, words) ? face.Value : "");
            var named = type == "text/html" ? Elements().Matches(text).Select(e => Addresses().Match(e.Value).Groups[1].Value)
                : Parts().Matches(text).Select(p => p.Groups[1].Value);
            var from = new Uri(new Uri("http://site"), address);
            foreach (var name in named.Where(n => n.Length > 0).Select(n => new Uri(from, n).PathAndQuery).Where(seen.Add))
                open.Enqueue(name);
        }

        return new(page, first, second);
    }

    /// <summary>Whether a browser that shows these words fetches a face: one of their letters is in its ranges.</summary>
    private static bool IsNeeded(string face, string words)
    {
        var ranges = Ranges().Matches(face).Select(r => (
            From: Convert.ToInt32(r.Groups[1].Value, 16), To: Convert.ToInt32(r.Groups[2].Success ? r.Groups[2].Value : r.Groups[1].Value, 16))).ToList();
        return ranges.Count == 0 || words.EnumerateRunes().Any(letter => ranges.Exists(r => letter.Value >= r.From && letter.Value <= r.To));
    }

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}")]
    private static partial Regex Faces();

    [GeneratedRegex(@"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?")]
    private static partial Regex Ranges();

    [GeneratedRegex("<(?:link|script|img)[^>]*>")]
    private static partial Regex Elements();

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("""["'(](\.?/?[\w./-]+\.(?:woff2|js))["')]""")]
    private static partial Regex Parts();
}
