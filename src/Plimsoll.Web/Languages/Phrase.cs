using System.Runtime.CompilerServices;
using System.Text;

namespace Plimsoll.Web.Languages;

/// <summary>
/// A text with values, as the compiler hands it over from <c>$"…"</c>: in English it is put together as any such string is;
/// in another language its words are the key, with numbered places where the values stand.
/// </summary>
[InterpolatedStringHandler]
internal ref struct Phrase
{
    private readonly Language language;
    private readonly StringBuilder? key;
    private readonly List<string>? values;
    private DefaultInterpolatedStringHandler english;

    public Phrase(int literalLength, int formattedCount, Language language)
    {
        this.language = language;
        if (language.IsEnglish)
            english = new(literalLength, formattedCount, language.Culture);
        else
            (key, values) = (new(literalLength + (3 * formattedCount)), new(formattedCount));
    }

    /// <summary>For several: left out when English says it of one.</summary>
    public Phrase(int literalLength, int formattedCount, Language language, int count, out bool isMeant) : this(literalLength, formattedCount, language) =>
        isMeant = !language.IsEnglish || count != 1;

    public void AppendLiteral(string words)
    {
        if (key is null)
            english.AppendLiteral(words);
        else
            Keys.Append(key, words);
    }

    public void AppendFormatted<TValue>(TValue value)
    {
        if (key is null)
            english.AppendFormatted(value);
        else
            Keep(string.Format(language.Culture, "{0}", value));
    }

    public void AppendFormatted<TValue>(TValue value, string? format)
    {
        if (key is null)
            english.AppendFormatted(value, format);
        else
            Keep(string.Format(language.Culture, $"{{0:{format}}}", value));
    }

    public void AppendFormatted(string? value)
    {
        if (key is null)
            english.AppendFormatted(value);
        else
            Keep(value ?? "");
    }

    /// <summary>The text in the reader's language.</summary>
    public string Said(int? count = null)
    {
        if (key is null)
            return english.ToStringAndClear();
        var english2 = key.ToString();
        var template = language.Find(english2)?.For(count is { } c ? language.Plurals.Of(c) : null) ?? TextTemplate.Read(english2);
        return template.With(values!);
    }

    private readonly void Keep(string value)
    {
        Keys.AppendPlace(key!, values!.Count);
        values.Add(value);
    }
}

/// <summary>A text that depends on a number, as English says it of one.</summary>
[InterpolatedStringHandler]
internal ref struct PhraseOfOne
{
    private Phrase phrase;

    public PhraseOfOne(int literalLength, int formattedCount, Language language, int count, out bool isMeant)
    {
        IsMeant = isMeant = language.IsEnglish && count == 1;
        if (isMeant)
            phrase = new(literalLength, formattedCount, language);
    }

    /// <summary>Whether it is what is said.</summary>
    public readonly bool IsMeant { get; }

    public void AppendLiteral(string words) => phrase.AppendLiteral(words);

    public void AppendFormatted<TValue>(TValue value) => phrase.AppendFormatted(value);

    public void AppendFormatted<TValue>(TValue value, string? format) => phrase.AppendFormatted(value, format);

    public string Said() => phrase.Said();
}

/// <summary>How the words of a text become its key.</summary>
internal static class Keys
{
    public static void Append(StringBuilder key, string words)
    {
        foreach (var c in words)
        {
            if (c is '{' or '}')
                key.Append(c);
            key.Append(c);
        }
    }

    public static void AppendPlace(StringBuilder key, int place) => key.Append('{').Append(place).Append('}');
}
