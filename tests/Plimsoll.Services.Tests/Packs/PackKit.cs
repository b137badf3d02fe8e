using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Packs;

/// <summary>The services of packs over a workspace, and everything that can be read in a file.</summary>
internal sealed class PackKit(Workspace workspace) : IAsyncDisposable
{
    private readonly PdfWriter pdf = new();

    public PackExemptions Exemptions { get; } = new(workspace);

    public PackService Packs => new(workspace, pdf, Exemptions);

    public PackSealing Sealing => new(workspace, pdf);

    public PackPublishing Publishing => new(workspace, Exemptions);

    public PackChanges Changes
    {
        get
        {
            var registers = new Services.Registers.RegisterService(workspace);
            return new(workspace, registers, new Services.History.HistoryService(workspace));
        }
    }

    /// <summary>The demonstration council in a database of its own.</summary>
    public static async Task<TemporaryWorkspace> CouncilAsync()
    {
        var made = await TemporaryWorkspace.NewAsync();
        await DemonstrationCouncil.SeedAsync(made.Workspace);
        return made;
    }

    /// <summary>Contents over registers.</summary>
    public static PackContents Of(params IReadOnlyList<Register> registers) => new()
    {
        Title = "Risk report, quarter 2", Committee = "Audit Committee", Meeting = new(2026, 12, 7), Purpose = "To note",
        Registers = [.. registers.Select(r => r.Id)], Kinds = ["in-focus", "register"], Formats = [PackFormat.Html, PackFormat.Docx, PackFormat.Xlsx],
    };

    /// <summary>Drafts and seals.</summary>
    public async Task<PackId> SealedAsync(PackContents contents, Actor? actor = null)
    {
        var id = await Packs.DraftAsync(actor ?? Actor.Terminal, contents);
        await Sealing.SealAsync(actor ?? Actor.Terminal, id, 1);
        return id;
    }

    public async Task<Pack> PackAsync(PackId id) => (await Packs.GetAsync(Actor.Terminal, id)).Pack;

    public async Task<int> VersionAsync(PackId id) => (await Packs.GetAsync(Actor.Terminal, id)).Held.Version;

    /// <summary>Whatever a reader with every tool could find: the bytes, what is packed in them, and a PDF's text.</summary>
    public static string Everything(PackFile file) => Path.GetExtension(file.Name) switch
    {
        ".docx" or ".xlsx" => OfficeFile.Everything(file.Content),
        ".pdf" => Inflated(file.Content) + Run(file.Content, "pdftotext", "-enc", "UTF-8", "-", "-") + Run(file.Content, "pdfinfo", "-meta", "-"),
        _ => Encoding.UTF8.GetString(file.Content),
    } + file.Name;

    /// <summary>A PDF's bytes, and those of each of its streams that can be inflated.</summary>
    private static string Inflated(byte[] pdf)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(pdf));
        var (raw, at, inflated) = (text.ToString(), 0, 0);
        while ((at = raw.IndexOf("stream\n", at, StringComparison.Ordinal)) >= 0)
        {
            at += "stream\n".Length;
            try
            {
                using var packed = new ZLibStream(new MemoryStream(pdf, at, pdf.Length - at), CompressionMode.Decompress);
                using var plain = new MemoryStream();
                packed.CopyTo(plain);
                text.Append(Encoding.Latin1.GetString(plain.ToArray()));
                inflated++;
            }
            catch (InvalidDataException)
            {
                // Not packed, such as the metadata: its bytes are in the text already.
            }
        }

        Assert.True(inflated > 0, "no stream of the PDF could be read");

        // Alternative texts and titles may be in UTF-16: without its zeros their letters stand together.
        return text.Replace("\0", "").ToString();
    }

    private static string Run(byte[] input, string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var (output, _) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.Result;
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();
}
