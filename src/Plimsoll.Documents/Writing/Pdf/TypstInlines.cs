using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <content>Running text.</content>
internal sealed partial class TypstSource
{
    private bool repeats;

    private void Write(Inlines text)
    {
        // Words go as a bare string wherever they are alone, which is nearly everywhere: each block of code around them costs
        // the typesetter a part of the paper's time. In a block adjacent expressions are joined.
        var isRightToLeft = TextDirection.IsRightToLeft(text.PlainText);
        if (!isRightToLeft && text is [Text { Words: var words }] && !CleanText.Of(words).Contains('\n', StringComparison.Ordinal))
        {
            source.Append(Words(CleanText.Of(words)));
            return;
        }
        if (text.Count == 0)
        {
            source.Append("[]");
            return;
        }
        source.Append(isRightToLeft ? "{set text(dir: rtl);" : "{");
        foreach (var piece in text)
            Write(piece);
        source.Append('}');
    }

    private void Write(Inline piece)
    {
        switch (piece)
        {
            case Text plain:
                WriteLines(plain.Words);
                break;
            case LineBreak:
                source.Append("linebreak();");
                break;
            case Strong strong:
                WriteCall("bold", strong.Content);
                break;
            case Emphasis emphasis:
                WriteCall("emph", emphasis.Content);
                break;
            case Muted muted:
                WriteCall("muted", muted.Content);
                break;
            case Tag tag:
                source.Append("tag(").Append(Colour(tag.Tone.Fill)).Append(", ").Append(Colour(tag.Tone.Ink)).Append(", ")
                    .Append(Words(tag.Words)).Append(");");
                break;
            // Repeated headers are artefacts from the second page on, and PDF/UA lets those hold no links.
            case Link link when repeats:
                Write(link.Content);
                source.Append(';');
                break;
            case Link { Outside: { } address } link:
                WriteCall($"link({TypstText.Literal(address.AbsoluteUri, unprintable, int.MaxValue)}, ", link.Content);
                break;
            case Link { Anchor: { } anchor } link when headings.Has(anchor):
                WriteCall($"link(label({TypstText.Literal(anchor, unprintable, int.MaxValue)}), ", link.Content);
                break;
            case Link link:
                Write(link.Content);
                source.Append(';');
                break;
            default:
                throw new NotSupportedException($"PDF cannot hold the inline {piece.GetType().Name}.");
        }
    }

    private void WriteCall(string function, Inlines content)
    {
        source.Append(function);
        if (!function.Contains('('))
            source.Append('(');
        Write(content);
        source.Append(");");
    }

    private void WriteLines(string words)
    {
        var lines = CleanText.Of(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                source.Append("linebreak();");
            source.Append(Words(lines[i])).Append(';');
        }
    }
}
