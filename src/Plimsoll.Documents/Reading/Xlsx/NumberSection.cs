using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>Which parts of a date a format shows.</summary>
internal enum DateParts
{
    None,
    Time,
    Year,
    Month,
    Day,
}

/// <summary>One of the sections of a number format: for positive, negative and no numbers.</summary>
internal sealed record NumberSection
{
    public DateParts Date { get; private init; }

    public bool HasTime { get; private init; }

    private string Before { get; init; } = "";

    private string After { get; init; } = "";

    /// <summary>The digits as .NET writes the same: "#,##0.0"; null when the format asks for more than can be followed.</summary>
    private string? Digits { get; init; }

    private bool IsPercent { get; init; }

    private int Decimals => Math.Min(15, Digits!.Contains('.', StringComparison.Ordinal) ? Digits.Length - Digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0);

    /// <summary>The sections, parted by semicolons that stand in no quotes.</summary>
    public static IEnumerable<string> Split(string code)
    {
        var (start, inQuotes) = (0, false);
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '\\')
                at++;
            else if (code[at] == '"')
                inQuotes = !inQuotes;
            else if (code[at] == ';' && !inQuotes)
            {
                yield return code[start..at];
                start = at + 1;
            }
        }

        yield return code[start..];
    }

    public static NumberSection Of(string section)
    {
        var (before, digits, after) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var letters = new StringBuilder();
        var (isPlain, isPercent) = (true, false);
        for (var at = 0; at < section.Length; at++)
        {
            var c = section[at];
            var words = digits.Length == 0 ? before : after;
            switch (c)
            {
                case '"':
                    var end = section.IndexOf('"', at + 1);
                    end = end < 0 ? section.Length : end;
                    words.Append(section, at + 1, end - at - 1);
                    at = end;
                    break;
                case '\\' when at + 1 < section.Length:
                    words.Append(section[++at]);
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '[':
                    at = Bracket(section, at, words, letters);
                    break;
                case '0' or '#' or '.' or ',':
                    isPlain &= after.Length == 0;
                    digits.Append(c);
                    break;
                case '%':
                    isPercent = true;
                    words.Append(c);
                    break;
                case '?' or 'E' or 'e' or '/' or '@':
                    isPlain = false;
                    break;
                default:
                    if (char.IsAsciiLetter(c))
                        letters.Append(char.ToLowerInvariant(c));
                    else
                        words.Append(c);
                    break;
            }
        }

        // A comma behind the digits scales by thousands, which hides what the cell holds.
        isPlain &= digits.Length == 0 || digits[^1] != ',';
        var date = DateOf(letters.ToString());
        return new()
        {
            Date = date,
            HasTime = letters.ToString().Contains('h', StringComparison.Ordinal),
            Before = before.ToString(),
            After = after.ToString(),
            Digits = isPlain && letters.Length == 0 && digits.Length > 0 ? digits.ToString() : null,
            IsPercent = isPercent,
        };
    }

    /// <summary>The words of a number; null when the format cannot be followed.</summary>
    public string? Words(double number)
    {
        if (Digits is null || Math.Abs(number) >= 1e15)
            return null;
        var value = Math.Round((decimal)number, 15) * (IsPercent ? 100 : 1);
        // A format may hide that a rating is 18.5: one or two decimals are worth showing, the tail of a division is not.
        var hides = Math.Round(value, 2) == value && Math.Round(value, Decimals) != value;
        var shown = value.ToString(hides ? "0.##" : Digits, CultureInfo.InvariantCulture);
        return $"{Before}{shown}{After}".Trim();
    }

    /// <summary>"[Red]" and conditions say nothing; "[$£-809]" is a currency; "[h]" counts hours.</summary>
    private static int Bracket(string section, int at, StringBuilder words, StringBuilder letters)
    {
        var end = section.IndexOf(']', at);
        if (end < 0)
            return section.Length;
        var inside = section.AsSpan(at + 1, end - at - 1);
        if (inside.Length > 0 && inside[0] == '$')
        {
            var dash = inside.IndexOf('-');
            words.Append(inside[1..(dash < 0 ? inside.Length : dash)]);
        }
        else if (inside.Length is 1 or 2 && inside.Trim("hmsHMS").IsEmpty)
        {
            letters.Append('n');
        }

        return end;
    }

    private static DateParts DateOf(string letters)
    {
        if (letters.Length == 0 || letters.Contains('n', StringComparison.Ordinal) || letters.Trim('d', 'm', 'y', 'h', 's', 'a', 'p', 'b', 'e', 'g').Length > 0)
            return DateParts.None;
        var hasTime = letters.Contains('h', StringComparison.Ordinal) || letters.Contains('s', StringComparison.Ordinal);
        return letters.Contains('d', StringComparison.Ordinal) ? DateParts.Day
            : letters.Contains('m', StringComparison.Ordinal) && !hasTime ? DateParts.Month
            : letters.Contains('y', StringComparison.Ordinal) ? DateParts.Year
            : hasTime ? DateParts.Time
            : DateParts.None;
    }
}
