using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// Pages of the site over a register of 20,000 items, signed in, asked for one after another over loopback, against a server that
/// only answers with as many bytes. Each address is asked for once alone, so that every page is put together and none is kept.
/// </summary>
internal static class PageBenchmark
{
    private const int Requests = 20;
    private const int Times = 9;
    private const string Register = "/registers/synthetic-register";

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var path = Folders.NewDatabase("page");
        try
        {
            File.Copy(await LargeRegister.FileAsync(), path);
            await using var site = await ServerProcess.SiteAsync(path);
            using var browser = new Browser(site.Url);
            await browser.SignInAsync(site.FirstLink ?? throw new CannotMeasureException("the register has an administrator already"));
            List<Line> lines = [];
            foreach (var (name, address) in ((string, string)[])
            [
                ("all registers", "/?"),
                ("dashboard of the register", Register + "?"),
                ("its items", Register + "/items?"),
                ("an item", Register + "/items/R17?"),
                ("an item as at a day in the past", Register + "/items/R17?as-at=2024-11-30&"),
                ("history of an item", Register + "/items/R17/history?"),
            ])
                lines.Add(await PageAsync(browser, name, address));
            return lines;
        }
        finally
        {
            Folders.Remove(path);
        }
    }

    private static async Task<Line> PageAsync(Browser browser, string name, string address)
    {
        var asked = 0;
        byte[] body = [];
        var first = await Rounds.OnceAsync(() => AskAsync(1));
        await using var bare = await ServerProcess.BareAsync(body.Length);
        using var other = new Browser(bare.Url);
        var times = await Rounds.OfAsync(Times, Requests, () => AskAsync(Requests), async () =>
        {
            for (var i = 0; i < Requests; i++)
                await other.GetAsync("/");
        });
        return new(name, times[0], times[1], Target.Under(10, times[0]), string.Create(
            CultureInfo.InvariantCulture, $"{body.Length / 1000.0:0} kB on the wire; the first request took {Report.Time(first)}"));

        async Task AskAsync(int times)
        {
            for (var i = 0; i < times; i++)
                (body, _) = await browser.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{address}asked={++asked}"));
        }
    }
}
