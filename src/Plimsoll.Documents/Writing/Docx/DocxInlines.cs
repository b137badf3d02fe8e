using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <content>Running text.</content>
internal sealed partial class DocxBody
{
    private static readonly Colour? MutedInk = Colour.Parse("#4a5972");

    private int marks;

    private void Write(Inlines text, Look look)
    {
        foreach (var piece in text)
            Write(piece, look);
    }

    private void Write(Inline piece, Look look)
    {
        switch (piece)
        {
            case Text plain:
                WriteWords(plain.Words, look);
                break;
            case LineBreak:
                xml.Open("w:r").Empty("w:br").Close();
                break;
            case Strong strong:
                Write(strong.Content, look with { IsBold = true });
                break;
            case Emphasis emphasis:
                Write(emphasis.Content, look with { IsItalic = true });
                break;
            case Muted muted:
                Write(muted.Content, look with { IsMuted = true });
                break;
            case Tag tag:
                WriteWords($"\u00a0{tag.Words}\u00a0", look with { IsBold = true, IsMuted = false, Ink = tag.Tone.Ink, Ground = tag.Tone.Fill });
                break;
            case Link { Outside: { } address } link:
                xml.Open("w:hyperlink", ("r:id", LinkTo(address)), ("w:history", "1"));
                Write(link.Content, look with { IsLink = true });
                xml.Close();
                break;
            case Link { Anchor: { } anchor } link when headings.Has(anchor):
                xml.Open("w:hyperlink", ("w:anchor", Bookmark(anchor)), ("w:history", "1"));
                Write(link.Content, look with { IsLink = true });
                xml.Close();
                break;
            case Link link:
                Write(link.Content, look);
                break;
            default:
                throw new NotSupportedException($"Word cannot hold the inline {piece.GetType().Name}.");
        }
    }

    private void WriteWords(string words, Look look)
    {
        if (words.Length == 0)
            return;
        xml.Open("w:r");
        WriteLook(look, TextDirection.IsRightToLeft(words));
        var lines = CleanText.Of(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                xml.Empty("w:br");
            if (lines[i].Length > 0)
                xml.Element("w:t", lines[i]);
        }
        xml.Close();
    }

    private void WriteLook(Look look, bool isRightToLeft)
    {
        if (look == default && !isRightToLeft)
            return;
        xml.Open("w:rPr");
        if (look.IsLink || look.IsMuted)
            xml.Empty("w:rStyle", ("w:val", look.IsLink ? "Hyperlink" : "Muted"));
        if (look.IsBold)
            xml.Empty("w:b").Empty("w:bCs");
        if (look.IsItalic)
            xml.Empty("w:i").Empty("w:iCs");
        // Said beside the style too: some programs let the colour of a table win over that of a style.
        if ((look.Ink ?? (look.IsMuted ? MutedInk : null)) is { } ink)
            xml.Empty("w:color", ("w:val", Hex(ink)));
        if (look.Size is { } size)
            xml.Empty("w:sz", ("w:val", OfficeXml.Number((int)Math.Round(size * 2)))).Empty("w:szCs", ("w:val", OfficeXml.Number((int)Math.Round(size * 2))));
        if (look.Ground is { } ground)
            xml.Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", Hex(ground)));
        if (isRightToLeft)
            xml.Empty("w:rtl");
        xml.Close();
    }

    private string LinkTo(Uri address)
    {
        if (!links.TryGetValue(address.AbsoluteUri, out var link))
            links[address.AbsoluteUri] = link = new OfficeLink($"rIdLink{OfficeXml.Number(links.Count + 1)}", "hyperlink", address.AbsoluteUri, IsOutside: true);
        return link.Id;
    }

    // Word takes only letters, digits and underscores in the name of a place; the first to speak of an anchor names it.
    private string Bookmark(string anchor)
    {
        if (!bookmarks.TryGetValue(anchor, out var name))
            bookmarks[anchor] = name = $"place_{OfficeXml.Number(bookmarks.Count + 1)}";
        return name;
    }

    private static string Hex(Colour colour) => colour.Hex[1..].ToUpperInvariant();
}
