using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Components;

/// <summary>A rating with the name of its band on the band's colour: "20 Very high". The words say it; the colour underlines.</summary>
internal sealed class BandTag(Look look, string? rating, Band? band) : IHtmlContent
{
    // Asked for at once: what is written is written only after the head of the page, which names the colours.
    private readonly string css = band is null ? "" : look.ClassOf(band);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (rating is null || band is null)
        {
            writer.Write("<span class=\"muted\">");
            encoder.Encode(writer, T["not scored"]);
            writer.Write("</span>");
            return;
        }

        writer.Write("<strong class=\"band ");
        writer.Write(css);
        writer.Write("\">");
        encoder.Encode(writer, rating);
        writer.Write(' ');
        encoder.Encode(writer, band.Name);
        writer.Write("</strong>");
    }
}
