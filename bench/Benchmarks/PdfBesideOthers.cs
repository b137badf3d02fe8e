using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Running;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// The PDF of In Focus of 100 items beside other programs that are given the same paper's Word file or HTML. The service
/// has set papers before, as one that serves has; the programs have started before. They take turns, and each turn is
/// another hundred items, so that nobody can take over pages set before.
/// </summary>
internal static class PdfBesideOthers
{
    private const int Items = 100, Turns = 5, Warming = 2;

    /// <summary>So long another program is waited for.</summary>
    private static readonly TimeSpan MostOfOthers = TimeSpan.FromMinutes(4);

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var file = await FormatsBenchmark.FileAsync();
        var folder = Directory.CreateDirectory(Path.Combine(Folders.Scratch, "formats")).FullName;
        await using var writer = new PdfWriter();
        await using var workspace = await Workspace.OpenAsync(file, TimeProvider.System);
        var write = await FormatsBenchmark.WriterAsync(workspace, writer);
        List<double> pdf = [], typst = [], office = [];
        var officeIsThere = true;
        for (var turn = -Warming; turn < Turns; turn++)
        {
            var from = (turn + Warming) * Items;
            PdfResult? set = null;
            var own = await Rounds.OnceAsync(async () => set = await write(PaperFormat.Pdf, Items, from, new MemoryStream()));
            if (turn < -1)
                continue;
            await FileAsync(PaperFormat.Docx, from, "paper.docx");
            var others = officeIsThere ? await TimeAsync(folder, "soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "paper.docx") : null;
            officeIsThere = others is not null;
            if (turn < 0)
                continue;
            pdf.Add(own);
            typst.Add((set!.CompileTime + set.ExportTime).TotalMilliseconds);
            if (others is { } time)
                office.Add(time);
        }

        await FileAsync(PaperFormat.Html, 0, "paper.html");
        var weasy = await TimeAsync(folder, "weasyprint", "paper.html", "html.pdf");
        var all = new Sample(pdf);
        var share = new Sample(typst).Median / all.Median;
        return
        [
            new("Pdf, 100 items, by a service that has set some", all, Note: string.Create(CultureInfo.InvariantCulture, $"{Turns} papers of other items; Typst itself {share:0 %}")),
            Beside("WeasyPrint from the HTML, 100 items", weasy is { } once ? [once] : []),
            Beside("LibreOffice from the Word file, 100 items", office),
        ];

        async Task FileAsync(PaperFormat format, int from, string name)
        {
            await using var output = File.Create(Path.Combine(folder, name));
            await write(format, Items, from, output);
        }

        Line Beside(string what, IReadOnlyList<double> times)
        {
            if (times.Count == 0)
                return new(what, null, Note: "is not installed");
            var sample = new Sample(times);
            return new(what, sample, all, new("at least 10×", sample.Median >= 10 * all.Median), sample.Most >= MostOfOthers.TotalMilliseconds ? "ended by us without a result" : "beside our PDF of the same papers");
        }
    }

    /// <summary>How long a program takes, milliseconds; the longest wait if it does not end in time; null if it is not installed.</summary>
    private static async Task<double?> TimeAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            return await Rounds.OnceAsync(async () =>
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
                using var late = new CancellationTokenSource(MostOfOthers);
                try
                {
                    _ = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
                    await process.WaitForExitAsync(late.Token);
                }
                catch (OperationCanceledException)
                {
                    // Its time is then what was waited, and so too short: the comparison stays a lower bound.
                    process.Kill(entireProcessTree: true);
                    return;
                }

                if (process.ExitCode != 0)
                    throw new CannotMeasureException($"{program} ended with {process.ExitCode}");
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
