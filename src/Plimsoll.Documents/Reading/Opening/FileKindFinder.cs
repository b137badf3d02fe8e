using System.IO.Compression;
using System.Text;
using Plimsoll.Documents.Reading.Csv;
using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Documents.Reading.Opening;

/// <summary>
/// Tells what a file is by what it holds. Its name only decides between kinds of text, which look alike. What cannot be read
/// is named, with what to save it as.
/// </summary>
internal static class FileKindFinder
{
    private const string SaveAsExcel = "Open it in its own program and save it as an Excel workbook (.xlsx) or as CSV";
    private const string SaveAsWord = "Open it in its own program and save it as a Word document (.docx)";

    /// <exception cref="UnreadableFileException">It is of a kind that is not read, or protected.</exception>
    public static FileKind Find(ReadOnlySpan<byte> bytes, ReadOnlyMemory<byte> content, string name) => bytes switch
    {
        [] => throw new UnreadableFileException(name, "It is empty", "Choose the file that holds the register"),
        [0x50, 0x4B, 0x03 or 0x05, 0x04 or 0x06, ..] => InZip(content, name),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => InCompound(bytes, name),
        [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08, 0x00, ..] => FileKind.Xls,
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => FileKind.Pdf,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => throw new UnreadableFileException(name, "It is rich text (.rtf), which is not read", SaveAsWord),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] or [(byte)'I', (byte)'I', 0x2A, 0x00, ..] or [(byte)'M', (byte)'M', 0x00, 0x2A, ..] =>
            throw new UnreadableFileException(name, "It is a picture, which holds no text", "Import the file that the picture was made from, or type the register into a spreadsheet"),
        _ => InText(TextDecoder.Read(bytes[..Math.Min(bytes.Length, 256 << 10)]).Text, name),
    };

    private static FileKind InZip(ReadOnlyMemory<byte> content, string name)
    {
        using var zip = new ZipArchive(Bytes.AsStream(content), ZipArchiveMode.Read);
        var parts = zip.Entries.Take(20_000).Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (parts.Contains("xl/workbook.bin"))
            throw new UnreadableFileException(name, "It is a binary Excel workbook (.xlsb), which is not read", "Open it in Excel and save it as an Excel workbook (.xlsx)");
        if (parts.Any(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            return FileKind.Xlsx;
        if (parts.Any(part => part.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return FileKind.Docx;
        if (parts.Contains("content.xml"))
            throw new UnreadableFileException(name, "It is an OpenDocument file (.ods or .odt), which is not read", "Open it in LibreOffice and save it as .xlsx or .docx");
        if (parts.Any(part => part.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableFileException(name, "It is a PowerPoint presentation, which is not read", "Copy its table into a Word document or a workbook");
        throw new UnreadableFileException(name, "It is a zip archive and neither a workbook nor a Word document", "Unpack it and choose the register inside it");
    }

    private static FileKind InCompound(ReadOnlySpan<byte> bytes, string name)
    {
        // Names of streams stand in the directory as UTF-16; these occur nowhere else by chance.
        if (Holds(bytes, "EncryptedPackage") || Holds(bytes, "EncryptionInfo"))
            throw new UnreadableFileException(name, "It is protected with a password", "Open it in its own program, take the password off (File, Info, Protect) and save it");
        if (Holds(bytes, "WordDocument"))
            throw new UnreadableFileException(name, "It is a Word document of before 2007 (.doc), which is not read", "Open it in Word and save it as a Word document (.docx)");
        if (Holds(bytes, "PowerPoint Document"))
            throw new UnreadableFileException(name, "It is a PowerPoint presentation, which is not read", "Copy its table into a Word document or a workbook");
        if (Holds(bytes, "__substg1.0"))
            throw new UnreadableFileException(name, "It is an e-mail", "Save the attached register and choose that file");
        return Holds(bytes, "Workbook") || Holds(bytes, "Book")
            ? FileKind.Xls
            : throw new UnreadableFileException(name, "It is an office file of an unknown kind", SaveAsExcel);
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static FileKind InText(string text, string name)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        if (text.AsSpan(0, Math.Min(text.Length, 8192)).Contains('\0'))
            throw new UnreadableFileException(name, "It is no file of a kind that is read", "Choose a workbook, a Word document, a PDF, a web page, CSV or text");
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || start.StartsWith("From:", StringComparison.OrdinalIgnoreCase) && start.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableFileException(name, "It is an e-mail or a web archive (.mht), which is not read", "Save it as a web page (.html) or as text");
        if (start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && start[0] == '<')
            throw new UnreadableFileException(name, "It is an XML spreadsheet of 2003, which is not read", "Open it in Excel and save it as an Excel workbook (.xlsx)");
        if (IsHtml(start, text))
            return FileKind.Html;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" => FileKind.Csv,
            ".tsv" or ".tab" when CsvDialect.Find(text) is { Delimiter: '\t' } => FileKind.Csv,
            ".md" or ".markdown" => FileKind.Markdown,
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            _ when HasPipeTable(text) => FileKind.Markdown,
            _ when CsvDialect.IsPlain(text) => FileKind.Csv,
            _ => FileKind.Text,
        };
    }

    /// <summary>A page says so at its top. Text with a few tags in it is text: registers are pasted together from both.</summary>
    private static bool IsHtml(ReadOnlySpan<char> start, string text) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || (start.StartsWith("<?xml", StringComparison.Ordinal) && start.Contains("<html", StringComparison.OrdinalIgnoreCase))
        || ((start.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase)) && text.Contains("</", StringComparison.Ordinal));

    private static bool HasPipeTable(string text)
    {
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, 64 << 10)).EnumerateLines())
        {
            var bare = line.Trim();
            if (bare.Length > 4 && bare.Count('|') >= 2 && bare.Contains("---", StringComparison.Ordinal) && bare.IndexOfAnyExcept("|-: \t") < 0)
                return true;
        }

        return false;
    }
}
