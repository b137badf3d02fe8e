using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Plimsoll.Documents.Writing;
using Plimsoll.Documents.Writing.Pdf;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Runs Mozilla's parser in a Node process of its own for each file: a file that takes too much memory or time takes the
/// process with it and nothing else.
/// </summary>
internal static class PdfWorker
{
    private const string Parser = "pdfjs-dist";
    private const string Again = "Open it in its own program, print or save it as PDF again and choose the new file";

    /// <summary>The pages in order.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, protected, too large, or PDF cannot be read on this machine.</exception>
    public static async Task<IReadOnlyList<PdfPage>> ReadAsync(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, List<SourceNote> notes, CancellationToken ct)
    {
        using var process = Start(name, limits);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(ct);
            var sent = SendAsync(process, content, ct);
            List<PdfPage> pages = [];
            var expected = -1;
            while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
            {
                var answer = JsonDocument.Parse(line).RootElement;
                if (answer.TryGetProperty("pages", out var count))
                    expected = Fits(count.GetInt32(), name, limits);
                else if (answer.TryGetProperty("number", out var number) && answer.TryGetProperty("failure", out _))
                    notes.Add(new(SourceNoteKind.NotRead, $"Page {number.GetInt32()} is damaged and was not read", new Place { Page = number.GetInt32() }));
                else if (answer.TryGetProperty("failure", out var failure))
                    throw Refusal(name, failure.GetString(), answer.GetProperty("message").GetString());
                else
                    pages.Add(Page(answer));
            }

            await sent;
            await process.WaitForExitAsync(ct);
            if (expected < 0 || process.ExitCode != 0)
                throw new UnreadableFileException(name, "Reading it took more memory than a register needs, or failed", Again, new InvalidDataException(await errors));
            return pages;
        }
        catch (JsonException cut)
        {
            throw new UnreadableFileException(name, "Reading it failed half-way", Again, cut);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static Process Start(string name, ReadingLimits limits)
    {
        var options = new PdfOptions();
        var modules = Typesetter.ModulesWith(options, Parser)
            ?? throw new UnreadableFileException(name, $"PDF cannot be read on this machine, because the npm package {Parser} is missing", "Run npm install, or import another form of the register");
        var start = NodeStart.Of(options.Node);
        string[] arguments =
        [
            string.Create(CultureInfo.InvariantCulture, $"--max-old-space-size={options.ScriptMemory}"), "--no-warnings",
            "--input-type=module", "--eval", EmbeddedText.Read("Pdf.drawn.mjs") + EmbeddedText.Read("Pdf.reader.mjs"), "--", modules, limits.MostPages.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new UnreadableFileException(name, "PDF cannot be read on this machine, because Node is missing", "Install Node 20 or later, or import another form of the register", missing);
        }
    }

    /// <summary>A process that refuses the file ends before it has all of it; its answer says why.</summary>
    private static async Task SendAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Said by its answer, or by its exit code.
        }
    }

    private static int Fits(int pages, string name, ReadingLimits limits) => pages <= limits.MostPages
        ? pages
        : throw new UnreadableFileException(name, $"It has {pages:N0} pages; up to {limits.MostPages:N0} are read", "Save the pages of the register alone as a new PDF");

    private static UnreadableFileException Refusal(string name, string? failure, string? message) => failure switch
    {
        "PasswordException" => new(name, "It is protected with a password", "Save it without one (in most programs: print it as PDF) and choose the new file"),
        _ => new(name, "It is damaged or cut off", Again, new InvalidDataException(message)),
    };

    private static PdfPage Page(JsonElement page) => new(
        page.GetProperty("number").GetInt32(),
        page.GetProperty("width").GetDouble(),
        page.GetProperty("height").GetDouble(),
        page.GetProperty("images").GetInt32(),
        TouchingWords.Parted([.. page.GetProperty("items").EnumerateArray().Where(i => i[1].ValueKind == JsonValueKind.Number && i[2].ValueKind == JsonValueKind.Number && i[3].ValueKind == JsonValueKind.Number).Select(Piece)]),
        [.. page.GetProperty("rules").EnumerateArray().Select(r => new PdfRule(r[0].GetDouble(), r[1].GetDouble(), r[2].GetDouble(), r[3].GetDouble()))]);

    private static PdfPiece Piece(JsonElement item)
    {
        var piece = PdfPiece.At(item[0].GetString()!, item[1].GetDouble(), item[2].GetDouble(), item[3].GetDouble(), Math.Max(1, item[4].GetDouble()), item[5].GetInt32(), item[6].GetInt32() == 1, (item[7].GetInt32() & 1) != 0) with { KeepsStretch = (item[7].GetInt32() & 2) != 0 };
        return item.GetArrayLength() < 10 ? piece : piece with
        {
            Seams = [.. item[8].EnumerateArray().Select(seam => new PdfSeam(seam[0].GetInt32(), seam[1].GetDouble(), seam[2].GetDouble()))],
            Cut = item[9].ValueKind == JsonValueKind.Array ? new Box(item[9][0].GetDouble(), item[9][1].GetDouble(), item[9][2].GetDouble() - item[9][0].GetDouble(), item[9][3].GetDouble() - item[9][1].GetDouble()) : null,
        };
    }
}
