using System.Diagnostics;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;
using Plimsoll.Documents.Writing.Pdf;

namespace Plimsoll.Documents.Tests.Writing;

public class PdfWorkerTests
{
    private static readonly Paper Small = new() { Title = "Small" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_killed_between_papers_is_replaced()
    {
        await using var writer = new PdfWriter();
        await writer.WriteAsync(Small, Stream.Null, Ct);
        var first = writer.WorkerId!.Value;
        await KillAsync(first);

        Assert.Equal(1, (await writer.WriteAsync(Small, Stream.Null, Ct)).Pages);
        Assert.NotEqual(first, writer.WorkerId);
    }

    [Fact]
    public async Task Worker_killed_half_way_through_a_paper_is_replaced_and_the_paper_set()
    {
        await using var writer = new PdfWriter();
        await writer.WriteAsync(Small, Stream.Null, Ct);
        var writing = writer.WriteAsync(RegisterPaper.Build(600), Stream.Null, Ct);
        await Task.Delay(50, Ct);
        Assert.False(writing.IsCompleted);
        await KillAsync(writer.WorkerId!.Value);

        Assert.True((await writing).Pages > 100);
        Assert.Equal(1, (await writer.WriteAsync(Small, Stream.Null, Ct)).Pages);
    }

    [Fact]
    public async Task Source_that_takes_too_long_is_given_up_and_the_next_is_set()
    {
        await using var writer = new PdfWriter(new PdfOptions { Timeout = TimeSpan.FromSeconds(2) });
        const string endless = "#for a in range(9999) { for b in range(9999) { for c in range(9999) { if a > 99999 { [x] } } } }";

        var failure = await Assert.ThrowsAsync<PdfFailedException>(() => writer.SetAsync(endless, Ct));

        Assert.Equal("The PDF took longer than 2 seconds.", failure.Message);
        Assert.Equal(1, (await writer.WriteAsync(Small, Stream.Null, Ct)).Pages);
    }

    [Fact]
    public async Task Paper_that_takes_too_much_memory_is_given_up_at_once_and_the_next_is_set()
    {
        await using var writer = new PdfWriter(new PdfOptions { MostMemory = 250 });
        await writer.WriteAsync(Small, Stream.Null, Ct);
        var before = writer.WorkerId;

        var failure = await Assert.ThrowsAsync<PdfFailedException>(() => writer.WriteAsync(RegisterPaper.Build(1500), Stream.Null, Ct));

        Assert.True(failure.IsTooLong);
        Assert.Equal("The PDF takes more than 250 MB of memory to set: choose fewer items, or another format.", failure.Message);
        Assert.Null(writer.WorkerId);
        Assert.Equal(1, (await writer.WriteAsync(Small, Stream.Null, Ct)).Pages);
        Assert.NotEqual(before, writer.WorkerId);
    }

    [Fact]
    public async Task Cancelled_paper_leaves_the_writer_fit_for_the_next()
    {
        await using var writer = new PdfWriter();
        await writer.WriteAsync(Small, Stream.Null, Ct);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        cancel.CancelAfter(30);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(RegisterPaper.Build(600), Stream.Null, cancel.Token));
        Assert.Equal(1, (await writer.WriteAsync(Small, Stream.Null, Ct)).Pages);
    }

    [Fact]
    public async Task Papers_given_at_once_are_set_one_after_another()
    {
        await using var writer = new PdfWriter();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            using var output = new MemoryStream();
            await writer.WriteAsync(new Paper { Title = $"Paper{n}" }, output, Ct);
            return new PdfFile(output.ToArray()).Letters;
        }));

        Assert.All(results.Index(), each => Assert.Contains($"Paper{each.Index}", each.Item, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#nonsense", "unknown variable: nonsense")]
    [InlineData("#set document(title: \"T\")\n= One\n=== Three", "skipped from heading level 1 to 3")]
    [InlineData("#set document(title: \"T\")\n#set text(font: \"No Such Font\")\nWords", "unknown font family: no such font")]
    [InlineData("#set document(title: \"T\")\n#figure(rect())", "alt")]
    [InlineData("#read(\"/etc/passwd\")", "file not found")]
    public async Task Source_refused_or_warned_of_says_why(string source, string why)
    {
        await using var writer = new PdfWriter();

        var refused = await Assert.ThrowsAsync<PdfRefusedException>(() => writer.SetAsync(source, Ct));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Writer_without_node_says_so_in_one_line()
    {
        await using var writer = new PdfWriter(new PdfOptions { Node = "no-such-node" });

        var unavailable = await Assert.ThrowsAsync<PdfUnavailableException>(() => writer.WriteAsync(Small, Stream.Null, Ct));

        Assert.Equal("PDF needs Node 20 or later, and “no-such-node” could not be started.", unavailable.Message);
    }

    [Fact]
    public async Task Node_that_starts_and_never_answers_is_given_up_after_its_time_to_start()
    {
        if (OperatingSystem.IsWindows())
            throw Xunit.Sdk.SkipException.ForSkip("the stand-in for Node is a shell script");
        var node = Path.Combine(Directory.CreateTempSubdirectory("plimsoll-").FullName, "node");
        await File.WriteAllTextAsync(node, "#!/bin/sh\nexec sleep 120\n", Ct);
        File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var writer = new PdfWriter(new PdfOptions { Node = node, StartTimeout = TimeSpan.FromSeconds(1) });

        var unavailable = await Assert.ThrowsAsync<PdfUnavailableException>(() => writer.WriteAsync(Small, Stream.Null, Ct));

        Assert.Contains("has not answered for 1 s", unavailable.Message, StringComparison.Ordinal);
        Assert.Null(writer.WorkerId);
        Directory.Delete(Path.GetDirectoryName(node)!, recursive: true);
    }

    [Fact]
    public async Task Writer_without_packages_names_what_is_missing()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-").FullName;
        await using var writer = new PdfWriter(new PdfOptions { NodeModules = folder });

        var unavailable = await Assert.ThrowsAsync<PdfUnavailableException>(() => writer.WriteAsync(Small, Stream.Null, Ct));

        Assert.Contains("@myriaddreamin/typst-ts-node-compiler", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains(folder, unavailable.Message, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Writer_disposed_ends_its_process_and_refuses_papers()
    {
        var writer = new PdfWriter();
        await writer.WriteAsync(Small, Stream.Null, Ct);
        using var process = Process.GetProcessById(writer.WorkerId!.Value);
        await writer.DisposeAsync();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(5)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.WriteAsync(Small, Stream.Null, Ct));
    }

    private static async Task KillAsync(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync(Ct);
    }
}
