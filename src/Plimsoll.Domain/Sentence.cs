using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plimsoll.Domain;

/// <summary>
/// What a reader is told, with the values in it kept apart from its words, so that it can be said in another language.
/// Written as a string or as <c>$"…"</c>; a value may be a sentence itself.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly StringBuilder template;
    private readonly List<object?> values;

    /// <summary>Begins one; the compiler does, from <c>$"…"</c>.</summary>
    /// <param name="literalLength">Characters of its words.</param>
    /// <param name="formattedCount">Values in it.</param>
    public Sentence(int literalLength, int formattedCount) =>
        (template, values) = (new StringBuilder(literalLength + (3 * formattedCount)), new List<object?>(formattedCount));

    /// <summary>Its words, with numbered places for the values: "{0} is not a day". Braces of its own stand doubled.</summary>
    public string Template => template.ToString();

    /// <summary>Its values, by their places.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>A sentence without values.</summary>
    public static implicit operator Sentence(string words)
    {
        var sentence = new Sentence(words.Length, 0);
        sentence.AppendLiteral(words);
        return sentence;
    }

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string words) =>
        template.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<TValue>(TValue value) => Keep(value is Sentence or int ? value : string.Create(CultureInfo.InvariantCulture, $"{value}"));

    /// <summary>Adds a value in a format of its own.</summary>
    public void AppendFormatted<TValue>(TValue value, string format)
        where TValue : IFormattable => Keep(new Shaped(value, format));

    /// <summary>The sentence in English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Template, [.. values]);

    /// <inheritdoc/>
    public bool Equals(Sentence? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>A value that each language writes in its own way, such as a day with the name of its month.</summary>
    private sealed record Shaped(IFormattable Value, string Format) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(Format, formatProvider);
    }

    private void Keep(object? value)
    {
        template.Append('{').Append(values.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        values.Add(value);
    }
}
