using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// In Focus of 10, 100 and 1,000 items in each format: each in a process of its own, from the service's call to the last
/// byte, after one paper of ten other items that warms it up.
/// </summary>
internal static class FormatsBenchmark
{
    private const int Most = 1000;

    private static readonly int[] Sizes = [10, 100, Most];

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var file = await FileAsync();
        List<Line> lines = [];
        foreach (var format in new[] { PaperFormat.Html, PaperFormat.Pdf, PaperFormat.Docx, PaperFormat.Xlsx, PaperFormat.Csv, PaperFormat.Json })
        {
            foreach (var size in Sizes)
            {
                if (await ChildMeasurement.StartAsync("format", $"{format}|{size}|{file}") is not [var time, var bytes, var pages, var typst, var peak, var worker])
                    throw new CannotMeasureException("the process that measures said something else");
                var ofPages = pages > 0 ? $", {pages:0} pages, {pages / time * 1000:0} pages a second, Typst itself {typst / time:0 %}" : "";
                var memory = worker > 0 ? $"{peak:0} MB, the typesetter {worker:0} MB" : $"{peak:0} MB";
                lines.Add(new($"{format}, {size:#,0} items", new Sample([time]), Note: string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.00} MB{ofPages}; peak memory above the register {memory}")));
            }
        }

        return lines;
    }

    /// <summary>A register with enough items for every paper that is measured here.</summary>
    internal static Task<string> FileAsync() => LargeRegister.FileAsync(2 * Most, 10 * Most);

    /// <summary>In the child: milliseconds, bytes, pages, Typst's own milliseconds, the most memory above the register's, the typesetter's most memory; megabytes.</summary>
    public static async Task<IReadOnlyList<double>> OnceAsync(string argument)
    {
        if (argument.Split('|', 3) is not [var format, var size, var file])
            throw new ArgumentException($"“{argument}” is no format, size and file.");
        await using var writer = new PdfWriter(new PdfOptions { Timeout = TimeSpan.FromMinutes(10), ProcessMemory = 8000 });
        await using var workspace = await Workspace.OpenAsync(file, TimeProvider.System);
        var write = await WriterAsync(workspace, writer);
        await write(Enum.Parse<PaperFormat>(format), 10, Most, Stream.Null);
        GC.Collect();
        ForgetPeak();
        var before = Megabytes("self", "VmRSS");
        using var output = new MemoryStream();
        PdfResult? set = null;
        var time = await Rounds.OnceAsync(async () => set = await write(Enum.Parse<PaperFormat>(format), int.Parse(size, CultureInfo.InvariantCulture), 0, output));
        return [time, output.Length, set?.Pages ?? 0, set is null ? 0 : (set.CompileTime + set.ExportTime).TotalMilliseconds, Math.Max(0, Megabytes("self", "VmHWM") - before), TypesetterPeak()];
    }

    internal static async Task<Func<PaperFormat, int, int, Stream, Task<PdfResult?>>> WriterAsync(Workspace workspace, PdfWriter writer)
    {
        var registers = new RegisterService(workspace);
        var papers = new PaperService(workspace, registers, writer);
        var register = (await registers.FindAsync(Actor.Terminal, SyntheticCouncil.RegisterName))!.Id;
        var live = (await registers.ViewAsync(Actor.Terminal, register)).LiveItems.Select(i => i.Id).ToList();
        return (format, size, from, output) =>
            papers.WriteAsync(Actor.Terminal, register, new() { Kind = PaperKind.InFocus, Items = [.. live.Skip(from).Take(size)] }, format, output);
    }

    // Linux counts the most memory of a process, and forgets it when told to.
    private static void ForgetPeak()
    {
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static double TypesetterPeak()
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(id => int.TryParse(id, out _) && Status(id!, "PPid") == own)
            .Select(id => Megabytes(id!, "VmHWM")).DefaultIfEmpty(0).Max();
    }

    private static double Megabytes(string process, string name) =>
        Status(process, name) is { } words && double.TryParse(words.Split(' ')[0], CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes / 1024 : 0;

    private static string? Status(string process, string name)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
