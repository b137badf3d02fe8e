using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Running;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// A large workbook by the site's own pages: sent as a browser sends it, until the page that shows what was recognised is there;
/// then the other pages of the draft, each asked for anew.
/// </summary>
internal static class DraftPages
{
    private const int Times = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Journeys = ["", "/source", "/columns", "/rows", "/levels", "/owners", "/into", "/check"];

    public static async Task<IReadOnlyList<Line>> RunAsync(byte[] book, int rows)
    {
        var path = Folders.NewDatabase("recognise-site");
        try
        {
            await using var site = await ServerProcess.SiteAsync(path);
            using var browser = new Browser(site.Url);
            await browser.SignInAsync(site.FirstLink ?? throw new CannotMeasureException("the site has an administrator already"));
            var started = Stopwatch.GetTimestamp();
            var draft = await browser.SendFileAsync("/imports/add", "files", "register.xlsx", book);
            await ShownAsync(browser, draft);
            var shown = new Sample([Stopwatch.GetElapsedTime(started).TotalMilliseconds]);
            List<Line> lines =
            [
                new($"{rows:N0} rows sent to the site, until they are shown", shown, Target: Target.Under(5000, shown), Note: "the first file that the server reads"),
                new("memory of the site for it", null, Target: Target.UnderMegabytes(500, site.PeakMegabytes), Note: string.Create(CultureInfo.InvariantCulture, $"{site.PeakMegabytes:0} MB at most, {site.Megabytes:0} MB then")),
            ];
            foreach (var journey in Journeys)
            {
                var bytes = 0;
                var times = await Rounds.OfAsync(Times, async () => bytes = (await browser.GetAsync(draft + journey)).Body.Length);
                lines.Add(new($"page of the draft: {(journey.Length == 0 ? "what was recognised" : journey[1..])}", times, Note: string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} kB on the wire")));
            }

            return lines;
        }
        finally
        {
            Folders.Remove(path);
        }
    }

    /// <summary>Asks as a browser does that is led to the page of the reading, and looks again.</summary>
    private static async Task ShownAsync(Browser browser, string draft)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await browser.IsThereAsync(draft))
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new CannotMeasureException("the draft is still not read");
        }
    }
}
