namespace Plimsoll.Documents.Reading.Text;

/// <summary>
/// Tells headings from paragraphs in text that has no styles. A heading is a line of capitals; or a short line without an end
/// mark or a label, with blank lines or tables around it; or a line of a few words directly above a long one.
/// </summary>
internal static class Headings
{
    private const int Longest = 100;
    private const int MostWords = 14;
    private const int FewWords = 4;
    private const int LongLine = 100;

    public static bool Is(IReadOnlyList<TextLine> lines, int at)
    {
        var text = lines[at].Raw.Trim();
        if (IsCapitals(text))
        {
            return true;
        }

        var standsBelowNothing = at == 0 || lines[at - 1].Kind is not (LineKind.Words or LineKind.Item);
        if (!standsBelowNothing || !LooksLikeOne(text))
        {
            return false;
        }

        var next = at + 1 < lines.Count ? lines[at + 1] : null;
        return next is null || next.Kind is not (LineKind.Words or LineKind.Item)
            || (next.Kind == LineKind.Words && next.Raw.Length >= LongLine && Label.WordsIn(text) <= FewWords);
    }

    /// <summary>
    /// The level, by these rules: 1 for the first block of the file and for a heading with nothing but another beneath it,
    /// unless it is in capitals; 2 for capitals; 3 for the rest.
    /// </summary>
    public static int Level(string text, bool isFirst, bool headingFollows) =>
        isFirst ? 1 : IsCapitals(text) ? 2 : headingFollows ? 1 : 3;

    public static bool IsCapitals(string text) => text.Length is > 1 and <= Longest
        && text.Count(char.IsLetter) >= 3 && !text.Any(char.IsLower) && text[^1] is not ('.' or ',' or ';' or ':')
        && Label.WordsIn(text) <= MostWords;

    /// <summary>Whether a line could be a heading by its words alone.</summary>
    public static bool LooksLikeOne(string text) => text.Length <= Longest
        && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && text.Any(char.IsLetter)
        && text[^1] is not ('.' or ',' or ';' or ':' or '?' or '!')
        && Label.WordsIn(text) <= MostWords && !Label.TryRead(text, Label.MostWords, out _, out _);
}
