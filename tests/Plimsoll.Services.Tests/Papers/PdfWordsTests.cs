using System.Diagnostics;
using System.Text;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>A PDF says every word and figure that the paper holds.</summary>
public sealed class PdfWordsTests(DemonstrationWorkspace demonstration, PublishedWorkspace published) : IAsyncDisposable
{
    private const int Ends = 14;

    private readonly PdfWriter pdf = new();

    public static TheoryData<string, PaperKind> Papers
    {
        get
        {
            TheoryData<string, PaperKind> all = [];
            foreach (var register in new[] { DemonstrationWorkspace.Strategic, PublishedWorkspace.Thurrock, PublishedWorkspace.Blackpool })
                foreach (var kind in Enum.GetValues<PaperKind>())
                    all.Add(register, kind);
            return all;
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public async Task Pdf_holdsEveryWordAndFigureOfThePaper(string register, PaperKind kind)
    {
        var workspace = register is DemonstrationWorkspace.Strategic ? await demonstration.SeededAsync() : await published.ImportedAsync();
        var id = (await workspace.Registers.FindAsync(Actor.Terminal, register))!.Id;
        var papers = new PaperService(workspace.Workspace, workspace.Registers, pdf);
        var request = new PaperRequest { Kind = kind, IncludeFindings = true, HasCover = true, Recommendations = ["That it be noted."] };
        var paper = await papers.BuildAsync(Actor.Terminal, id, request, cancellation: TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        await papers.WriteAsync(Actor.Terminal, id, request, PaperFormat.Pdf, output, cancellation: TestContext.Current.CancellationToken);

        var letters = Squeeze(await TextAsync(output.ToArray()));

        var pieces = PaperText.All(paper).SelectMany(Words).Append(paper.Title).Append(paper.Subtitle!).Concat(paper.Details.Lines.Select(line => line.Value)).Append("That it be noted.")
            .SelectMany(words => words.Split('\n')).Select(Squeeze).Where(words => words.Length > 0).Distinct().ToList();
        Assert.InRange(pieces.Count, 60, int.MaxValue);
        // A long text may go over to the next page, whose head then stands in it: its beginning and its end are looked for.
        Assert.All(pieces, piece =>
        {
            Assert.Contains(piece[..Math.Min(piece.Length, Ends)], letters, StringComparison.Ordinal);
            Assert.Contains(piece[^Math.Min(piece.Length, Ends)..], letters, StringComparison.Ordinal);
        });
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Heading heading => [heading.Text.PlainText],
        Paragraph paragraph => [paragraph.Content.PlainText],
        Facts facts => facts.Items.Select(fact => fact.Label),
        Matrix matrix => [matrix.Caption],
        _ => [],
    };

    private static string Squeeze(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u200b' or '\u00ad' or '\u2060' or '-' or '\u2010' or '"')));

    private static async Task<string> TextAsync(byte[] file)
    {
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext of poppler-utils is not installed.");
        }

        using (process)
        {
            var (output, errors) = (process!.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.StandardInput.BaseStream.WriteAsync(file);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            _ = await errors;
            return await output;
        }
    }
}
