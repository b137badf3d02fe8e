using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plimsoll.Documents.Reading.Html;

/// <summary>Gathers the words of a page as a browser lays them out: white space is one space, only &lt;br&gt; breaks a line.</summary>
internal sealed class PageWords
{
    private readonly StringBuilder words = new();

    /// <summary>The words so far; the next are gathered afresh.</summary>
    public string Take()
    {
        var text = words.ToString().Trim(' ', '\n');
        words.Clear();
        return text;
    }

    public void Add(IText text, bool isPreformatted)
    {
        foreach (var c in text.Data)
        {
            if (isPreformatted)
            {
                if (c != '\r')
                    words.Append(c);
            }
            else if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] is not (' ' or '\n'))
            {
                words.Append(' ');
            }
        }
    }

    public void Break()
    {
        while (words.Length > 0 && words[^1] == ' ')
            words.Length--;
        words.Append('\n');
    }

    /// <summary>What a form holds: a box that is ticked, what was typed or chosen.</summary>
    public void Add(IElement field)
    {
        words.Append(field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.HasAttribute("checked") ? "☒ " : "☐ ",
            IHtmlInputElement { Type: "hidden" or "password" or "file" or "image" or "submit" or "button" or "reset" } => "",
            IHtmlInputElement input => input.GetAttribute("value") ?? "",
            IHtmlSelectElement select => string.Join(", ", select.Options.Where(option => option.HasAttribute("selected")).Select(option => option.Text.Trim())),
            _ => "",
        });
    }
}
