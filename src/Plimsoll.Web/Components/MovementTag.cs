using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Components;

/// <summary>A movement in words, with an arrow that only the eye needs.</summary>
internal sealed class MovementTag(Movement movement, bool isBrief = true) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (movement.Direction is Direction.Same or Direction.New)
        {
            writer.Write("<span class=\"muted\">");
            encoder.Encode(writer, movement.Words);
            writer.Write("</span>");
            return;
        }

        writer.Write($"<span class=\"move {movement.Class}\">");
        if (movement.Arrow.Length > 0)
            writer.Write($"<span class=\"move__arrow\" aria-hidden=\"true\">{movement.Arrow}</span>");
        encoder.Encode(writer, isBrief ? movement.Brief : movement.Words);
        writer.Write("</span>");
    }
}
