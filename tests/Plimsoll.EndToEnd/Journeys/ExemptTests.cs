using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd.Journeys;

/// <summary>What is exempt stays with those who have the right: every page that a reader can come to is read.</summary>
public sealed partial class ExemptTests(Browser browser)
{
    /// <summary>A word that stands in the exempt item alone.</summary>
    private const string Word = "Harrowgill";

    [Fact]
    public async Task Reader_never_sees_a_word_of_an_exempt_item_on_any_page()
    {
        var page = await browser.PageAsAsync("Edith Marlowe");
        var (read, telling) = await CrawlAsync(page, pages: 400);
        Assert.InRange(read, 60, 399);
        Assert.Empty(telling);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Auditor_sees_it_on_the_same_way()
    {
        var page = await browser.PageAsAsync("Ngozi Ibekwe");
        var (_, telling) = await CrawlAsync(page, pages: 30);
        Assert.NotEmpty(telling);
        await page.Context.CloseAsync();
    }

    /// <summary>Follows every link from the work list, the registers and the exempt item itself, today and at an earlier day.</summary>
    private static async Task<(int Read, IReadOnlyList<string> Telling)> CrawlAsync(IPage page, int pages)
    {
        string[] starts = ["/work", Ways.Strategic, Ways.Strategic + "/items", Ways.Strategic + "/items/9", Ways.Strategic + "/items?q=Pellbridge", Ways.Strategic + "?as-at=2024-06-30", "/"];
        var waiting = new Queue<string>(starts);
        HashSet<string> met = [.. starts];
        List<string> telling = [];
        var read = 0;
        while (waiting.TryDequeue(out var address) && read < pages)
        {
            var answer = await page.APIRequest.GetAsync(address);
            read++;
            if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
                continue;
            var text = await answer.TextAsync();
            if (text.Contains(Word, StringComparison.OrdinalIgnoreCase))
                telling.Add(address);
            foreach (var link in Link().Matches(text).Select(m => m.Groups[1].Value.Split('#')[0].Replace("&amp;", "&", StringComparison.Ordinal)))
                if (IsWorthReading(link) && met.Add(link))
                    waiting.Enqueue(link);
        }

        return (read, telling);
    }

    /// <summary>Lists filtered and sorted in every way say nothing that the whole list does not; earlier days are followed by register and item.</summary>
    private static bool IsWorthReading(string link) =>
        !link.StartsWith("/_", StringComparison.Ordinal) && !link.EndsWith(".pdf", StringComparison.Ordinal)
        && (!link.Contains('?', StringComparison.Ordinal) || (link.EndsWith("as-at=2024-06-30", StringComparison.Ordinal) && link.Count(c => c == '=') == 1));

    [GeneratedRegex("<a[^>]* href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
