using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>One running Node process with the typesetter in it. It answers one request at a time.</summary>
internal sealed class TypesetterProcess : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Process process;
    private readonly Stream answers;
    private readonly Task<string> complaints;
    private int requests;

    private TypesetterProcess(Process process)
    {
        this.process = process;
        answers = new BufferedStream(process.StandardOutput.BaseStream);
        complaints = Complaints(process.StandardError);
    }

    /// <summary>The number the operating system knows it by.</summary>
    public int Id => process.Id;

    /// <summary>How much memory it holds now, in bytes; 0 when it has ended.</summary>
    public long Memory
    {
        get
        {
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts Node and waits until the typesetter has its fonts.</summary>
    /// <exception cref="PdfUnavailableException">Node or a package is missing or does not start.</exception>
    public static async Task<TypesetterProcess> StartAsync(PdfOptions options, CancellationToken ct)
    {
        var typesetter = Typesetter.Find(options);
        var start = NodeStart.Of(options.Node);
        // The worker's script travels inside the assembly, so that the two are always of one version.
        string[] arguments =
        [
            string.Create(CultureInfo.InvariantCulture, $"--max-old-space-size={options.ScriptMemory}"),
            "--input-type=module", "--eval", EmbeddedText.Read("Pdf.worker.mjs"),
            "--", typesetter.NodeModules, .. typesetter.Fonts,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var worker = new TypesetterProcess(Launch(start));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.StartTimeout);
        try
        {
            await worker.ReadAsync(limit.Token);
            return worker;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            await worker.DisposeAsync();
            throw new PdfUnavailableException($"The typesetter does not start: “{options.Node}” has not answered for {options.StartTimeout.TotalSeconds:0} s.", late);
        }
        catch (PdfFailedException failure)
        {
            await worker.DisposeAsync();
            throw new PdfUnavailableException($"The typesetter does not start: {failure.Message}", failure);
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sets one source, given in pieces.</summary>
    /// <exception cref="PdfFailedException">The process ended before it answered.</exception>
    public async Task<TypesetterAnswer> SetAsync(IReadOnlyList<StringBuilder> source, PdfStandard standard, CancellationToken ct)
    {
        var id = ++requests;
        // The source of a long paper is megabytes: it is encoded piece by piece into a lent buffer.
        var words = ArrayPool<byte>.Shared.Rent(Utf8.GetMaxByteCount(source.Sum(part => part.Length)));
        try
        {
            var length = Encode(source, words);
            var line = JsonSerializer.SerializeToUtf8Bytes(new { id, length, isArchive = standard is PdfStandard.Archive }, Json);
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync((byte[])[.. line, (byte)'\n'], ct);
            await input.WriteAsync(words.AsMemory(0, length), ct);
            await input.FlushAsync(ct);
            // Not after a failure: a write that was given up may still be reading from it.
            ArrayPool<byte>.Shared.Return(words);
        }
        catch (IOException broken)
        {
            throw new PdfFailedException(await EndAsync(), broken);
        }
        var answer = await ReadAsync(ct);
        return answer.Id == id ? answer : throw new PdfFailedException("The typesetter answered out of turn.");
    }

    /// <summary>Ends the process; waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static int Encode(IEnumerable<StringBuilder> source, Span<byte> bytes)
    {
        // A letter of two halves may lie across two pieces: the encoder keeps the first until the second comes.
        var encoder = Utf8.GetEncoder();
        var length = 0;
        foreach (var part in source)
        {
            foreach (var piece in part.GetChunks())
                length += encoder.GetBytes(piece.Span, bytes[length..], flush: false);
        }
        return length + encoder.GetBytes([], bytes[length..], flush: true);
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new PdfUnavailableException($"PDF needs Node 20 or later, and “{start.FileName}” could not be started.", missing);
        }
    }

    private static async Task<string> Complaints(StreamReader errors)
    {
        var last = "";
        while (await errors.ReadLineAsync() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && (last.Length == 0 || line.Contains("Error", StringComparison.Ordinal)))
                last = line.Trim();
        }
        return last;
    }

    private async Task<TypesetterAnswer> ReadAsync(CancellationToken ct)
    {
        try
        {
            var answer = JsonSerializer.Deserialize<TypesetterAnswer>(await LineAsync(ct), Json)!;
            if (answer.Length == 0)
                return answer;
            // As it is, not as text: a paper is megabytes.
            var pdf = GC.AllocateUninitializedArray<byte>(answer.Length);
            await answers.ReadExactlyAsync(pdf, ct);
            return answer with { Pdf = pdf };
        }
        catch (EndOfStreamException ended)
        {
            throw new PdfFailedException(await EndAsync(), ended);
        }
    }

    private async Task<byte[]> LineAsync(CancellationToken ct)
    {
        var line = new List<byte>(256);
        var letter = new byte[1];
        while (true)
        {
            await answers.ReadExactlyAsync(letter, ct);
            if (letter[0] == '\n')
                break;
            line.Add(letter[0]);
        }
        return [.. line];
    }

    private async Task<string> EndAsync()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        var complaint = await complaints;
        return string.Create(CultureInfo.InvariantCulture, $"Node ended with code {process.ExitCode}. {complaint}").TrimEnd();
    }
}

/// <summary>A line from the worker.</summary>
internal sealed record TypesetterAnswer
{
    /// <summary>The request it answers; 0 when the worker says that it is ready.</summary>
    public int Id { get; init; }

    /// <summary>How many bytes of PDF follow the line; 0 if the paper was refused.</summary>
    public int Length { get; init; }

    /// <summary>The PDF, or null if it was refused.</summary>
    [JsonIgnore]
    public byte[]? Pdf { get; init; }

    /// <summary>The number of pages.</summary>
    public int Pages { get; init; }

    /// <summary>Why the compiler refused.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Clusters of characters that no font can show.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Time to lay out.</summary>
    public double CompileMilliseconds { get; init; }

    /// <summary>Time to write the PDF.</summary>
    public double ExportMilliseconds { get; init; }

    /// <summary>The memory of the process in bytes.</summary>
    public long Memory { get; init; }
}
