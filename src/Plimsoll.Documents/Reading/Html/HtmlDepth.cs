using System.Collections.Frozen;

namespace Plimsoll.Documents.Reading.Html;

/// <summary>
/// Looks at a page's tags before it is parsed: parsers take time that grows with the square of how deep tags nest or how many
/// are left open, and no page that a person reads needs many.
/// </summary>
internal static class HtmlDepth
{
    private const int Deepest = 300;
    private const int MostOpen = 300;

    /// <summary>Tags that need no end, or whose end may be left out.</summary>
    private static readonly FrozenSet<string> WithoutEnd = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "caption", "html", "head", "body", "rt", "rp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndLookup = WithoutEnd.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="UnreadableFileException">Tags nest deeper, or more stay open, than in any page.</exception>
    public static void MustBeFit(string text, string name, CancellationToken ct)
    {
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, tags) = (0, 0);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var isEnd = text[at + 1] == '/';
            var name0 = text.AsSpan(at + (isEnd ? 2 : 1), Math.Min(24, text.Length - at - (isEnd ? 2 : 1)));
            var length = name0.IndexOfAnyExcept(Letters);
            var tag = name0[..(length < 0 ? name0.Length : length)];
            if (tag.IsEmpty || EndLookup.Contains(tag))
                continue;
            if (++tags % 4096 == 0)
                ct.ThrowIfCancellationRequested();
            lookup.TryGetValue(tag, out var count);
            if (isEnd && count == 0)
                continue;
            depth += isEnd ? -1 : 1;
            if (open.Count > 2000 || depth > Deepest + MostOpen || (lookup[tag] = count + (isEnd ? -1 : 1)) > Deepest)
                throw new UnreadableFileException(name, $"Its tags nest more than {Deepest} deep or are never closed, which no page needs", "Open it in a browser or in Word, copy the register and save it as a new file");
        }
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");
}
