using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Benchmarks;

namespace Plimsoll.Bench.Running;

/// <summary>
/// A measurement in a new process, where nothing that an earlier one left behind counts: the process runs this program
/// again and prints numbers, one a line.
/// </summary>
internal static class ChildMeasurement
{
    private const string Mark = "--child";

    public static bool IsOne(string[] args) => args is [Mark, ..];

    /// <summary>In the child: measures and prints.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        foreach (var number in args[1] switch
        {
            "image" => await ImageBenchmark.LoadAsync(args[2]),
            "format" => await FormatsBenchmark.OnceAsync(args[2]),
            "image-parts" => await ImageBenchmark.PartsAsync(args[2]),
            "reading" => await ReadingBenchmark.MemoryAsync(args[2], isBare: false),
            "recognise" => await RecogniseBenchmark.OnceAsync(args[2]),
            "reading-bare" => await ReadingBenchmark.MemoryAsync(args[2], isBare: true),
            _ => throw new ArgumentException($"{args[1]} is not measured in a process of its own."),
        })
            Console.WriteLine(number.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>In the parent: starts a child and reads its numbers.</summary>
    public static async Task<IReadOnlyList<double>> StartAsync(string name, string argument, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Mark, name, argument]) { RedirectStandardOutput = true };
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => double.Parse(l, CultureInfo.InvariantCulture))]
            : throw new CannotMeasureException($"the process that measures ended with {child.ExitCode}");
    }
}
