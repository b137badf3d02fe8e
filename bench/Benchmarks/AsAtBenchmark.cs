using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Domain.Items;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Work;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// A register of 20,000 items as at days all over its history: asked for the first time, and again; and what of it is new for
/// the holders of four posts since days of its last quarter.
/// </summary>
internal static class AsAtBenchmark
{
    private const int Days = 9;
    private const int Holders = 4;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var workspace = await Workspace.OpenAsync(await LargeRegister.FileAsync(), TimeProvider.System);
        var registers = new RegisterService(workspace);
        var register = (await registers.FindAsync(Actor.Terminal, SyntheticCouncil.RegisterName))!.Id;
        List<double> now = [], first = [], again = [];
        var span = SyntheticHistory.End.DayNumber - SyntheticHistory.Start.DayNumber;
        var items = 0;
        for (var i = 0; i <= Days; i++)
        {
            // Steps of seven, so that the days do not come in order, as readers' questions do not.
            var day = SyntheticHistory.Start.AddDays(i == 0 ? span / 50 : span * ((i * 7 % (Days + 1)) + 1) / (Days + 2));
            var asAt = AsAt.EndOf(day);
            var once = await Rounds.OnceAsync(async () => items = (await registers.ViewAsync(Actor.Terminal, register, asAt)).Items.Count);
            var twice = await Rounds.OnceAsync(() => registers.ViewAsync(Actor.Terminal, register, asAt));
            var today = await Rounds.OnceAsync(() => registers.ViewAsync(Actor.Terminal, register));
            if (i == 0)
                continue; // the code itself is loaded and compiled in the first
            first.Add(once);
            again.Add(twice);
            now.Add(today);
        }

        Sample firstTimes = new(first), againTimes = new(again), nowTimes = new(now);
        return
        [
            new("a day in the past, first time", firstTimes, Target: Target.Under(1000, firstTimes), Note: FormattableString.Invariant($"{Days} days all over three years, one timing each; {items:N0} items in the last")),
            new("the same day again", againTimes, Target: Target.Under(100, againTimes)),
            new("today", nowTimes),
            await GivenAsync(workspace, registers),
        ];
    }

    /// <summary>What was given to somebody since they were last here, another day each time, so that nothing is known from before.</summary>
    private static async Task<Line> GivenAsync(Workspace workspace, RegisterService registers)
    {
        var image = await workspace.ImageAsync();
        var owners = image.All<Item>().SelectMany(i => i.Owners.Select(o => (Item: i, Owner: o))).ToLookup(i => i.Owner, i => i.Item);
        var posts = owners.OrderByDescending(o => o.Count()).Take(Holders).ToList();
        var officer = Actor.Terminal with { Parties = posts.Select(p => p.Key).ToHashSet() };
        var work = new WorkService(workspace, registers, new HistoryService(workspace));
        List<double> times = [];
        var given = 0;
        for (var back = 0; back <= Days; back++)
        {
            var since = AsAt.EndOf(SyntheticHistory.End.AddDays(-back * 10)).Moment;
            var once = await Rounds.OnceAsync(async () => given = (await work.GivenSinceAsync(officer, since)).Count);
            if (back > 0)
                times.Add(once);
        }

        return new("what is new for somebody", new Sample(times), Note: FormattableString.Invariant(
            $"holder of {posts.Count} posts with {posts.Sum(p => p.Count()):N0} items of theirs, {Days} days of the last quarter; {given:N0} in the last"));
    }
}
