using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Plimsoll.Bench.Running;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Documents.Writing.Xlsx;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// Reading files into documents: a workbook of 10,000 rows beside the bare read of ExcelDataReader, which makes values and no
/// document of them, each with its memory in a process of its own; and a PDF of 300 pages.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Rows = 10_000;
    private const int Columns = 20;
    private const int Pages = 300;
    private const int Times = 5;

    private static readonly string[] Words = ["risk", "flooding", "of", "the", "council", "harbour", "may", "not", "be", "serviced", "by", "pumps", "quarterly", "and", "reported"];

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var book = Path.Combine(Folders.Scratch, "reading.xlsx");
        var pdf = Path.Combine(Folders.Scratch, "reading.pdf");
        try
        {
            await File.WriteAllBytesAsync(book, Workbook());
            var pages = await WritePdfAsync(pdf);
            var (bookBytes, pdfBytes) = (await File.ReadAllBytesAsync(book), await File.ReadAllBytesAsync(pdf));
            var times = await Rounds.OfAsync(Times, 1, () => SourceFile.ReadAsync(book, bookBytes), () => Task.Run(() => Bare(bookBytes)));
            var own = await ChildMeasurement.StartAsync("reading", book);
            var bare = await ChildMeasurement.StartAsync("reading-bare", book);
            var document = await Rounds.OfAsync(Times, () => SourceFile.ReadAsync(pdf, pdfBytes));
            return
            [
                new($"workbook of {Rows:N0} rows × {Columns}", times[0], times[1], Target.Under(5000, times[0]),
                    string.Create(CultureInfo.InvariantCulture, $"{bookBytes.Length / 1e6:0.0} MB; the peer is the bare read of ExcelDataReader")),
                new("memory for it", null, null, Target.UnderMegabytes(500, own[0]),
                    string.Create(CultureInfo.InvariantCulture, $"{own[0]:0} MB at most for the whole process, {own[1]:0} MB of it the document; bare {bare[0]:0} MB")),
                new($"PDF of {pages} pages", document, null, Target.Under(15_000, document), string.Create(CultureInfo.InvariantCulture, $"{pdfBytes.Length / 1e6:0.0} MB")),
            ];
        }
        finally
        {
            File.Delete(book);
            File.Delete(pdf);
        }
    }

    /// <summary>In a process of its own: the most memory that it took, and what the document holds, in megabytes; and the milliseconds of the reading.</summary>
    public static async Task<IReadOnlyList<double>> MemoryAsync(string path, bool isBare)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        object read = isBare ? Bare(bytes) : await SourceFile.ReadAsync(path, bytes);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(read);
        return [Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, held / 1e6, took];
    }

    private static int Bare(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var values = 0;
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                values += reader.GetValue(column) is null ? 0 : 1;
        }

        return values;
    }

    private static byte[] Workbook()
    {
        var random = new Random(1);
        using var file = new MemoryStream();
        XlsxWriter.Write(new Workbook
        {
            Title = "Register",
            Sheets =
            [
                new Sheet
                {
                    Name = "Risks",
                    Columns = [.. Enumerable.Range(1, Columns).Select(column => new SheetColumn($"Column {column}", 20))],
                    Rows = Enumerable.Range(1, Rows).Select(row => new SheetRow([.. Enumerable.Range(0, Columns).Select(column => column switch
                    {
                        0 => (SheetCell)$"R{row}",
                        < 6 => random.Next(1, 6),
                        < 9 => (SheetCell)new DateOnly(2020, 1, 1).AddDays(random.Next(2000)),
                        _ => Some(random, 12),
                    })])),
                },
            ],
        }, file);
        return file.ToArray();
    }

    private static async Task<int> WritePdfAsync(string path)
    {
        var random = new Random(2);
        await using var writer = new PdfWriter();
        await using var file = File.Create(path);
        var written = await writer.WriteAsync(new Paper
        {
            Title = "Register",
            Sections =
            [
                new Section
                {
                    Blocks =
                    [
                        new Table
                        {
                            Caption = "Risks",
                            Columns = [new("Ref"), new("Risk", 3), new("Causes", 3), new("Owner", 2)],
                            Rows = [.. Enumerable.Range(1, Pages * 15).Select(row => new Row($"R{row}", Some(random, 30), Some(random, 30), Some(random, 3)))],
                        },
                    ],
                },
            ],
        }, file);
        return written.Pages;
    }

    private static string Some(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Words[random.Next(Words.Length)]));
}
