using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Plimsoll.Bench.Running;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    private const int Flushes = 200;

    /// <summary>One line: cores, memory, runtime, load, and what one flush to disk costs, on which appends depend.</summary>
    public static async Task<string> DescribeAsync()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000.0;
        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {memory:0.#} GB, {RuntimeInformation.OSDescription.Split(' ')[0]}, {RuntimeInformation.FrameworkDescription}; load {load}; a flush of one 4 kB write takes {Report.Time(FlushTime().Median)} (median of {Flushes})");
    }

    private static Sample FlushTime()
    {
        var path = Path.Combine(Folders.Scratch, "flush");
        var page = new byte[4096];
        List<double> times = [];
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            for (var i = 0; i < Flushes; i++)
            {
                var started = Stopwatch.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        File.Delete(path);
        return new Sample(times);
    }
}
