using Plimsoll.Documents.Reading.Fragments;

namespace Plimsoll.Documents.Reading.Text;

/// <summary>Cuts a text into lines and says what each looks like.</summary>
internal static class LineReader
{
    public static List<TextLine> Read(string text)
    {
        List<TextLine> lines = [];
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(LineOf(lines.Count + 1, text[start..end]));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static TextLine LineOf(int number, string raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return new TextLine(number, raw, raw.Contains('\t', StringComparison.Ordinal) ? LineKind.EmptyRow : LineKind.Blank, "");
        }

        if (IsRule(raw))
        {
            return new TextLine(number, raw, LineKind.Rule, "");
        }

        var marker = MarkerOf(raw.AsSpan().TrimStart());
        var behind = raw.AsSpan().TrimStart()[marker.Length..];
        if (raw.Contains('\t', StringComparison.Ordinal) && !(raw[0] != '\t' && IsBulletBeforeTab(marker) && !behind[1..].Contains('\t')))
        {
            return new TextLine(number, raw, LineKind.Row, "");
        }

        return new TextLine(number, raw, marker.Length > 0 ? LineKind.Item : LineKind.Words, marker);
    }

    /// <summary>"3." or "-" before a tab may be a cell; only a bullet sign is sure to be a bullet, as Word writes it.</summary>
    private static bool IsBulletBeforeTab(string marker) => marker.Length == 1 && marker[0] is not ('-' or '–' or '*');

    private static bool IsRule(string raw)
    {
        var dashes = 0;
        foreach (var c in raw)
        {
            if (c is '-' or '_' or '=' or '*' or '~' or (>= '\u2010' and <= '\u2015') or (>= '\u2500' and <= '\u257F'))
            {
                dashes++;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('|' or '+' or ':'))
            {
                return false;
            }
        }

        return dashes >= 3;
    }

    /// <summary>"-", "•", "3.", "(a)" before a space or tab; empty when there is none.</summary>
    private static string MarkerOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return "";
        }

        if (char.IsWhiteSpace(line[1]) && (line[0] is '-' or '*' or '–' or '·' or (>= '\uE000' and <= '\uF8FF') || Bullets.IsSign(line[0])))
        {
            return line[..1].ToString();
        }

        var at = line[0] == '(' ? 1 : 0;
        var digits = line[at..].IndexOfAnyExceptInRange('0', '9');
        var isCounter = digits is > 0 and <= 3 || (digits == 0 && char.IsAsciiLetterLower(line[at]));
        var end = at + (digits == 0 ? 1 : digits);
        return isCounter && end + 1 < line.Length && (line[end] == ')' || (line[end] == '.' && at == 0 && digits > 0)) && char.IsWhiteSpace(line[end + 1])
            ? line[..(end + 1)].ToString()
            : "";
    }
}
