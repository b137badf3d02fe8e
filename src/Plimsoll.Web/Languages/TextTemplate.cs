using System.Globalization;
using System.Text;

namespace Plimsoll.Web.Languages;

/// <summary>A text with numbered places for values: "{0} closed {1}". Braces of its own stand doubled.</summary>
internal sealed class TextTemplate
{
    private readonly List<(string Literal, int Place)> pieces = [];

    private TextTemplate(string text) => Text = text;

    /// <summary>The text as the file has it; where it has no places, as it is said.</summary>
    public string Text { get; private init; }

    /// <summary>The places that it names.</summary>
    public IEnumerable<int> Places => pieces.Where(p => p.Place >= 0).Select(p => p.Place).Distinct();

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">A brace stands alone or holds no number.</exception>
    public static TextTemplate Read(string text)
    {
        List<(string, int)> pieces = [];
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
            }
            else if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0 || !int.TryParse(text.AsSpan(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place > 99)
                    throw new FormatException($"“{text}” has a brace that holds no number; places are {{0}}, {{1}}; a brace to be read is doubled");
                pieces.Add((literal.ToString(), place));
                literal.Clear();
                i = end;
            }
            else if (text[i] == '}')
            {
                throw new FormatException($"“{text}” closes a brace that was not opened; a brace to be read is doubled");
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        var read = new TextTemplate(pieces.Count == 0 ? literal.ToString() : text);
        read.pieces.AddRange(pieces);
        read.pieces.Add((literal.ToString(), -1));
        return read;
    }

    /// <summary>The text with its values.</summary>
    public string With(IReadOnlyList<string> values)
    {
        var said = new StringBuilder(Text.Length + (values.Count * 16));
        Write(values, said, static (into, literal) => into.Append(literal));
        return said.ToString();
    }

    /// <summary>Writes the text with its values into something, its own words as the writer has them.</summary>
    public void Write(IReadOnlyList<string> values, StringBuilder into, Action<StringBuilder, string> writeLiteral)
    {
        foreach (var (literal, place) in pieces)
        {
            if (literal.Length > 0)
                writeLiteral(into, literal);
            if (place >= 0 && place < values.Count)
                into.Append(values[place]);
        }
    }
}
