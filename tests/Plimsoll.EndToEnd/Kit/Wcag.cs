using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plimsoll.EndToEnd.Kit;

/// <summary>The rules of WCAG 2.2 AA that a program can check, by axe, and that nothing of a page is cut off or lies over something else.</summary>
public static class Wcag
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Those that depend on colours: all that can differ between light and dark.</summary>
    private static readonly AxeRunOptions RulesOfColour = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    /// <summary>Blocks of the content with more in them than they are high: what follows lies over it.</summary>
    private const string Spills = """
        [...document.querySelectorAll('main :is(div, p, li, dd, dt, td, th, h1, h2, h3)')]
            .filter(e => e.clientHeight > 4 && e.scrollHeight > e.clientHeight + 6 && getComputedStyle(e).overflow === 'visible'
                && getComputedStyle(e).display !== 'inline' && !e.closest('.govuk-visually-hidden, thead'))
            .filter((e, n, all) => !all.some(inner => inner !== e && e.contains(inner)))
            .map(e => `${e.outerHTML.slice(0, 120)} is ${e.clientHeight} high and holds ${e.scrollHeight}`)
        """;

    /// <summary>Fails when the page, as it stands now, breaks a rule or is wider than its window.</summary>
    public static async Task CheckAsync(IPage page, string name)
    {
        var faults = await FaultsAsync(page, name, Rules);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Fails when the page breaks a rule or is too wide in any look: 1280 and 390 wide, light and dark.</summary>
    public static async Task CheckEveryLookAsync(IPage page, string name)
    {
        List<string> faults = [];
        foreach (var width in (int[])[1280, 390])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            faults.AddRange(await FaultsAsync(page, $"{name}-{width}-light", Rules));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            faults.AddRange(await FaultsAsync(page, $"{name}-{width}-dark", RulesOfColour));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>How wide the page is, in CSS pixels.</summary>
    public static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string name, AxeRunOptions rules)
    {
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        if (Browser.Pictures is { } place)
            await page.ScreenshotAsync(new() { Path = Path.Combine(place, name + ".png"), FullPage = true });
        var found = await page.RunAxe(rules);
        List<string> faults = [.. found.Violations.SelectMany(v => v.Nodes.Select(n => $"{name}: {v.Id}: {v.Help}: {n.Html}"))];
        var (width, window) = (await WidthAsync(page), page.ViewportSize!.Width);
        if (width > window)
            faults.Add($"{name}: {width} wide in a window of {window}");
        faults.AddRange((await page.EvaluateAsync<string[]>(Spills)).Select(spill => $"{name}: {spill}"));
        return faults;
    }
}
