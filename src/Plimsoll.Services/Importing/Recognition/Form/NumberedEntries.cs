using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>An entry of a cell.</summary>
/// <param name="Number">As printed, composed when nested ("5.(i)"); empty when none.</param>
/// <param name="IsPoint">Whether it is a point within the entry before.</param>
/// <param name="Text">Its words without the number.</param>
internal sealed record NumberedEntry(string Number, bool IsPoint, string Text);

/// <summary>Parts the entries that a cell holds, by their numbers.</summary>
internal static class NumberedEntries
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The entries in order. A part without a number goes on with the entry before it. Inside a part a new entry begins only
    /// where the very next number stands before a capital ("5.11 … 5.12 …"), as texts are full of other numbers.
    /// </summary>
    public static IReadOnlyList<NumberedEntry> Read(IReadOnlyList<string> parts, EntryNumbers numbers)
    {
        List<NumberedEntry> entries = [];
        foreach (var part in parts)
        {
            if (numbers.Read(part) is not { } read)
            {
                if (entries.Count > 0)
                    entries[^1] = entries[^1] with { Text = Paragraphs(entries[^1].Text, part) };
                else
                    entries.Add(new("", false, part));
                continue;
            }

            var rest = read.Words;
            var (number, isPoint) = (read.Number, read.IsPoint);
            while (!isPoint && NextAt(number, rest) is { } next)
            {
                entries.Add(new(number, false, rest[..next].Trim()));
                (number, _, rest) = numbers.Read(rest[next..].TrimStart())!.Value;
            }

            entries.Add(new(number, isPoint, rest));
        }

        // A number with no words is words.
        return [.. entries.Select(e => e.Text.Length > 0 ? e : new("", false, e.Number))];
    }

    private static string Paragraphs(string one, string other) => one.Length == 0 ? other : one + "\n\n" + other;

    /// <summary>Where the number that follows on a number stands in a text; null when nowhere.</summary>
    private static int? NextAt(string number, string text)
    {
        var dot = number.LastIndexOf('.');
        if (!int.TryParse(number[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return null;
        var sibling = string.Create(CultureInfo.InvariantCulture, $"{number[..(dot + 1)]}{last + 1}");
        var mark = dot < 0 ? "[.)]" : "[.)]?";
        var pattern = $@"(?<=\s){Regex.Escape(sibling)}{mark}\s+(?=[\p{{Lu}}(])|(?<=\s){Regex.Escape(number)}\.1[.)]?\s+(?=[\p{{Lu}}(])";
        var match = Regex.Match(text, pattern, RegexOptions.CultureInvariant, Patience);
        return match.Success && new EntryNumbers().Read(text[match.Index..]) is { IsPoint: false } ? match.Index : null;
    }
}
