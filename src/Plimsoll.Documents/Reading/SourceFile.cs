using System.Collections.Frozen;
using System.Xml;
using Plimsoll.Documents.Reading.Csv;
using Plimsoll.Documents.Reading.Docx;
using Plimsoll.Documents.Reading.Html;
using Plimsoll.Documents.Reading.Markdown;
using Plimsoll.Documents.Reading.Opening;
using Plimsoll.Documents.Reading.Pdf;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.Documents.Reading.Xls;
using Plimsoll.Documents.Reading.Xlsx;

namespace Plimsoll.Documents.Reading;

/// <summary>
/// The way in for any file: Excel, Word, PDF, web pages, Markdown, delimited and plain text. Which reader is right is found
/// by what the file holds, not by its name. Nothing in a file is ever run, and nothing that it names is fetched.
/// </summary>
public static class SourceFile
{
    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xlsm"] = "application/vnd.ms-excel.sheet.macroEnabled.12",
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".docm"] = "application/vnd.ms-word.document.macroEnabled.12",
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".md"] = "text/markdown",
        [".xls"] = "application/vnd.ms-excel",
        [".csv"] = "text/csv",
        [".tsv"] = "text/tab-separated-values",
        [".txt"] = "text/plain",
    }.ToFrozenDictionary();

    /// <summary>The endings of files that are read, for choosing one; the content decides.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. MediaTypes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The media type that belongs to a file's ending; that of plain bytes for an unknown one.</summary>
    public static string MediaTypeOf(string name) => MediaTypes.GetValueOrDefault(Path.GetExtension(name).ToLowerInvariant(), "application/octet-stream");

    /// <summary>Reads a file from a stream, up to its end or the limit; the stream is left open.</summary>
    /// <inheritdoc cref="ReadAsync(string, ReadOnlyMemory{byte}, ReadingLimits?, CancellationToken)"/>
    public static async Task<SourceDocument> ReadAsync(string name, Stream content, ReadingLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= new();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await content.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (bytes.Length + read > limits.MostBytes)
                throw TooLarge(name, limits);
            bytes.Write(buffer, 0, read);
        }

        return await ReadAsync(name, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), limits, ct);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, for messages and to tell kinds of text apart.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What it may cost; usual limits when null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is damaged, protected, beyond the limits or of a kind that is not read; the message says which and what would be right.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<SourceDocument> ReadAsync(string name, ReadOnlyMemory<byte> content, ReadingLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= new();
        name = Path.GetFileName(name);
        if (content.Length > limits.MostBytes)
            throw TooLarge(name, limits);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(limits.LongestTime);
        try
        {
            // Parsing is work, not waiting: whoever asks must not be held up by it, nor by a parser that cannot be stopped.
            var document = await Task.Run(() => ReadAsync(FileKindFinder.Find(content.Span, content, name), name, content, limits, time.Token), time.Token).WaitAsync(time.Token);
            return Mismatch(document, name) is { } note ? document with { Notes = [note, .. document.Notes] } : document;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new UnreadableFileException(name, $"Reading it took longer than {limits.LongestTime.TotalSeconds:0} seconds", "Save the register alone in a new file", late);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new UnreadableFileException(name, "It is damaged or cut off", "Open it in its own program, save it again and choose the new file", damage);
        }
    }

    private static Task<SourceDocument> ReadAsync(FileKind kind, string name, ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken ct) => kind switch
    {
        FileKind.Xlsx => Task.FromResult(XlsxReader.Read(content, name, limits, ct)),
        FileKind.Csv => Task.FromResult(CsvReader.Read(TextDecoder.Read(content.Span), name, limits, ct)),
        FileKind.Docx => Task.FromResult(DocxReader.Read(content, name, limits, ct)),
        FileKind.Pdf => PdfReader.ReadAsync(content, name, limits, ct),
        FileKind.Html => Task.FromResult(HtmlReader.Read(HtmlEncoding.Decode(content.Span), name, limits, ct)),
        FileKind.Markdown => Task.FromResult(MarkdownReader.Read(TextDecoder.Read(content.Span).Text, name, limits, ct)),
        FileKind.Text => Task.FromResult(PlainTextReader.Read(TextDecoder.Read(content.Span).Text, name)),
        FileKind.Xls => Task.FromResult(XlsReader.Read(content, name, limits, ct)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Text may be called anything; a workbook that is called text, or text that is called a workbook, is worth a word.</summary>
    private static SourceNote? Mismatch(SourceDocument document, string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var named = ending switch
        {
            ".xlsx" or ".xlsm" or ".xltx" or ".xltm" => XlsxReader.Format,
            ".xls" or ".xlt" => XlsReader.Format,
            ".pdf" => PdfReader.Format,
            ".docx" or ".docm" or ".dotx" or ".dotm" => DocxReader.Format,
            _ => null,
        };
        return named == document.Format || ending.Length == 0 || (named is null && document.Format is not (XlsxReader.Format or XlsReader.Format or DocxReader.Format or PdfReader.Format))
            ? null
            : new(SourceNoteKind.Reading, $"Its name ends in {ending}, but it is a file of another kind, and was read as that: {Named(document.Format)}", Place.Unknown);
    }

    private static FormattableString Named(string format) => format switch
    {
        XlsxReader.Format => (FormattableString)$"Excel workbook",
        XlsReader.Format => (FormattableString)$"Excel workbook of before 2007",
        DocxReader.Format => (FormattableString)$"Word document",
        HtmlReader.Format => (FormattableString)$"web page",
        CsvReader.Format => (FormattableString)$"delimited text",
        _ => (FormattableString)$"{format}",
    };

    private static UnreadableFileException TooLarge(string name, ReadingLimits limits) => new(name,
        $"It is larger than {limits.MostBytes / (1 << 20)} MB", "Take out pictures and what does not belong to the register, or part it into several files");
}
