using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <content>Running text.</content>
internal sealed partial class HtmlBody
{
    private void Write(Inlines text)
    {
        foreach (var piece in text)
            Write(piece);
    }

    private void Write(Inline piece)
    {
        switch (piece)
        {
            case Text plain:
                html.Text(plain.Words);
                break;
            case LineBreak:
                html.Open("br");
                break;
            case Strong strong:
                html.Open("strong");
                Write(strong.Content);
                html.Close("strong");
                break;
            case Emphasis emphasis:
                html.Open("em");
                Write(emphasis.Content);
                html.Close("em");
                break;
            case Muted muted:
                html.Open("span", ("class", "muted"));
                Write(muted.Content);
                html.Close("span");
                break;
            case Tag tag:
                html.Element("span", $"tag {PaperCss.ClassOf(tag.Tone)}", tag.Words);
                break;
            case Link link:
                Write(link);
                break;
            default:
                throw new NotSupportedException($"HTML cannot hold the inline {piece.GetType().Name}.");
        }
    }

    private void Write(Link link)
    {
        var address = link.Outside?.AbsoluteUri ?? (link.Anchor is { } anchor && headings.Has(anchor) ? $"#{anchor}" : null);
        if (address is not null)
            html.Open("a", ("href", address));
        Write(link.Content);
        if (address is not null)
            html.Close("a");
    }
}
