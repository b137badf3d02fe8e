using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Components;

/// <summary>A rating with the name of its band on the band's colour: "20 Very high". The words say it; the colour underlines.</summary>
internal sealed class BandTag(Look look, string? rating, Band? band) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (rating is null || band is null)
        {
            writer.Write("<span class=\"muted\">not scored</span>");
            return;
        }

        writer.Write("<strong class=\"band ");
        writer.Write(look.ClassOf(band));
        writer.Write("\">");
        encoder.Encode(writer, rating);
        writer.Write(' ');
        encoder.Encode(writer, band.Name);
        writer.Write("</strong>");
    }
}
