using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>
/// The words of a paragraph as they stand once its tracked changes are accepted, and what hangs on it: deletions, notes,
/// comments, text boxes.
/// </summary>
internal sealed class WordParagraph
{
    private const int Deepest = 100;

    private readonly StringBuilder words = new();
    private bool isBold = true;
    private int fieldCodes;

    /// <summary>Its characters, with line feeds where its lines are broken by hand.</summary>
    public string Words => words.ToString();

    /// <summary>Whether every letter is bold.</summary>
    public bool IsBold => isBold && words.Length > 0;

    public List<string> Deleted { get; } = [];

    public int Inserted { get; private set; }

    public int Pictures { get; private set; }

    public int EmptyFields { get; private set; }

    public List<string> Footnotes { get; } = [];

    public List<string> Endnotes { get; } = [];

    public List<string> Comments { get; } = [];

    /// <summary>The contents of text boxes that are anchored in it.</summary>
    public List<XElement> Boxes { get; } = [];

    public static WordParagraph Read(XElement paragraph)
    {
        var read = new WordParagraph();
        read.Walk(paragraph, 0);
        return read;
    }

    private void Walk(XElement parent, int depth)
    {
        if (depth > Deepest)
            return;
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child, depth);
                    break;
                case "del" or "moveFrom":
                    Deleted.Add(string.Concat(child.Descendants().Where(d => d.Is("delText") || d.Is("t")).Select(d => d.Value)));
                    break;
                case "ins" or "moveTo":
                    Inserted++;
                    Walk(child, depth + 1);
                    break;
                case "sdt" when child.Child("sdtPr").IsOn("showingPlcHdr"):
                    EmptyFields++;
                    break;
                case "AlternateContent":
                    Walk(child.Child("Choice") ?? child.Child("Fallback") ?? child, depth + 1);
                    break;
                case "oMath" or "oMathPara":
                    words.Append(string.Concat(child.Descendants().Where(d => d.Is("t")).Select(d => d.Value)));
                    break;
                case "hyperlink" or "smartTag" or "sdt" or "sdtContent" or "customXml" or "fldSimple" or "dir" or "bdo":
                    Walk(child, depth + 1);
                    break;
            }
        }
    }

    private void Run(XElement run, int depth)
    {
        var before = words.Length;
        foreach (var child in run.Elements())
            Piece(child, depth);
        if (words.Length > before && !run.Child("rPr").IsOn("b") && !string.IsNullOrWhiteSpace(words.ToString(before, words.Length - before)))
            isBold = false;
    }

    private void Piece(XElement piece, int depth)
    {
        switch (piece.Name.LocalName)
        {
            // Between the beginning of a field and its outcome stands its code.
            case "t" when fieldCodes == 0:
                words.Append(piece.Value);
                break;
            case "tab" or "ptab":
                words.Append('\t');
                break;
            case "br" when piece.Attr("type") is not ("page" or "column"):
            case "cr":
                words.Append('\n');
                break;
            case "noBreakHyphen":
                words.Append('-');
                break;
            case "sym":
                words.Append(Symbol(piece));
                break;
            case "fldChar":
                Field(piece);
                break;
            case "footnoteReference":
                Footnotes.Add(piece.Attr("id") ?? "");
                break;
            case "endnoteReference":
                Endnotes.Add(piece.Attr("id") ?? "");
                break;
            case "commentReference":
                Comments.Add(piece.Attr("id") ?? "");
                break;
            case "delText":
                Deleted.Add(piece.Value);
                break;
            case "AlternateContent" when depth <= Deepest:
                foreach (var chosen in (piece.Child("Choice") ?? piece.Child("Fallback"))?.Elements() ?? [])
                    Piece(chosen, depth + 1);
                break;
            case "drawing" or "pict" or "object":
                Drawing(piece);
                break;
        }
    }

    private void Field(XElement mark)
    {
        switch (mark.Attr("fldCharType"))
        {
            case "begin":
                fieldCodes++;
                words.Append(FormField(mark.Child("ffData")));
                break;
            case "separate" or "end" when fieldCodes > 0:
                fieldCodes--;
                break;
        }
    }

    /// <summary>What a form of old Word keeps outside the text: boxes to tick and lists to choose from.</summary>
    private static string FormField(XElement? data)
    {
        if (data.Child("checkBox") is { } box)
            return (box.Child("checked") is null ? box.IsOn("default") : box.IsOn("checked")) ? "☒" : "☐";
        if (data.Child("ddList") is not { } list)
            return "";
        return list.Children("listEntry").ElementAtOrDefault(Math.Max(0, list.Number("result") ?? list.Number("default") ?? 0)).Attr("val") ?? "";
    }

    private void Drawing(XElement drawing)
    {
        // An AlternateContent inside a drawing repeats a text box for old versions of Word.
        var boxes = drawing.Descendants().Where(d => d.Is("txbxContent") && !d.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Is("txbxContent") || a.Is("Fallback"))).ToList();
        Boxes.AddRange(boxes);
        if (boxes.Count == 0)
            Pictures++;
    }

    private static string Symbol(XElement symbol)
    {
        if (!int.TryParse(symbol.Attr("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is 0 or > 0xFFFF)
            return "";
        var font = symbol.Attr("font") ?? "";
        return (font, code & 0xFF) switch
        {
            ("Wingdings", 0xA8 or 0x6F) => "☐",
            ("Wingdings", 0xFE or 0xFD) => "☒",
            ("Wingdings", 0xFC) or ("Wingdings 2", 0x50) => "✓",
            ("Wingdings", 0xE0) => "→",
            ("Wingdings", 0xE1) or ("Symbol", 0xAD) => "↑",
            ("Wingdings", 0xE2) or ("Symbol", 0xAF) => "↓",
            ("Wingdings 2", 0xA3) => "☐",
            ("Wingdings 2", 0x53 or 0x54) => "☒",
            _ when code is >= 0xD800 and <= 0xDFFF => "",
            _ => ((char)code).ToString(),
        };
    }
}
