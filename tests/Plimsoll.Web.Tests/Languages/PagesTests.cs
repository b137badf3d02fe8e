using AngleSharp.Html.Dom;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Tests.Hosting;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>Every page, for everybody, in a language whose letters all have accents: what has none cannot be translated.</summary>
public sealed class PagesTests(Sites sites)
{
    /// <summary>Names and codes that are the same in every language, and texts that a page shows as they were written.</summary>
    private static readonly string[] Same = ["Plimsoll", "English", "Excel", "CSV", "JSON", "HTML", "PDF", "Word", "kB", "PIN", "Survey begun"];

    /// <summary>Pages that are documents of their own: guides and papers are written in one language.</summary>
    private static bool IsDocument(string path) =>
        path.StartsWith("/help/", StringComparison.Ordinal) || path.Contains("/papers", StringComparison.Ordinal) || path.StartsWith("/packs/", StringComparison.Ordinal) && path.Contains("/files/", StringComparison.Ordinal)
        || path.StartsWith("/published/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) || path.StartsWith("/assets/", StringComparison.Ordinal);

    [Fact]
    public async Task Page_any_says_nothing_that_cannot_be_translated()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        await council.PublishAsync();
        var bare = await BareText.OfAsync(council.Site.Workspace, [.. Same, .. ShippedSchemes.Keys.Select(k => ShippedSchemes.Copy(k, default).Name)]);
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        var pages = 0;
        foreach (var (word, person) in council.Cast.All)
        {
            using var visitor = council.Site.As(person);
            await visitor.GoAsync($"/language/{PseudoLanguage.Tag}");
            foreach (var (route, _) in await EndpointTests.EndpointsAsync(council.Site))
                foreach (var path in (await EndpointTests.PathsAsync(council, route)).Where(p => !IsDocument(p) && !p.StartsWith("/language/", StringComparison.Ordinal)))
                {
                    var page = await visitor.GoAsync(path);
                    if (page.DocumentElement.GetAttribute("lang") is null)
                        continue;
                    Assert.Equal(PseudoLanguage.Tag, page.DocumentElement.GetAttribute("lang"));
                    pages++;
                    foreach (var text in bare.On(page))
                        found.TryAdd(text, $"{path} tells {word}: {text}");
                }
        }

        Assert.True(pages > 300, $"only {pages} pages were read");
        Assert.True(found.Count == 0, $"{found.Count} texts cannot be translated:\n" + string.Join("\n", found.Values.Order(StringComparer.Ordinal)));
    }
}
