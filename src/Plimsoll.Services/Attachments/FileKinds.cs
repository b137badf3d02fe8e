using System.IO.Compression;
using System.Text;

namespace Plimsoll.Services.Attachments;

/// <summary>
/// What a file is, judged by the signature of its content together with its extension: the sender's word for it is not asked.
/// </summary>
internal static class FileKinds
{
    private static readonly Kind[] Kinds =
    [
        new(".pdf", "application/pdf", content => StartsWith(content, "%PDF-"u8)),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content => HasEntry(content, "word/document.xml")),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content => HasEntry(content, "xl/workbook.xml")),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", content => HasEntry(content, "ppt/presentation.xml")),
        new(".odt", "application/vnd.oasis.opendocument.text", content => SaysItIs(content, "application/vnd.oasis.opendocument.text")),
        new(".ods", "application/vnd.oasis.opendocument.spreadsheet", content => SaysItIs(content, "application/vnd.oasis.opendocument.spreadsheet")),
        new(".png", "image/png", content => StartsWith(content, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])),
        new(".jpg", "image/jpeg", IsJpeg),
        new(".jpeg", "image/jpeg", IsJpeg),
        new(".txt", "text/plain", IsText),
        new(".csv", "text/csv", IsText),
        new(".eml", "message/rfc822", content => IsText(content) && HasMailHeader(content)),
        new(".msg", "application/vnd.ms-outlook", content => StartsWith(content, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
    ];

    /// <summary>The extensions that are taken, as a sentence lists them.</summary>
    public static string Taken { get; } = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods), PNG, JPEG, text, CSV or e-mail (.eml, .msg)";

    /// <summary>The media type of a file.</summary>
    /// <exception cref="RuleBrokenException">It is of no kind that is taken, or its content is not what its name says.</exception>
    public static string MediaTypeOf(string fileName, byte[] content)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var kind = Array.Find(Kinds, k => k.Extension == extension)
            ?? throw new RuleBrokenException("File", $"{fileName} is of a kind that is not taken; attach {Taken}");
        return kind.Fits(content)
            ? kind.MediaType
            : throw new RuleBrokenException("File", $"{fileName} is not what its name says, or is damaged; open it and save it as {extension} again");
    }

    private static bool StartsWith(byte[] content, ReadOnlySpan<byte> signature) => content.AsSpan().StartsWith(signature);

    private static bool IsJpeg(byte[] content) => StartsWith(content, [0xFF, 0xD8, 0xFF]);

    private static bool HasEntry(byte[] content, string name) => InZip(content, zip => zip.GetEntry(name) is not null && zip.GetEntry("[Content_Types].xml") is not null);

    private static bool SaysItIs(byte[] content, string mediaType) => InZip(content, zip =>
    {
        if (zip.GetEntry("mimetype") is not { Length: < 200 } entry)
            return false;
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim() == mediaType;
    });

    private static bool InZip(byte[] content, Func<ZipArchive, bool> test)
    {
        if (!StartsWith(content, "PK"u8))
            return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return test(zip);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether it is text: UTF-8, or of a Windows code page, without control characters but those of lines and tabs.</summary>
    private static bool IsText(byte[] content) => content.Length > 0 && content.All(b => b is >= 0x20 and not 0x7F or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f');

    private static bool HasMailHeader(byte[] content)
    {
        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 65_536));
        var end = head.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var unix ? unix : head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return head[..(end < 0 ? head.Length : end)].Split('\n').Any(line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Kind(string Extension, string MediaType, Func<byte[], bool> Fits);
}
