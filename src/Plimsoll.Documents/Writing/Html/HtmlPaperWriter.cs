using System.Text;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <summary>
/// Writes papers as accessible HTML: real headings, lists and tables, nothing said by colour alone, no script and
/// nothing fetched from elsewhere.
/// </summary>
public static class HtmlPaperWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a whole page that stands alone, its fonts within, for screen and for print on A4.</summary>
    /// <exception cref="ArgumentException">A table or grid of the paper does not fit together.</exception>
    public static void Write(Paper paper, TextWriter output)
    {
        var body = new HtmlBody(paper).Write();
        output.Write("<!DOCTYPE html>\n");
        output.Write(new Markup().Open("html", ("lang", paper.Language)).Line().Open("head").Line()
            .Open("meta", ("charset", "utf-8")).Line()
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:")).Line()
            .Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line()
            .Element("title", null, PageTitle(paper)).Line());
        output.Write("<style>\n");
        output.Write(ScreenFonts.Css(body));
        output.Write(PaperCss.Page(paper));
        output.Write(Stylesheet(paper));
        output.Write("</style>\n</head>\n<body class=\"paper-page\">\n<main>\n");
        output.Write(body);
        output.Write("</main>\n</body>\n</html>\n");
    }

    /// <summary>Writes a whole page in UTF-8; leaves the stream open.</summary>
    /// <exception cref="ArgumentException">A table or grid of the paper does not fit together.</exception>
    public static void Write(Paper paper, Stream output)
    {
        using var writer = new StreamWriter(output, Utf8, leaveOpen: true);
        Write(paper, writer);
    }

    /// <summary>
    /// Writes the paper as one element of class "paper", title included, to stand inside a page that carries
    /// <see cref="Stylesheet"/>. It has no styles of its own, so a page with a strict content policy can hold it.
    /// </summary>
    /// <exception cref="ArgumentException">A table or grid of the paper does not fit together.</exception>
    public static void WriteFragment(Paper paper, TextWriter output) => output.Write(new HtmlBody(paper).Write());

    /// <summary>The styles that a fragment of this paper needs; they reach nothing outside the element of class "paper".</summary>
    public static string Stylesheet(Paper paper) => PaperCss.Of(paper);

    private static string PageTitle(Paper paper) =>
        string.IsNullOrWhiteSpace(paper.Details.Organisation) ? paper.Title : $"{paper.Title} – {paper.Details.Organisation}";
}
