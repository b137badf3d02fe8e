using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Services.Recording;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>Loading the image of the large register: time, and memory at its highest and after.</summary>
internal static class ImageBenchmark
{
    private const int Runs = 5;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var path = await LargeRegister.FileAsync();
        var peer = await PlainReadAsync(path);
        List<IReadOnlyList<double>> runs = [];
        for (var i = 0; i < Runs; i++)
            runs.Add(await ChildMeasurement.StartAsync("image", path));
        var server = await ChildMeasurement.StartAsync("image", path, ("DOTNET_gcServer", "1"));
        var time = new Sample([.. runs.Select(r => r[0])]);
        var peak = new Sample([.. runs.Select(r => r[1])]).Median;
        return
        [
            new("opening and loading", time, peer, Target.Under(4000, time), "the peer reads the newest body of each item from the same file on one thread, and does nothing with it"),
            new("peak working set", null, Target: Target.UnderMegabytes(1500, peak), Note: Memory(peak, runs[0][2])),
            new("with the server collector", new Sample([server[0]]), Target: Target.UnderMegabytes(1500, server[1]), Note: Memory(server[1], server[2])),
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

    private static async Task<Sample> PlainReadAsync(string path)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        return await Rounds.OfAsync(3, async () =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT body, max(version) FROM journal WHERE organisation = 'main' GROUP BY document_id";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                _ = reader.GetString(0);
        });
    }

    private static string Memory(double peak, double heap) =>
        string.Create(CultureInfo.InvariantCulture, $"peak {peak:N0} MB, of which {heap:N0} MB managed heap in use afterwards");
}
