using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Recording;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// A register of 10,000 risks in a workbook, from its bytes to what the pages show before it is committed: read, recognised,
/// compared with what is kept, checked. Beside it the bare read of ExcelDataReader, which makes values and nothing of them. Each
/// in a process of its own for the memory, and once more by the site's own pages; then larger registers, as the time must grow
/// with the rows and no faster.
/// </summary>
internal static class RecogniseBenchmark
{
    private const int Rows = 10_000;
    private const int Times = 3;
    private static readonly int[] Sizes = [5_000, 10_000, 20_000, 40_000];

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var book = Path.Combine(Folders.Scratch, "recognise.xlsx");
        try
        {
            var bytes = SyntheticWorkbook.Of(Rows);
            await File.WriteAllBytesAsync(book, bytes);
            List<double> cold = [], own = [], bare = [], bareCold = [];
            for (var turn = 0; turn < Times; turn++)
            {
                var ours = await ChildMeasurement.StartAsync("recognise", book);
                var theirs = await ChildMeasurement.StartAsync("reading-bare", book);
                cold.Add(ours[0]);
                own.Add(ours[1]);
                bare.Add(theirs[0]);
                bareCold.Add(theirs[2]);
            }

            var (first, peer) = (new Sample(cold), new Sample(bareCold));
            return
            [
                new($"{Rows:N0} rows × {SyntheticWorkbook.Columns}, a new process", first, peer, Target.Under(5000, first), string.Create(CultureInfo.InvariantCulture, $"{bytes.Length / 1e6:0.0} MB; the peer is the bare read of ExcelDataReader")),
                new("memory for it", null, null, Target.UnderMegabytes(500, own.Max()), string.Create(CultureInfo.InvariantCulture, $"{own.Max():0} MB at most for the whole process; bare {bare.Max():0} MB")),
                .. await DraftPages.RunAsync(bytes, Rows),
                .. await GrowthAsync(book),
            ];
        }
        finally
        {
            File.Delete(book);
        }
    }

    /// <summary>In a process of its own: how long the first file takes, and the most memory that the process took in megabytes.</summary>
    public static async Task<IReadOnlyList<double>> OnceAsync(string path)
    {
        var content = await File.ReadAllBytesAsync(path);
        var database = Folders.NewDatabase("recognise-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            await using var workspace = await Workspace.OpenAsync(database, TimeProvider.System);
            var started = Stopwatch.GetTimestamp();
            var plan = await new ImportService(workspace).PlanAsync(Actor.Terminal, path, content);
            Look(plan);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            return [took, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, plan.View.Items.Count];
        }
        finally
        {
            Folders.Remove(database);
        }
    }

    /// <summary>What the page of a draft works out of the plan.</summary>
    private static void Look(ImportPlan plan)
    {
        _ = PartyReading.Of(plan, []).Count + ScoreWords.Of(plan).Count + plan.Uncertain.Count + plan.Findings.Count;
    }

    private static async Task<IReadOnlyList<Line>> GrowthAsync(string book)
    {
        List<Line> lines = [];
        double? before = null;
        foreach (var size in Sizes)
        {
            await File.WriteAllBytesAsync(book, SyntheticWorkbook.Of(size));
            var measured = await ChildMeasurement.StartAsync("recognise", book);
            lines.Add(new($"{size:N0} rows, a new process", new Sample([measured[0]]), Note: string.Create(CultureInfo.InvariantCulture,
                $"{measured[0] / size * 1000:0} µs a row; {measured[1]:0} MB at most{(before is { } half ? $"; {measured[0] / half:0.00}× the time of half as many" : "")}")));
            before = measured[0];
        }

        return lines;
    }
}
