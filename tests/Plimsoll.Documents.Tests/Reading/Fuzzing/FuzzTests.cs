using System.Diagnostics;
using System.Globalization;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Fuzzing;

/// <summary>
/// Changed files are read, or refused with a message, and nothing else happens. A short run each time; a long one by
/// <c>PLIMSOLL_FUZZ=1000000 dotnet run --project tests/Plimsoll.Documents.Tests -- -class "*FuzzTests"</c>, and
/// PLIMSOLL_FUZZ_SEED begins it elsewhere, PLIMSOLL_FUZZ_ENDING takes files of one ending alone. What is found goes into the folder Corpus.
/// </summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>What reading one of these small files may ask for altogether, in bytes; tests beside it count too.</summary>
    private const long MostMemory = 2L << 30;

    private static readonly long Inputs = Setting("PLIMSOLL_FUZZ", 400);
    private static readonly string? Only = Environment.GetEnvironmentVariable("PLIMSOLL_FUZZ_ENDING");
    private static readonly int First = (int)Setting("PLIMSOLL_FUZZ_SEED", 1);

    [Theory]
    [InlineData("xlsx"), InlineData("docx"), InlineData("html"), InlineData("md"), InlineData("csv"), InlineData("txt"), InlineData("xls"), InlineData("office.xls")]
    public async Task Changed_file_is_read_or_refused(string ending)
    {
        Assert.SkipUnless(IsWanted(ending), $"only {Only} was asked for");
        var seed = Seeds.Of(ending);
        for (var at = 0; at < Inputs; at++)
        {
            var random = new Random(First + at);
            var bytes = ending is "xlsx" or "docx" ? Mutator.ChangeParts(seed, random) : Mutator.Change(seed, random);
            await MustBeReadOrRefusedAsync($"changed.{ending}", bytes, First + at);
        }
    }

    /// <summary>Each PDF takes a process of its own: a hundredth of the inputs.</summary>
    [Fact]
    public async Task Changed_PDF_is_read_or_refused()
    {
        var seed = Seeds.Of("pdf");
        Assert.SkipUnless(IsWanted("pdf"), $"only {Only} was asked for");
        for (var at = 0; at < Math.Max(3, Inputs / 100); at++)
            await MustBeReadOrRefusedAsync("changed.pdf", Mutator.Change(seed, new Random(First + at)), First + at);
    }

    /// <summary>Damaged in such a way that the library which reads them went round in circles for ten to twenty seconds.</summary>
    [Theory]
    [InlineData(2045942), InlineData(2076555), InlineData(2134218), InlineData(2138861)]
    public async Task Old_workbook_that_leads_in_circles_is_stopped(int seed) => await MustBeReadOrRefusedAsync("changed.xls", Mutator.Change(Seeds.Of("xls"), new Random(seed)), seed);

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Inputs that once went wrong, or that are worth keeping.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Kept_input_is_read_or_refused(string name) =>
        await MustBeReadOrRefusedAsync(name, await File.ReadAllBytesAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken), 0);

    private static bool IsWanted(string ending) => Only is null || Only == ending;

    private static string Folder => Path.Combine(TestKit.SharedFiles.RepositoryRoot, "tests", "Plimsoll.Documents.Tests", "Reading", "Corpus");

    /// <summary>Soon, and without taking much memory; a busy machine is given a second chance.</summary>
    private static async Task MustBeReadOrRefusedAsync(string name, byte[] bytes, int seed)
    {
        var (taken, memory) = await ReadOrRefuseAsync(name, bytes, seed);
        if (taken >= Soon)
            (taken, memory) = await ReadOrRefuseAsync(name, bytes, seed);
        Assert.True(taken < Soon, $"{name}, seed {seed}: took {taken.TotalSeconds:0} s");
        Assert.True(memory < MostMemory, $"{name}, seed {seed}: asked for {memory >> 20} MB");
    }

    private static async Task<(TimeSpan Taken, long Memory)> ReadOrRefuseAsync(string name, byte[] bytes, int seed)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
        try
        {
            var document = await SourceFile.ReadAsync(name, bytes, ct: TestContext.Current.CancellationToken);
            Assert.All(document.Blocks, block => Assert.NotNull(block.Raw));
            Assert.All(document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => Assert.True(cell.ColumnSpan >= 1 && cell.RowSpan >= 1));
        }
        catch (UnreadableFileException refusal)
        {
            Assert.DoesNotContain('\n', refusal.Message);
        }
        catch (Exception other)
        {
            Assert.Fail($"{name}, seed {seed}: {other}");
        }

        return (watch.Elapsed, GC.GetTotalAllocatedBytes() - before);
    }

    private static long Setting(string name, long usual) => long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;
}
