using System.Collections.Frozen;
using System.Text;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>
/// Finds the HTML tags that registers are pasted with. Anything else in angle brackets, such as "&lt;name of council&gt;",
/// is the writer's own and stays words.
/// </summary>
internal static class Markup
{
    private const int LongestTag = 2000;

    private static readonly FrozenSet<string> Names = new[]
    {
        "p", "div", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "br", "hr", "span", "b", "i", "u",
        "strong", "em", "font", "a", "sup", "sub", "small", "big", "center", "blockquote", "dl", "dt", "dd", "pre", "code", "s", "strike",
        "del", "ins", "h1", "h2", "h3", "h4", "h5", "h6", "html", "body", "section", "article",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> WithoutEnd = new[] { "br", "hr" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Entities = ["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&apos;", "&#"];

    private static readonly FrozenSet<string> Inline = new[]
    {
        "span", "b", "i", "u", "strong", "em", "font", "a", "sup", "sub", "small", "big", "code", "s", "strike", "del", "ins",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a tag keeps its words in the line they stand in.</summary>
    public static bool IsInline(string name) => Inline.Contains(name);

    public static bool IsIn(string text) =>
        (text.Contains('<', StringComparison.Ordinal) && Tags(text).Any())
        || (text.Contains('&', StringComparison.Ordinal) && Array.Exists(Entities, entity => text.Contains(entity, StringComparison.Ordinal)));

    /// <summary>The known tags in order, where each begins and ends.</summary>
    public static IEnumerable<Tag> Tags(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0)
        {
            var tag = TagAt(text, at);
            if (tag is { } found)
            {
                yield return found;
            }

            at = text.IndexOf('<', tag?.End ?? at + 1);
        }
    }

    /// <summary>The text with known tags in their plainest form and every other angle bracket made a character.</summary>
    public static string Plain(string text, IReadOnlyList<Tag> tags, Removed removed)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        foreach (var tag in tags)
        {
            AppendWords(plain, text.AsSpan(at, tag.Start - at));
            removed.Add("HTML tag " + tag.Name);
            plain.Append(tag.IsClosing ? "</" : "<").Append(tag.Name).Append(SpansOf(text, tag)).Append('>');
            at = tag.End;
        }

        AppendWords(plain, text.AsSpan(at));
        return plain.ToString();
    }

    /// <summary>How deep the tags would nest if none closed by itself.</summary>
    public static int Depth(IReadOnlyList<Tag> tags)
    {
        var (depth, deepest) = (0, 0);
        foreach (var tag in tags.Where(tag => !WithoutEnd.Contains(tag.Name)))
        {
            depth = Math.Max(0, depth + (tag.IsClosing ? -1 : 1));
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static void AppendWords(StringBuilder plain, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c == '<')
            {
                plain.Append("&lt;");
            }
            else
            {
                plain.Append(c);
            }
        }
    }

    private static Tag? TagAt(string text, int start)
    {
        var isClosing = start + 1 < text.Length && text[start + 1] == '/';
        var nameStart = start + (isClosing ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < text.Length && nameEnd - nameStart < 11 && char.IsAsciiLetterOrDigit(text[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == text.Length || !(char.IsWhiteSpace(text[nameEnd]) || text[nameEnd] is '>' or '/')
            || !Names.Contains(text[nameStart..nameEnd]))
        {
            return null;
        }

        var rest = text.AsSpan(nameEnd, Math.Min(LongestTag, text.Length - nameEnd));
        var end = rest.IndexOfAny('<', '>');
        return end >= 0 && rest[end] == '>'
            ? new Tag(text[nameStart..nameEnd].ToLowerInvariant(), isClosing, start, nameEnd + end + 1)
            : null;
    }

    /// <summary>Of all attributes only the spans of cells matter.</summary>
    private static string SpansOf(string text, Tag tag)
    {
        if (tag.Name is not ("td" or "th") || tag.IsClosing)
        {
            return "";
        }

        var attributes = text.AsSpan(tag.Start, tag.End - tag.Start);
        return Span(attributes, "colspan") + Span(attributes, "rowspan");
    }

    private static string Span(ReadOnlySpan<char> attributes, string name)
    {
        var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return "";
        }

        var value = attributes[(at + name.Length)..].TrimStart(" =\"'");
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 ? $" {name}=\"{value[..digits]}\"" : "";
    }
}

/// <summary>A known tag in a text: from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal readonly record struct Tag(string Name, bool IsClosing, int Start, int End);
