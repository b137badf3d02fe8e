using Plimsoll.Documents.Reading.Building;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>
/// Reads Word documents (.docx, .docm; ISO/IEC 29500 WordprocessingML): headings by their styles, lists with the numbers that
/// Word would print, tables with merged cells and tables inside them, form fields and text boxes. Tracked changes are read as
/// if accepted, and what they take out is kept beside the text; so are footnotes, comments, heads and feet of pages.
/// </summary>
internal static class DocxReader
{
    public const string Format = "Word document";

    /// <summary>The tree of a part takes about ten times its bytes; a thousand pages have some twenty million.</summary>
    private const long MostUnpackedBytes = 48 << 20;

    /// <exception cref="InvalidDataException">The package or a part of it is damaged.</exception>
    /// <exception cref="System.Xml.XmlException">A part is not XML.</exception>
    /// <exception cref="UnreadableFileException">It is no document, or beyond the limits.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, CancellationToken ct)
    {
        using var package = OfficePackageReader.Open(content, name, limits with { MostUnpackedBytes = Math.Min(limits.MostUnpackedBytes, MostUnpackedBytes) });
        var part = Relationship.Of(package, "").FirstOrDefault(r => r.Kind == "officeDocument")?.Target ?? "word/document.xml";
        var body = WordXml.Load(package, part).Child("body")
            ?? throw new UnreadableFileException(name, "It looks like a Word document, but its text is missing", "Open it in Word and save it again as .docx");
        var related = Relationship.Of(package, part);
        var builder = new DocumentBuilder(name, limits);
        new BodyReader(builder, WordParts.Read(package, related), ct).Read(body);
        foreach (var margin in related.Where(r => r.Kind is "header" or "footer"))
        {
            var kind = margin.Kind == "header" ? SourceAsideKind.PageHead : SourceAsideKind.PageFoot;
            foreach (var words in WordParts.Paragraphs(WordXml.Load(package, margin.Target)))
                builder.AddAside(kind, words, Place.Unknown);
        }

        if (related.Any(r => r.Kind == "vbaProject") || package.Has("word/vbaProject.bin"))
            builder.AddNote(SourceNoteKind.NotRun, $"The document holds macros, which are never run");
        if (related.Any(r => r.Kind is "aFChunk" or "package" or "oleObject"))
            builder.AddNote(SourceNoteKind.NotRead, $"Files that are embedded in the document were not read");
        return builder.Build(Format);
    }
}
