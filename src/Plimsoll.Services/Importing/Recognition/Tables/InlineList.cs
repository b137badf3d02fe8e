using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Parts a list that runs on in one line: "Actions: 1. Replace the valve 2. Line the cellar", "(a) … (b) …". It begins with the
/// first number or letter, at the head of the text or behind a colon or dash, and goes on in order.
/// </summary>
internal static partial class InlineList
{
    private const int Fewest = 2;
    private const int LongestHead = 40;
    private const string Romans = "i ii iii iv v vi vii viii ix x";

    /// <summary>The entries with their numbers; null when the text is no such list. Words before the first entry are its head: "Actions", "TREAT".</summary>
    public static (string Head, IReadOnlyList<(string Number, string Text)> Entries)? Read(string text)
    {
        var marks = Mark().Matches(text).ToList();
        foreach (var firsts in (string[])["1", "a", "i"])
        {
            var run = Run(marks, firsts);
            if (run.Count < Fewest)
                continue;
            var head = text[..run[0].Index].Trim();
            if (head.Length > LongestHead || (head.Length > 0 && head[^1] is not (':' or '-' or '–' or '—')))
                continue;
            var entries = run.Select((m, at) => (m.Groups[1].Value, text[(m.Index + m.Length)..(at + 1 < run.Count ? run[at + 1].Index : text.Length)].Trim(' ', ';', ',', '\n'))).ToList();
            if (entries.TrueForAll(e => e.Item2.Length > 2))
                return (head.Trim(' ', ':', '-', '–', '—'), entries);
        }

        return null;
    }

    /// <summary>The marks that count on from the first of them, all in one form.</summary>
    private static List<Match> Run(List<Match> marks, string first)
    {
        List<Match> run = [];
        foreach (var mark in marks)
        {
            var expected = run.Count == 0 ? first : Next(first, run.Count);
            if (mark.Groups[1].Value == expected && (run.Count == 0 || Form(mark) == Form(run[0])))
                run.Add(mark);
        }

        return run;
    }

    private static string Form(Match mark) => mark.Value.Trim()[^1] + (mark.Value.TrimStart()[0] == '(' ? "(" : "");

    private static string? Next(string first, int at) => first switch
    {
        "1" => (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "a" => at < 26 ? ((char)('a' + at)).ToString() : null,
        _ => Romans.Split(' ').ElementAtOrDefault(at),
    };

    [GeneratedRegex(@"(?<=^|[\s:;,–—-])\(?(\d{1,2}|[a-z]|[ivx]{2,4})[.)](?=\s+\S|\p{Lu})\s*")]
    private static partial Regex Mark();
}
