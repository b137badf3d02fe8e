using System.Xml.Linq;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>What stands beside the body of a Word document.</summary>
internal sealed class WordParts
{
    public required WordStyles Styles { get; init; }

    public required WordNumbering Numbering { get; init; }

    public required IReadOnlyDictionary<string, string> Footnotes { get; init; }

    public required IReadOnlyDictionary<string, string> Endnotes { get; init; }

    public required IReadOnlyDictionary<string, string> Comments { get; init; }

    public static WordParts Read(OfficePackageReader package, IReadOnlyList<Relationship> related)
    {
        string? Part(string kind) => related.FirstOrDefault(r => r.Kind == kind && !r.IsOutside)?.Target;
        return new()
        {
            Styles = WordStyles.Read(package, Part("styles")),
            Numbering = WordNumbering.Read(package, Part("numbering")),
            Footnotes = Texts(WordXml.Load(package, Part("footnotes")), "footnote"),
            Endnotes = Texts(WordXml.Load(package, Part("endnotes")), "endnote"),
            Comments = Texts(WordXml.Load(package, Part("comments")), "comment"),
        };
    }

    /// <summary>The words of every paragraph beneath an element.</summary>
    public static IEnumerable<string> Paragraphs(XElement? root) =>
        root?.Descendants().Where(d => d.Is("p") && !d.Ancestors().Any(a => a.Is("Fallback"))).Select(p => WordParagraph.Read(p).Words).Where(words => !string.IsNullOrWhiteSpace(words)) ?? [];

    private static Dictionary<string, string> Texts(XElement? root, string name)
    {
        Dictionary<string, string> texts = [];
        foreach (var entry in root.Children(name))
            texts.TryAdd(entry.Attr("id") ?? "", string.Join('\n', Paragraphs(entry)));
        return texts;
    }
}
