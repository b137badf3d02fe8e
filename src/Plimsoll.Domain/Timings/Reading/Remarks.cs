namespace Plimsoll.Domain.Timings.Reading;

/// <summary>
/// Takes the remarks in brackets out of a timing. "March 2022 (revised)" and "March 2022 (was Sept 2021)" say when;
/// "Sept 2021 (March 2022)" does not say which holds, and is not understood.
/// </summary>
internal static class Remarks
{
    private static readonly string[] OfThePast =
        ["was", "previously", "formerly", "originally", "original", "from", "revised from", "moved from", "slipped from", "extended from", "changed from", "deferred from"];

    /// <summary>The words outside the brackets, followed by what the brackets add; null when they contradict.</summary>
    public static string? TakenOut(string words)
    {
        var open = words.IndexOfAny(['(', '[']);
        if (open < 0)
        {
            return words.AsSpan().IndexOfAny(')', ']') < 0 ? words : null;
        }

        var close = words.IndexOf(words[open] == '(' ? ')' : ']', open);
        if (close < 0 || words.AsSpan(open + 1, close - open - 1).IndexOfAny('(', '[') >= 0)
        {
            return null;
        }

        var (before, remark, after) = (words[..open], words[(open + 1)..close], words[(close + 1)..]);
        if (before.AsSpan().Trim().IsEmpty && after.AsSpan().Trim().IsEmpty)
        {
            return remark;
        }

        return Adds(remark) is { } adds ? TakenOut($"{before} {after} {adds}") : null;
    }

    private static string? Adds(string remark)
    {
        if (Tokeniser.Cut(remark) is not { } tokens)
        {
            return null;
        }

        if (Elements.Of(tokens) is { } elements && elements.TrueForAll(element => element.Meaning != Meaning.Term))
        {
            return remark;
        }

        var spaced = string.Join(' ', tokens.Select(token => token.Text)) + " ";
        var saysOtherDate = tokens.Exists(token => token.Kind == TokenKind.Number || CalendarWords.Month(token) is not null);
        return saysOtherDate && !Array.Exists(OfThePast, start => spaced.StartsWith(start + " ", StringComparison.Ordinal)) ? null : "";
    }
}
