using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Peers;
using Plimsoll.Bench.Running;
using Plimsoll.Services.Recording;
using Plimsoll.Web;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// Pages of the site over a register of 20,000 items, asked for one after another over loopback, against a server that
/// only answers with as many bytes.
/// </summary>
internal static class PageBenchmark
{
    private const int Requests = 40;
    private const int Times = 9;
    private const string Register = "/registers/synthetic-register";

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var workspace = await Workspace.OpenAsync(await LargeRegister.FileAsync(), TimeProvider.System);
        await using var site = PlimsollSite.Create(new SiteOptions { Urls = "http://127.0.0.1:0" }, workspace);
        await site.StartAsync();
        using var client = new HttpClient();
        List<Line> lines = [];
        foreach (var (name, address) in ((string, string)[])
        [
            ("all registers", "/"),
            ("dashboard of the register", Register),
            ("its items", Register + "/items"),
            ("an item", Register + "/items/R17"),
            ("an item as at a day in the past", Register + "/items/R17?as-at=2024-11-30"),
            ("history of an item", Register + "/items/R17/history"),
        ])
        {
            var url = site.Urls.First() + address;
            var bytes = 0;
            var first = await Rounds.OnceAsync(async () => bytes = (await client.GetByteArrayAsync(url)).Length);
            await using var bare = await BareServer.StartAsync(bytes);
            var bareUrl = bare.Url + "/";
            var times = await Rounds.OfAsync(Times, Requests, () => AskAsync(url), () => AskAsync(bareUrl));
            lines.Add(new(name, times[0], times[1], Target.Under(10, times[0]), string.Create(
                CultureInfo.InvariantCulture, $"{bytes / 1000.0:0} kB; the first request took {Report.Time(first)}")));
        }

        return lines;

        async Task AskAsync(string url)
        {
            for (var i = 0; i < Requests; i++)
                _ = await client.GetByteArrayAsync(url);
        }
    }
}
