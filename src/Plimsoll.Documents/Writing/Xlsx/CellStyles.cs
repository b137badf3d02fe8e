using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>How a cell looks and what it holds.</summary>
internal enum CellLook
{
    /// <summary>The sheet's own.</summary>
    None,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Words that begin as a formula does: marked, so that they stay words when somebody edits them.</summary>
    QuotedText,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>The header of a column.</summary>
    Header,

    /// <summary>The heading of rows.</summary>
    Heading,

    /// <summary>Words that run on over empty cells.</summary>
    Line,
}

/// <summary>The styles that the cells of a workbook use, numbered as they come.</summary>
internal sealed class CellStyles
{
    private const int DateFormat = 164;
    private const int NumberFormat = 165;

    private readonly Dictionary<(CellLook Look, Colour Fill, Colour Ink), int> numbers = [];
    private readonly List<(CellLook Look, Colour Fill, Colour Ink)> styles = [];
    private readonly List<(Colour Fill, Colour Ink)> conditional = [];

    /// <summary>The first one is the look of cells that say nothing.</summary>
    public CellStyles() => Of(CellLook.None, null);

    /// <summary>The number of a style.</summary>
    public int Of(CellLook look, Tone? tone)
    {
        var (fill, ink) = look is CellLook.Header ? (Wash, Colour.Ink) : tone is null ? (Colour.White, Colour.Ink) : (tone.Fill, tone.Ink);
        var style = (look, fill, ink);
        if (!numbers.TryGetValue(style, out var number))
        {
            numbers[style] = number = styles.Count;
            styles.Add(style);
        }
        return number;
    }

    /// <summary>The number of a ground that cells stand on by their values.</summary>
    public int Conditional(Tone tone)
    {
        var ground = (tone.Fill, tone.Ink);
        if (!conditional.Contains(ground))
            conditional.Add(ground);
        return conditional.IndexOf(ground);
    }

    /// <summary>Writes the part; after all cells have been written.</summary>
    public void Write(OfficePackage package, string path)
    {
        using var xml = package.Part(path);
        List<Colour> fills = [.. styles.Select(style => style.Fill).Where(fill => fill != Colour.White).Distinct()];
        List<(Colour Ink, bool IsBold, int Size)> fonts = [.. styles.Select(FontOf).Distinct()];
        xml.Root("styleSheet").Open("numFmts", ("count", "2"))
            .Empty("numFmt", ("numFmtId", OfficeXml.Number(DateFormat)), ("formatCode", "d mmm yyyy"))
            .Empty("numFmt", ("numFmtId", OfficeXml.Number(NumberFormat)), ("formatCode", "General")).Close();
        xml.Open("fonts", ("count", OfficeXml.Number(fonts.Count)));
        foreach (var (ink, isBold, size) in fonts)
        {
            xml.Open("font");
            if (isBold)
                xml.Empty("b");
            xml.Empty("sz", ("val", OfficeXml.Number(size))).Empty("color", ("rgb", Argb(ink)))
                .Empty("name", ("val", "Arial")).Empty("family", ("val", "2")).Close();
        }
        // The first two fills belong to Excel.
        xml.Close().Open("fills", ("count", OfficeXml.Number(fills.Count + 2)))
            .Open("fill").Empty("patternFill", ("patternType", "none")).Close()
            .Open("fill").Empty("patternFill", ("patternType", "gray125")).Close();
        foreach (var fill in fills)
            xml.Open("fill").Open("patternFill", ("patternType", "solid")).Empty("fgColor", ("rgb", Argb(fill))).Empty("bgColor", ("indexed", "64")).Close().Close();
        xml.Close().Open("borders", ("count", "3"));
        WriteBorder(xml, null, default);
        WriteBorder(xml, "thin", Rule);
        WriteBorder(xml, "thin", Colour.Ink);
        xml.Close().Open("cellStyleXfs", ("count", "1")).Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")).Close();
        xml.Open("cellXfs", ("count", OfficeXml.Number(styles.Count)));
        foreach (var style in styles)
            WriteStyle(xml, style.Look, fonts.IndexOf(FontOf(style)), fills.IndexOf(style.Fill) is >= 0 and var fill ? fill + 2 : 0);
        xml.Close().Open("cellStyles", ("count", "1")).Empty("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")).Close()
            .Open("dxfs", ("count", OfficeXml.Number(conditional.Count)));
        foreach (var (fill, ink) in conditional)
        {
            xml.Open("dxf").Open("font").Empty("color", ("rgb", Argb(ink))).Close()
                .Open("fill").Open("patternFill", ("patternType", "solid")).Empty("fgColor", ("rgb", Argb(fill))).Empty("bgColor", ("rgb", Argb(fill))).Close().Close().Close();
        }

        xml.Close().Close();
    }

    private static Colour Wash { get; } = "#e8edf3";

    private static Colour Rule { get; } = "#c3ccd8";

    private static void WriteStyle(OfficeXml xml, CellLook look, int font, int fill)
    {
        var format = look switch { CellLook.Date => DateFormat, CellLook.Number => NumberFormat, CellLook.None => 0, _ => 49 };
        var border = look switch { CellLook.None or CellLook.Heading or CellLook.Line => 0, CellLook.Header => 2, _ => 1 };
        xml.Open("xf", ("numFmtId", OfficeXml.Number(format)), ("fontId", OfficeXml.Number(font)), ("fillId", OfficeXml.Number(fill)),
            ("borderId", OfficeXml.Number(border)), ("xfId", "0"), ("quotePrefix", look is CellLook.QuotedText ? "1" : null),
            ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"));
        if (look is not CellLook.None)
        {
            xml.Empty("alignment",
                ("horizontal", look is CellLook.Text or CellLook.QuotedText or CellLook.Line or CellLook.Date ? "left" : look is CellLook.Number ? "right" : null),
                ("indent", look is CellLook.Number ? "1" : null),
                ("vertical", look is CellLook.Header ? "bottom" : "top"), ("wrapText", look is CellLook.Text or CellLook.QuotedText or CellLook.Header ? "1" : null));
        }
        xml.Close();
    }

    private static void WriteBorder(OfficeXml xml, string? style, Colour colour)
    {
        xml.Open("border").Empty("left").Empty("right").Empty("top").Open("bottom", ("style", style));
        if (style is not null)
            xml.Empty("color", ("rgb", Argb(colour)));
        xml.Close().Empty("diagonal").Close();
    }

    private static (Colour Ink, bool IsBold, int Size) FontOf((CellLook Look, Colour Fill, Colour Ink) style) =>
        (style.Ink, style.Look is CellLook.Header or CellLook.Heading, style.Look is CellLook.Heading ? 13 : 10);

    private static string Argb(Colour colour) => "FF" + colour.Hex[1..].ToUpperInvariant();
}
