using Plimsoll.Bench.Benchmarks;
using Plimsoll.Bench.Running;

namespace Plimsoll.Bench;

/// <summary>What can be measured, in the order of "all".</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("generator", "writing the large synthetic register that other benchmarks read", GeneratorBenchmark.RunAsync),
        new("append", "recording changes of one document, each flushed to disk, against bare inserts", AppendBenchmark.RunAsync),
        new("image", "loading 20,000 items with 200,000 versions in a new process", ImageBenchmark.RunAsync),
        new("as-at", "a register of 20,000 items as at a moment in the past", AsAtBenchmark.RunAsync),
        new("paper", "In Focus of 100 items as PDF, the typesetter warm", PaperBenchmark.RunAsync),
        new("formats", "In Focus of 10, 100 and 1,000 items in each format", FormatsBenchmark.RunAsync),
        new("beside", "the PDF of In Focus of 100 items beside WeasyPrint and LibreOffice", PdfBesideOthers.RunAsync),
        new("page", "pages of the site over a register of 20,000 items", PageBenchmark.RunAsync),
        new("web", "the site in a process of its own, signed in, over 10,000 items: many requests at once, saving, start, weight", WebBenchmark.RunAsync),
        new("reading", "reading a workbook of 10,000 rows and a PDF of 300 pages into documents", ReadingBenchmark.RunAsync),
        new("recognise", "a register of 10,000 risks in a workbook, read, recognised, checked and shown; registers of other sizes", RecogniseBenchmark.RunAsync),
        new("import", "reading the published registers", ImportBenchmark.RunAsync),
    ];
}

/// <summary>Something to measure.</summary>
/// <param name="Name">As named on the command line.</param>
/// <param name="What">What is measured, in a phrase.</param>
/// <param name="RunAsync">Measures it.</param>
internal sealed record Benchmark(string Name, string What, Func<Task<IReadOnlyList<Line>>> RunAsync);
