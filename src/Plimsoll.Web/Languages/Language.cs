using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Languages;

/// <summary>
/// A language that pages can be read in. English is what stands in the pages themselves; any other comes from a file
/// (<see cref="LanguageFile"/>), and what that lacks is said in English.
/// </summary>
internal sealed class Language
{
    private readonly FrozenDictionary<string, Translation> texts;
    private readonly FrozenDictionary<(string Text, string Context), Translation> textsInContext;
    private readonly FrozenDictionary<string, Translation>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    /// <summary>A language of a file.</summary>
    /// <param name="tag">Its BCP 47 tag, e.g. "cy".</param>
    /// <param name="name">Its name in itself, e.g. "Cymraeg".</param>
    /// <param name="culture">How it writes days and numbers.</param>
    /// <param name="plurals">Its forms for numbers.</param>
    /// <param name="texts">What it says, by English text; "Open|status" is the text "Open" in the context "status".</param>
    public Language(string tag, string name, CultureInfo culture, PluralRules plurals, IReadOnlyDictionary<string, Translation> texts)
    {
        (Tag, Name, Culture, Plurals) = (tag, name, culture, plurals);
        this.texts = texts.Select(t => KeyValuePair.Create(LookedUp(t.Key), t.Value)).ToFrozenDictionary(StringComparer.Ordinal);
        textsInContext = texts.Where(t => t.Key.Contains('|', StringComparison.Ordinal)).ToFrozenDictionary(t => (t.Key[..t.Key.IndexOf('|', StringComparison.Ordinal)], t.Key[(t.Key.IndexOf('|', StringComparison.Ordinal) + 1)..]), t => t.Value);
        bySpan = this.texts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private Language(Language same) =>
        (Tag, Name, Culture, Plurals, texts, textsInContext, bySpan) = (same.Tag, same.Name, same.Culture, same.Plurals, same.texts, same.textsInContext, same.bySpan);

    /// <summary>The language that the pages are written in.</summary>
    public static Language English { get; } =
        new("en-GB", "English", CultureInfo.GetCultureInfo("en-GB"), PluralRules.English, new Dictionary<string, Translation>());

    /// <summary>Its BCP 47 tag, as in the page's <c>lang</c>.</summary>
    public string Tag { get; }

    /// <summary>Its name in itself.</summary>
    public string Name { get; }

    /// <summary>How it writes days and numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Its forms for numbers.</summary>
    public PluralRules Plurals { get; }

    /// <summary>The guides that it has, in Markdown by name; what it lacks is shown in English.</summary>
    public IReadOnlyDictionary<string, string> Guides { get; init; } = new Dictionary<string, string>();

    /// <summary>The same language with guides.</summary>
    public Language With(IReadOnlyDictionary<string, string> guides) => new(this) { Guides = guides };

    /// <summary>Whether it is what the pages are written in, so that nothing is looked up.</summary>
    public bool IsEnglish => ReferenceEquals(this, English);

    /// <summary>A text without values.</summary>
    public string this[string text] => !IsEnglish && texts.TryGetValue(text, out var translation) ? translation.Text : text;

    /// <summary>A text that means different things in different places, which only the context tells apart: "Open" as a status, as an order.</summary>
    public string this[string text, string context] => !IsEnglish && textsInContext.TryGetValue((text, context), out var translation) ? translation.Text : text;

    /// <summary>A text with values in it.</summary>
    public string this[[InterpolatedStringHandlerArgument("")] Phrase phrase] => phrase.Said();

    /// <summary>A text that depends on a number: how it is said of one, and of several. Other languages may have up to six forms.</summary>
    public string this[
        int count,
        [InterpolatedStringHandlerArgument("", nameof(count))] PhraseOfOne one,
        [InterpolatedStringHandlerArgument("", nameof(count))] Phrase several] => one.IsMeant ? one.Said() : several.Said(count);

    /// <summary>A text with markup in it, which <see cref="Tag"/> and other components give as values; everything else is encoded.</summary>
    public IHtmlContent Html([InterpolatedStringHandlerArgument("")] MarkedPhrase phrase) => phrase.Said();

    /// <summary>A text whose words were put together elsewhere, such as what is wrong with a field.</summary>
    public string Say(Sentence sentence) =>
        Knows(sentence, out var translation)
            ? translation.For(sentence.Count is { } count ? Plurals.Of(count) : null).With(sentence.Values.Select(v => v is Sentence inner ? Say(inner) : string.Format(Culture, "{0}", v)).ToArray())
            : sentence.ToString();

    /// <summary>The tag of the language in which a sentence is said where that is not this one; null where it is.</summary>
    public string? OtherTagOf(Sentence sentence) => IsEnglish || Knows(sentence, out _) ? null : English.Tag;

    /// <summary>A text without values is looked up as it is read, with single braces.</summary>
    internal static string LookedUp(string key) => key.Contains('{', StringComparison.Ordinal) || key.Contains('}', StringComparison.Ordinal) ? TextTemplate.Read(key).Text : key;

    /// <summary>The English texts that it says something for.</summary>
    internal IEnumerable<string> Keys => texts.Keys;

    private bool Knows(Sentence sentence, [NotNullWhen(true)] out Translation? translation)
    {
        translation = null;
        return !IsEnglish && texts.TryGetValue(sentence.Values.Count == 0 ? LookedUp(sentence.Template) : sentence.Template, out translation);
    }

    /// <summary>What it says for an English text; null when nothing.</summary>
    internal Translation? Find(ReadOnlySpan<char> text) => bySpan.TryGetValue(text, out var translation) ? translation : null;
}
