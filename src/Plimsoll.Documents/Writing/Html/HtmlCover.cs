using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <content>Recommendations and contents before the paper; in print a sheet of their own with the title.</content>
internal sealed partial class HtmlBody
{
    private void Write(Cover cover)
    {
        html.Open("div", ("class", "cover")).Line();
        if (cover.Recommendations.Count > 0)
        {
            html.Element("h2", null, "Recommendations").Open("ol");
            foreach (var recommendation in cover.Recommendations)
                html.Element("li", null, recommendation);
            html.Close("ol").Line();
        }

        if (headings.DepthOf(cover) > 0)
            WriteContents(cover);
        html.Close("div").Line();
    }

    private void WriteContents(Cover cover)
    {
        html.Open("nav", ("aria-labelledby", "contents-of-the-paper")).Open("h2", ("id", "contents-of-the-paper")).Text("Contents").Close("h2").Open("ul", ("class", "contents"));
        foreach (var heading in headings.ContentsOf(cover))
        {
            var (level, anchor) = headings[heading];
            html.Open("li", ("class", string.Create(CultureInfo.InvariantCulture, $"level-{level}")))
                .Open("a", ("href", "#" + anchor)).Text(heading.Text.PlainText).Close("a").Close("li").Line();
        }

        html.Close("ul").Close("nav").Line();
    }
}
