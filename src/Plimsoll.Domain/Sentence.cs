using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plimsoll.Domain;

/// <summary>
/// What a reader is told, with the values in it kept apart from its words, so that it can be said in another language.
/// Written as a string or as <c>$"…"</c>; a value may be a sentence itself. Where one of several is chosen, each is written
/// <c>(Sentence)$"…"</c>: a choice between strings is a string, whose values can no longer be told from its words.
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

    private Sentence(string template, IEnumerable<object?> values) => (this.template, this.values) = (new StringBuilder(template), [.. values]);

    /// <summary>Its words, with numbered places for the values: "{0} is not a day". Braces of its own stand doubled.</summary>
    public string Template => template.ToString();

    /// <summary>Its values, by their places: strings, whole numbers, sentences, and <see cref="ShapedValue"/>s.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>The number that it depends on; null when it depends on none.</summary>
    public int? Count { get; private init; }

    /// <summary>How English says it of one; null when it depends on no number.</summary>
    public Sentence? OfOne { get; private init; }

    /// <summary>A sentence without values.</summary>
    public static implicit operator Sentence(string words)
    {
        var sentence = new Sentence(words.Length, 0);
        sentence.AppendLiteral(words);
        return sentence;
    }

    /// <summary>A sentence of its parts, as it was kept.</summary>
    /// <param name="template">Its words with numbered places.</param>
    /// <param name="values">Its values by their places.</param>
    public static Sentence Of(string template, IEnumerable<object?> values) => new(template, values.Select(Kept));

    /// <summary>A sentence that was written where this type is not known. Its places have no formats.</summary>
    public static Sentence Of(FormattableString words) => Of(words.Format, words.GetArguments());

    /// <summary>A sentence that depends on a number. Other languages than English may have up to six forms of it.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">How it is said of one.</param>
    /// <param name="several">How it is said of any other number.</param>
    public static Sentence Counted(int count, Sentence one, Sentence several) => new(several.Template, several.values) { Count = count, OfOne = one };

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string words) =>
        template.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<TValue>(TValue value) => Keep(Kept(value));

    /// <summary>Adds a value in a format of its own.</summary>
    public void AppendFormatted<TValue>(TValue value, string format)
        where TValue : IFormattable => Keep(new ShapedValue(value, format));

    /// <summary>The sentence with every piece of text in it as a function has it, its own words too.</summary>
    public Sentence With(Func<string, string> text) => new(text(Template), values.Select(v => v switch { string words => text(words), Sentence inner => inner.With(text), _ => v }))
    {
        Count = Count,
        OfOne = OfOne?.With(text),
    };

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Count == 1 && OfOne is not null ? OfOne.ToString() : string.Format(CultureInfo.InvariantCulture, Template, [.. values]);

    /// <inheritdoc/>
    public bool Equals(Sentence? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static object? Kept(object? value) => value switch
    {
        Sentence or int or ShapedValue => value,
        FormattableString words => Of(words),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private void Keep(object? value)
    {
        template.Append('{').Append(values.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        values.Add(value);
    }
}
