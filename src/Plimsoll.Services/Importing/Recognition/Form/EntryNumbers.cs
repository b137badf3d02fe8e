using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// The numbers of a list that nests: "5." then "(i)." then "(a)" are 5, 5.(i) and 5.(i).(a). Which depth a mark has follows
/// from its style: the first mark of a new style goes one deeper, a style seen before goes back to it.
/// </summary>
internal sealed partial class EntryNumbers
{
    private enum Style
    {
        Roman,
        Letter,
        Digit,
    }

    private readonly List<(Style Style, string Mark)> nested = [];
    private string top = "";

    /// <summary>Reads the number at the beginning of a text; null when there is none.</summary>
    public (string Number, bool IsPoint, string Words)? Read(string text)
    {
        if (Entry().Match(text) is { Success: true } entry)
        {
            top = entry.Groups["number"].Value;
            nested.Clear();
            return (top, false, text[entry.Length..].Trim());
        }

        if (Point().Match(text) is not { Success: true } point)
            return null;
        var mark = point.Groups["mark"].Value;
        var rest = text[point.Length..].Trim();
        if (top.Length == 0 && char.IsDigit(mark[0]))
            return (mark, false, rest);
        Nest(mark);
        return (string.Join('.', nested.Select(n => $"({n.Mark})").Prepend(top).Where(n => n.Length > 0)), top.Length > 0, rest);
    }

    private void Nest(string mark)
    {
        var style = StyleOf(mark);
        var depth = nested.FindIndex(n => n.Style == style);
        if (depth >= 0)
            nested.RemoveRange(depth, nested.Count - depth);
        nested.Add((style, mark));
    }

    /// <summary>"i" is roman, except behind "h" in a list of letters.</summary>
    private Style StyleOf(string mark)
    {
        if (char.IsDigit(mark[0]))
            return Style.Digit;
        var letterBefore = nested.FindLast(n => n.Style == Style.Letter).Mark;
        if (mark.Length == 1 && letterBefore is [var before] && mark[0] == before + 1)
            return Style.Letter;
        return mark.All(c => "ivxl".Contains(c, StringComparison.Ordinal)) ? Style.Roman : Style.Letter;
    }

    [GeneratedRegex(@"^(?:(?<number>\d{1,3})[.)]\s*(?=\D)|(?<number>\d{1,3}(?:\.\d{1,3}){1,3})(?:[.)]\s*|\s+)(?=[\p{L}""'‘“(£]))")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?:\((?<mark>[ivxl]{1,5}|[a-z]|\d{1,2})\)[.:]?\s*|(?<mark>[ivxl]{1,5}|[a-z])\)\s+)(?=\S)")]
    private static partial Regex Point();
}
