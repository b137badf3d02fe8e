using System.Text;

namespace Plimsoll.Documents.Writing.Html;

/// <summary>HTML as it grows. Every word and attribute value passes through here and is encoded.</summary>
internal sealed class Markup
{
    private readonly StringBuilder html = new();

    /// <summary>Opens an element; attributes whose value is null are left out.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            html.Append(' ').Append(name).Append("=\"");
            Encode(CleanText.Of(value));
            html.Append('"');
        }
        html.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public Markup Close(string element)
    {
        html.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>Words; a line break in them becomes an element.</summary>
    public Markup Text(string words)
    {
        var lines = CleanText.Of(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                html.Append("<br>");
            Encode(lines[i]);
        }
        return this;
    }

    /// <summary>An element with words only.</summary>
    public Markup Element(string element, string? cssClass, string words) =>
        Open(element, ("class", cssClass)).Text(words).Close(element);

    /// <summary>A line end in the file, for those who read its source.</summary>
    public Markup Line()
    {
        html.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private void Encode(string words)
    {
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' => html.Append(' '),
                _ => html.Append(letter),
            };
        }
    }
}
