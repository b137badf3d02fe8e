using System.Diagnostics;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;
using Plimsoll.Documents.Writing.Pdf;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>What a PDF says it is, and what travels in it (ADR 17).</summary>
public class PdfStandardTests(WarmTypesetter typesetter) : IClassFixture<WarmTypesetter>
{
    private const string Hostile = "{\n  \"name\": \"Quay \\\"#sys.inputs\\\" \\\\ £ ŵ ł العربية 🚢\"\r\n}";

    private static readonly Paper Sample = FormPaper.Build();
    private static readonly IReadOnlyList<AttachedFile> Attached = [new("register.json", Hostile, "application/json", "The register as data")];

    [Fact]
    public async Task Paper_saysThatItIsAccessible()
    {
        var metadata = new PdfFile(await WrittenAsync(PdfStandard.Accessible)).Metadata;

        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("<pdfaid:part>", metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_saysThatItIsAnArchiveAndKeepsItsTags()
    {
        var pdf = new PdfFile(await WrittenAsync(PdfStandard.Archive));

        Assert.Contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", pdf.Metadata, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", pdf.Info);
        Assert.Contains("TH", pdf.Structure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PdfStandard.Accessible)]
    [InlineData(PdfStandard.Archive)]
    public async Task Attachment_comesOutAsItWentIn(PdfStandard standard)
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-pdf-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "paper.pdf"), await WrittenAsync(standard), TestContext.Current.CancellationToken);
            Process? process = null;
            try
            {
                process = Process.Start(new ProcessStartInfo("pdfdetach", ["-saveall", "paper.pdf"]) { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true });
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Skip("pdfdetach of poppler-utils is not installed.");
            }

            using (process)
                await process!.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Hostile, await File.ReadAllTextAsync(Path.Combine(folder.FullName, "register.json"), TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Archive_writtenTwice_isTheSameFile() => Assert.Equal(await WrittenAsync(PdfStandard.Archive), await WrittenAsync(PdfStandard.Archive));

    private async Task<byte[]> WrittenAsync(PdfStandard standard)
    {
        using var output = new MemoryStream();
        await typesetter.Writer.WriteAsync(Sample, output, standard, Task.FromResult(Attached), TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
