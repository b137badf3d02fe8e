using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Recording;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>Loading the image of the large register: time, and memory at its highest and after.</summary>
internal static class ImageBenchmark
{
    private const int Runs = 5;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var path = await LargeRegister.FileAsync();
        List<IReadOnlyList<double>> runs = [];
        for (var i = 0; i < Runs; i++)
            runs.Add(await ChildMeasurement.StartAsync("image", path));
        var parts = await ChildMeasurement.StartAsync("image-parts", path);
        var workstation = await ChildMeasurement.StartAsync("image", path, ("DOTNET_gcServer", "0"));
        var time = new Sample([.. runs.Select(r => r[0])]);
        var peak = new Sample([.. runs.Select(r => r[1])]).Median;
        return
        [
            new("opening and loading", time, Target: Target.Under(4000, time)),
            new("  its parts on one thread: outline of all versions", new Sample([parts[0]])),
            new("  the newest bodies", new Sample([parts[1]])),
            new("  reading what they say", new Sample([parts[2]])),
            new("peak working set", null, Target: Target.UnderMegabytes(1500, peak), Note: Memory(peak, runs[0][2])),
            new("with the workstation collector", new Sample([workstation[0]]), Target: Target.UnderMegabytes(1500, workstation[1]), Note: Memory(workstation[1], workstation[2])),
        ];
    }

    /// <summary>In a process of its own: milliseconds, peak working set in MB, live managed heap in MB.</summary>
    public static async Task<IReadOnlyList<double>> LoadAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        await using var workspace = await Workspace.OpenAsync(path, TimeProvider.System);
        var image = await workspace.ImageAsync();
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1e6;
        var heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        GC.KeepAlive(image);
        return [time, peak, heap];
    }

    /// <summary>
    /// In a process of its own: milliseconds of the outline of all versions, of the newest bodies, and of reading what
    /// those say; one after the other, on one thread.
    /// </summary>
    public static async Task<IReadOnlyList<double>> PartsAsync(string path)
    {
        await using var database = await JournalDatabase.OpenAsync(path);
        var newest = new Dictionary<string, OutlineEntry>();
        var bodies = new List<(string Kind, int Schema, string Body)>();
        var outline = await TimeAsync(async () =>
        {
            await foreach (var line in database.Journal.OutlineAsync(Workspace.OnlyOrganisation))
                newest[line.DocumentId] = line;
        });
        var kinds = newest.Values.ToDictionary(l => l.Position, l => l.Kind);
        var reading = await TimeAsync(async () =>
        {
            foreach (var positions in kinds.Keys.Order().Chunk(500))
                await foreach (var body in database.Journal.BodiesAsync(Workspace.OnlyOrganisation, positions))
                    bodies.Add((kinds[body.Position], body.Schema, body.Body));
        });
        var understanding = await TimeAsync(() =>
        {
            foreach (var (kind, schema, body) in bodies)
                DomainCodec.Read(kind, schema, body);
            return Task.CompletedTask;
        });
        return [outline, reading, understanding];
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Memory(double peak, double heap) =>
        string.Create(CultureInfo.InvariantCulture, $"peak {peak:N0} MB, of which {heap:N0} MB managed heap in use afterwards");
}
