using System.Globalization;
using System.Text.Json;

namespace Plimsoll.Web.Languages;

/// <summary>
/// The file of a language, JSON that may have comments: <c>language</c> (its tag), <c>name</c> (in itself), <c>culture</c>
/// (how days and numbers are written; the tag's own when left out), <c>plurals</c> (rules as the Unicode CLDR writes them, by
/// category; those of English when left out) and <c>texts</c>: what is said for each English text, a string or one for each
/// category. Null and "" are said in English. See docs/adr/0016.
/// </summary>
internal static class LanguageFile
{
    /// <summary>Comments are for whoever translates.</summary>
    internal static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads one.</summary>
    /// <exception cref="RuleBrokenException">It cannot be used; the message says where and why.</exception>
    public static Language Read(Stream file, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(file, Options);
            return Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new RuleBrokenException(name, $"It is not JSON: line {(wrong.LineNumber ?? 0) + 1}, {wrong.Message}");
        }
        catch (FormatException wrong)
        {
            throw new RuleBrokenException(name, wrong.Message);
        }
    }

    private static Language Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("It holds no object; write { \"language\": …, \"texts\": { … } }");
        foreach (var property in root.EnumerateObject())
            if (property.Name is not ("language" or "name" or "culture" or "plurals" or "texts"))
                throw new FormatException($"“{property.Name}” is not known; a language has language, name, culture, plurals and texts");
        var tag = Words(root, "language") ?? throw new FormatException("“language” is missing; write its tag, such as cy");
        var own = Culture(tag, "language");
        var culture = Words(root, "culture") is { } other ? Culture(other, "culture") : own;
        var plurals = Rules(root);
        var texts = root.TryGetProperty("texts", out var given) && given.ValueKind == JsonValueKind.Object
            ? given : throw new FormatException("“texts” is missing; write what is said for each English text");
        Dictionary<string, Translation> read = new(StringComparer.Ordinal);
        foreach (var text in texts.EnumerateObject())
        {
            if (Translated(text.Name, text.Value) is { } translation && !read.TryAdd(text.Name, translation))
                throw new FormatException($"“{text.Name}” stands twice");
        }

        return new Language(tag, Words(root, "name") ?? own.NativeName, culture, plurals, read);
    }

    private static Translation? Translated(string key, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return value.GetString() is { Length: > 0 } words ? new Translation(Template(key, words)) : null;
            case JsonValueKind.Object:
                var forms = value.EnumerateObject().Where(f => f.Value.ValueKind != JsonValueKind.Null && f.Value.ToString().Length > 0)
                    .ToDictionary(f => Category(f.Name), f => Template(key, f.Value.ToString()));
                return forms.Count == 0 ? null
                    : forms.Remove(PluralCategory.Other, out var rest) ? new Translation(rest, forms)
                    : throw new FormatException($"“{key}” has forms for numbers, but not “other”, which stands for all that have none");
            default:
                throw new FormatException($"“{key}” is neither words nor forms for numbers");
        }
    }

    private static TextTemplate Template(string key, string words)
    {
        var template = TextTemplate.Read(words);
        var there = TextTemplate.Read(key).Places.ToList();
        return template.Places.Where(p => !there.Contains(p)).Take(1).ToList() is [var place]
            ? throw new FormatException($"“{key}” has no place {{{place}}}, which its translation “{words}” names")
            : template;
    }

    private static PluralRules Rules(JsonElement root)
    {
        if (!root.TryGetProperty("plurals", out var given))
            return PluralRules.English;
        return given.ValueKind == JsonValueKind.Object
            ? PluralRules.Read(given.EnumerateObject().Where(r => Category(r.Name) != PluralCategory.Other).Select(r => (Category(r.Name), r.Value.ToString())))
            : throw new FormatException("“plurals” holds no rules; write { \"one\": \"n = 1\" }");
    }

    private static PluralCategory Category(string name) => name switch
    {
        "zero" => PluralCategory.Zero,
        "one" => PluralCategory.One,
        "two" => PluralCategory.Two,
        "few" => PluralCategory.Few,
        "many" => PluralCategory.Many,
        "other" => PluralCategory.Other,
        _ => throw new FormatException($"“{name}” is no form of a number; they are zero, one, two, few, many and other"),
    };

    private static string? Words(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } words ? words : null;

    private static CultureInfo Culture(string tag, string property)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new FormatException($"“{property}” is “{tag}”, which this machine knows no language by; write a tag such as cy or cy-GB");
        }
    }
}
