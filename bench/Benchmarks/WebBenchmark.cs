using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using IoFile = System.IO.File;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// The site in a process of its own over a register of 10,000 items with history, asked by an administrator who holds a post
/// and signed in by the site's own pages. Each page takes turns with a bare server that answers with as many bytes as the
/// page has on the wire; a save takes turns with a row in a bare table. The connections that ask are tasks of this
/// process, on the same cores.
/// </summary>
internal static class WebBenchmark
{
    public const int Items = 10_000;
    public const int Versions = 50_000;
    private const int Starts = 3;
    private const int Turns = 3;
    private const string Register = "/registers/synthetic-register";
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly int[] Connections = [2, 8];

    private static readonly (string Name, string Address)[] Pages =
    [
        ("my work", "/work"),
        ("dashboard", Register),
        ("list with search", Register + "/items?q=supplier"),
        ("item", Register + "/items/R17"),
    ];

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var path = Folders.NewDatabase("web");
        try
        {
            IoFile.Copy(await LargeRegister.FileAsync(Items, Versions), path);
            await GiveAPostAsync(path);
            List<Line> lines = [], weights = [];
            Browser browser;
            await using (var site = await ServerProcess.SiteAsync(path))
            {
                browser = new Browser(site.Url);
                await browser.SignInAsync(site.FirstLink ?? throw new CannotMeasureException("the register has an administrator already"));
                foreach (var (_, address) in Pages)
                    await browser.GetAsync(address);
                var atRest = site.Megabytes;
                foreach (var (name, address) in Pages)
                {
                    weights.Add(Weighed(name, await PageWeight.OfAsync(browser, address)));
                    lines.AddRange(await PageAsync(browser, name, address));
                }

                lines.AddRange(await WebSaves.RunAsync(browser, Register, Connections, Turns, Turn));
                lines.Add(new("working set of the server", null, Note: string.Create(
                    CultureInfo.InvariantCulture, $"{atRest:0} MB after its first pages, {site.Megabytes:0} MB after all of this")));
            }

            using (browser)
                return [.. lines, .. weights, await StartsAsync(path, browser)];
        }
        finally
        {
            Folders.Remove(path);
        }
    }

    /// <summary>The officer is in the directory and holds a post, so that there is something on the list of their work.</summary>
    private static async Task GiveAPostAsync(string path)
    {
        await using var workspace = await Workspace.OpenAsync(path, TimeProvider.System);
        var officer = await new PeopleService(workspace).AddAsync(Actor.Terminal, "Olive Officer", Browser.Address);
        var post = (await workspace.ImageAsync()).All<Post>().Single(p => p.Title == "Head of Housing");
        await workspace.RecordAsync(Actor.Terminal, "hand on post", null, [new Edited(post.HandTo(officer, SyntheticHistory.Start), 1)]);
    }

    /// <summary>From starting the process to the last byte of the register's dashboard, for somebody who was signed in before.</summary>
    private static async Task<Line> StartsAsync(string path, Browser browser)
    {
        List<double> times = [];
        for (var i = 0; i < Starts; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var site = await ServerProcess.SiteAsync(path);
            using var again = browser.On(site.Url);
            await again.GetAsync(Register);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var starts = new Sample(times);
        return new("cold start to the dashboard", starts, Target: Target.Under(3000, starts));
    }

    private static async Task<IReadOnlyList<Line>> PageAsync(Browser browser, string name, string address)
    {
        var bytes = (await browser.GetAsync(address)).Body.Length;
        await using var bare = await ServerProcess.BareAsync(bytes);
        using var peer = new Browser(bare.Url);
        await Crowd.AskAsync(Connections[^1], Turn, _ => browser.GetAsync(address)); // warms both up
        await Crowd.AskAsync(Connections[^1], Turn / 2, _ => peer.GetAsync("/"));
        List<Line> lines = [];
        foreach (var connections in Connections)
        {
            List<Load> ours = [], theirs = [];
            for (var turn = 0; turn < Turns; turn++)
            {
                ours.Add(await Crowd.AskAsync(connections, Turn, _ => browser.GetAsync(address)));
                theirs.Add(await Crowd.AskAsync(connections, Turn, _ => peer.GetAsync("/")));
            }

            var (load, bareLoad) = (Load.Of(ours), Load.Of(theirs));
            lines.Add(new(
                string.Create(CultureInfo.InvariantCulture, $"{name}, {connections} connections"), load.Times, bareLoad.Times,
                new("a third of bare", load.PerSecond * 3 >= bareLoad.PerSecond), string.Create(
                    CultureInfo.InvariantCulture,
                    $"{load.PerSecond:0} a second, bare {bareLoad.PerSecond:0} ({load.PerSecond / bareLoad.PerSecond:0.00} of it); 99 in 100 within {Report.Time(load.Times.Within(0.99))}; {bytes / 1000.0:0.0} kB on the wire")));
        }

        return lines;
    }

    private static Line Weighed(string name, PageWeight weight) => new(
        $"weight of {name}", null, Target: new("under 100 kB, again 30 kB", weight is { First: < 100_000, Second: < 30_000 }), Note: string.Create(
            CultureInfo.InvariantCulture, $"{weight.First / 1000.0:0.0} kB with everything, {weight.Second / 1000.0:0.0} kB on the second visit"));
}
