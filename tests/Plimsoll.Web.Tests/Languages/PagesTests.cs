using AngleSharp.Dom;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Tests.Hosting;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>Every page, for everybody, in a language whose letters all have accents: what has none cannot be translated.</summary>
public sealed class PagesTests(Sites sites)
{
    /// <summary>Names and codes that are the same in every language, and texts that a page shows as they were written.</summary>
    internal static readonly string[] Same =
    [
        "Plimsoll", "English", "Excel", "CSV", "JSON", "HTML", "PDF", "Word", "kB", "PIN", "Survey begun", .. ShippedSchemes.Keys.Select(k => ShippedSchemes.Copy(k, default).Name),
    ];

    /// <summary>Pages that are documents of their own: guides and papers are written in one language.</summary>
    private static bool IsDocument(string path) =>
        path.StartsWith("/help/", StringComparison.Ordinal) || path.Contains("/papers/", StringComparison.Ordinal) || path.StartsWith("/packs/", StringComparison.Ordinal) && path.Contains("/files/", StringComparison.Ordinal)
        || path.StartsWith("/published/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) || path.StartsWith("/assets/", StringComparison.Ordinal);

    /// <summary>Pages whose forms have tests of their own, as each step of a pack changes what the next may do.</summary>
    private static bool IsPacks(string path) => path.StartsWith("/packs", StringComparison.Ordinal) || path.StartsWith("/published", StringComparison.Ordinal);

    [Fact]
    public async Task Page_any_says_nothing_that_cannot_be_translated()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        await council.PublishAsync();
        var bare = await BareText.OfAsync(council.Site.Workspace, Same);
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

    /// <summary>Forms are sent with every line filled in by what is no name, no day and no number, and once as they stand.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_to_a_form_says_nothing_that_cannot_be_translated(bool isNonsense)
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        var answers = 0;
        foreach (var (word, person) in council.Cast.All.Where(p => p.Word is "owner" or "administrator" or "nobody"))
        {
            using var visitor = council.Site.As(person);
            await visitor.GoAsync($"/language/{PseudoLanguage.Tag}");
            foreach (var (route, _) in await EndpointTests.EndpointsAsync(council.Site))
                foreach (var path in (await EndpointTests.PathsAsync(council, route)).Where(p => !IsDocument(p) && !IsPacks(p) && !p.StartsWith("/language/", StringComparison.Ordinal)))
                {
                    var page = await visitor.GoAsync(path);
                    foreach (var button in page.QuerySelectorAll("form[method=post] button").Where(b => b.Closest("header") is null && !b.TextContent.Contains(PseudoLanguage.Of("Sign out"), StringComparison.Ordinal)).Select(b => b.Words()).Distinct().ToList())
                    {
                        var form = page.QuerySelectorAll("button").First(b => b.Words() == button).Closest("form")!;
                        var lines = isNonsense ? form.QuerySelectorAll("input[type=text], input[type=email], textarea").Select(i => i.GetAttribute("name")!).Distinct().ToList() : [];
                        var answer = await visitor.SendAsync(page, button, [.. lines.Select(l => (l, "??"))]);
                        if (answer.DocumentElement.GetAttribute("lang") is null)
                            continue;
                        answers++;
                        foreach (var text in (await BareText.OfAsync(council.Site.Workspace, Same)).On(answer))
                            found.TryAdd(text, $"{path}, {button}, tells {word} ({(int)visitor.Status}): {text}");
                        page = await visitor.GoAsync(path);
                        if (!page.QuerySelectorAll("button").Any(b => b.Words() == button))
                            break;
                    }
                }
        }

        Assert.True(answers > 50, $"only {answers} forms were answered");
        Assert.True(found.Count == 0, $"{found.Count} texts cannot be translated:\n" + string.Join("\n", found.Values.Order(StringComparer.Ordinal)));
    }
}
