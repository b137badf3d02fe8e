using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Components;

/// <summary>A text whose paragraphs are parted by blank lines.</summary>
internal sealed class Paragraphs(string text, string css = "text") : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            writer.Write($"<p class=\"{css}\">");
            var lines = paragraph.Split('\n', StringSplitOptions.TrimEntries);
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    writer.Write("<br>");
                encoder.Encode(writer, lines[i]);
            }

            writer.Write("</p>");
        }
    }
}
