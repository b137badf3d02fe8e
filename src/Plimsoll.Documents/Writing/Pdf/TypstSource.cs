using System.Globalization;
using System.Text;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>Turns a paper into Typst source: the template, then calls of its functions with the words as strings.</summary>
internal sealed partial class TypstSource
{
    private static readonly string Template = EmbeddedText.Read("Pdf.paper.typ");
    private static readonly string CoverTemplate = EmbeddedText.Read("Pdf.cover.typ");

    // A reader must not take a code for something that the body wrote.
    private static readonly Note CodesNote = new(NoteKind.Information, "Codes for letters", new Paragraph(
        "Some letters of this paper have no shape in its typefaces. The code of each stands in its place, such as [U+0041] for the letter A; the paper's other formats hold the letters themselves."));

    private readonly StringBuilder source = new();
    private readonly HeadingPlan headings;
    private readonly IReadOnlySet<string> unprintable;
    private PdfStandard standard;
    private Orientation orientation;
    private int longestRun = 60;

    private TypstSource(Paper paper, IReadOnlySet<string> unprintable)
    {
        headings = new HeadingPlan(paper);
        this.unprintable = unprintable;
    }

    /// <summary>The source, which <see cref="Attaching"/> must go before.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="unprintable">Clusters of characters whose codes are printed in their place.</param>
    /// <param name="standard">An archive must have a date.</param>
    /// <exception cref="ArgumentException">A table or grid does not fit together.</exception>
    public static StringBuilder Of(Paper paper, IReadOnlySet<string> unprintable, PdfStandard standard = PdfStandard.Accessible)
    {
        var writer = new TypstSource(paper, unprintable) { standard = standard };
        writer.Write(paper);
        var defined = string.Concat(writer.definitions.Select(each => $"#let {each.Value} = {each.Key}\n"));
        return writer.source.Insert(0, string.Concat(Template, "\n", paper.Cover is null ? "" : CoverTemplate, defined));
    }

    /// <summary>What the source is to begin with: the files that travel in the PDF. Apart, as they may be made while the rest is written.</summary>
    public static StringBuilder Attaching(IReadOnlyList<AttachedFile> files)
    {
        var source = new StringBuilder("#let attached-files = {\n");
        foreach (var file in files)
        {
            source.Append("pdf.attach(").Verbatim(file.Name).Append(", bytes(").Verbatim(file.Text).Append("), relationship: \"data\", mime-type: ")
                .Verbatim(file.MediaType).Append(", description: ").Verbatim(file.Description).Append(")\n");
        }
        return source.Append("}\n");
    }

    private void Write(Paper paper)
    {
        var details = paper.Details;
        orientation = paper.Cover is null ? paper.Sections.FirstOrDefault()?.Orientation ?? Orientation.Portrait : Orientation.Portrait;
        source.Append("#set document(title: ").Append(Words(paper.Title));
        if (!string.IsNullOrWhiteSpace(details.Author ?? details.Organisation))
            source.Append(", author: ").Append(Words(details.Author ?? details.Organisation!));
        // Without a date of its own the document has none: the clock must not make two prints of one paper differ.
        source.Append(", date: ").Append((details.Date ?? (standard is PdfStandard.Archive ? details.AsAtDay ?? new DateOnly(1970, 1, 1) : null)) is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"datetime(year: {date.Year}, month: {date.Month}, day: {date.Day})")
            : "none");
        source.Append(")\n");
        if (paper.Crest is { } crest)
            WriteCrest(crest);
        source.Append("#show: paper.with(").Append(paper.Crest is null ? "" : "crest: crest, ").Append("title: ").Append(Words(Shorten(paper.Title, 90)))
            .Append(", organisation: ").Append(Words(Shorten(details.Organisation ?? "", 90)))
            .Append(", marking: ").Append(Words(paper.Marking ?? ""))
            .Append(", foot: ").Append(Words(Shorten(Foot(details), 110)))
            .Append(Language(paper.Language))
            .Append(", accent: ").Append(Colour(paper.Accent))
            .Append(", flipped: ").Append(Flipped(orientation)).Append(")\n#{\nattached-files\n");
        source.Append("front(").Append(Words(paper.Title)).Append(", ")
            .Append(string.IsNullOrWhiteSpace(paper.Subtitle) ? "none" : Words(paper.Subtitle)).Append(", ")
            .Append(Colour(paper.Accent)).Append(", ").Append(paper.Crest is null ? "none" : "crest").Append(", (")
            .Append(string.Concat(details.Lines.Select(line => $"({Words(line.Label)}, {Words(line.Value)}),"))).Append("))\n");
        if (paper.Cover is { } cover)
            Write(cover);
        if (unprintable.Count > 0)
            Write(CodesNote);
        foreach (var section in paper.Sections)
            Write(section);
        source.Append("}\n");
    }

    // Its bytes as numbers: the typesetter reads no files.
    private void WriteCrest(Picture crest)
    {
        var (width, height) = crest.Within(50, 18);
        source.Append("#let crest-bytes = bytes((").AppendJoin(',', crest.Content).Append(",))\n");
        source.Append(CultureInfo.InvariantCulture, $"#let crest = (width: {width:0.##}mm, height: {height:0.##}mm, draw: (alt, size) => image(crest-bytes, format: \"{(crest.MediaType == "image/png" ? "png" : "jpg")}\", alt: alt, height: size), alt: {Words(crest.Alternative)})\n");
    }

    private void Write(Cover cover)
    {
        source.Append(CultureInfo.InvariantCulture, $"cover(({string.Concat(cover.Recommendations.Select(each => Words(each) + ","))}), {headings.DepthOf(cover)})\n");
        source.Append("pagebreak(weak: true)\n");
    }

    private void Write(Section section)
    {
        if (section.Orientation != orientation)
        {
            orientation = section.Orientation;
            source.Append("set page(flipped: ").Append(Flipped(orientation)).Append(", margin: page-margins.")
                .Append(orientation is Orientation.Landscape ? "landscape" : "portrait").Append(")\n");
        }
        else if (section.PageBreak is PageBreak.Before)
        {
            source.Append("pagebreak(weak: true)\n");
        }
        Write(section.Blocks);
    }

    private static string Foot(PaperDetails details) => string.Join(" · ",
        new[] { details.Organisation, details.AsAt is { Length: > 0 } asAt ? $"as at {asAt}" : null }
        .Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Shorten(string text, int length) =>
        new StringInfo(text) is { LengthInTextElements: var n } info && n > length
            ? string.Concat(info.SubstringByTextElements(0, length - 1).TrimEnd(), "…")
            : text;

    private static string Language(string tag)
    {
        var parts = tag.Split('-');
        var language = parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) ? parts[0].ToLowerInvariant() : "en";
        var region = parts.Length > 1 && parts[^1].Length == 2 && parts[^1].All(char.IsAsciiLetter) ? $"\"{parts[^1].ToUpperInvariant()}\"" : "none";
        return $", lang: \"{language}\", region: {region}";
    }

    private static string Flipped(Orientation orientation) => orientation is Orientation.Landscape ? "true" : "false";

    private static string Colour(Colour colour) => $"rgb(\"{colour.Hex}\")";

    private string Words(string words) => TypstText.Literal(words, unprintable, longestRun);
}
