using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plimsoll.Web.Languages;

/// <summary>
/// Every text that the site says, as the build collected them out of its sources: what a translator's file is made of and
/// held against.
/// </summary>
public static class TextCatalogue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rules of the languages of these islands that have more forms than two (Unicode CLDR 47).</summary>
    private static readonly Dictionary<string, (string Category, string Rule)[]> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cy"] = [("zero", "n = 0"), ("one", "n = 1"), ("two", "n = 2"), ("few", "n = 3"), ("many", "n = 6")],
        ["ga"] = [("one", "n = 1"), ("two", "n = 2"), ("few", "n = 3..6"), ("many", "n = 7..10")],
        ["gd"] = [("one", "n = 1,11"), ("two", "n = 2,12"), ("few", "n = 3..10,13..19")],
    };

    private static readonly Lazy<IReadOnlyList<SiteText>> Collected = new(() =>
    {
        using var stream = typeof(TextCatalogue).Assembly.GetManifestResourceStream("texts.json") ?? throw new InvalidOperationException("The program lacks its list of texts");
        return JsonSerializer.Deserialize<IReadOnlyList<SiteText>>(stream, Options) ?? [];
    });

    /// <summary>All texts, in the order of the sources.</summary>
    public static IReadOnlyList<SiteText> All => Collected.Value;

    /// <summary>A file for a translator: every text, with nothing said for it yet.</summary>
    /// <param name="tag">The language's tag, e.g. "cy".</param>
    public static string Template(string tag)
    {
        var rules = Rules.GetValueOrDefault(tag.Split('-')[0]) ?? [("one", "n = 1")];
        return Written(
            [$"\"language\": {Json(tag)}", $"\"plurals\": {{ {string.Join(", ", rules.Select(r => $"{Json(r.Category)}: {Json(r.Rule)}"))} }}"],
            text => text.One is null ? "\"\"" : $"{{ {string.Join(", ", rules.Select(r => r.Category).Append("other").Select(c => $"{Json(c)}: \"\""))} }}");
    }

    /// <summary>A file as it would be for the site of today: what it says is kept, what is new is left empty, what the site no longer says goes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="Plimsoll.Domain.RuleBrokenException">It cannot be used at all; the message says where and why.</exception>
    public static string Renew(Stream file, string name)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        copy.Position = 0;
        LanguageFile.Read(copy, name);
        using var document = JsonDocument.Parse(copy.ToArray(), LanguageFile.Options);
        var texts = document.RootElement.GetProperty("texts");
        return Written(
            [.. document.RootElement.EnumerateObject().Where(p => p.Name != "texts").Select(p => $"{Json(p.Name)}: {OnALine(p.Value)}")],
            text => texts.TryGetProperty(text.Key, out var said) ? OnALine(said) : "\"\"");
    }

    private static string Written(IReadOnlyList<string> head, Func<SiteText, string> value)
    {
        var file = new StringBuilder("{\n");
        file.Append("  // Days and numbers are written as the culture says; plural rules are those of Unicode's CLDR.\n");
        file.Append("  // Places for values, {0}, {1}, may stand in another order. A text that is left empty is said in English.\n");
        foreach (var line in head)
            file.Append(CultureInfo.InvariantCulture, $"  {line},\n");
        file.Append("  \"texts\": {\n");
        foreach (var text in All)
        {
            file.Append(CultureInfo.InvariantCulture, $"    // {string.Join(", ", text.Files)}{string.Concat(text.Places.Select((p, i) => $"  {{{i}}} = {p}"))}\n");
            file.Append(CultureInfo.InvariantCulture, $"    {Json(text.Key)}: {value(text)}{(text == All[^1] ? "" : ",")}\n");
        }

        return file.Append("  }\n}\n").ToString();
    }

    /// <summary>Holds a file against the texts of the site.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name, for messages; the guides of its language lie beside it.</param>
    /// <exception cref="Plimsoll.Domain.RuleBrokenException">It cannot be used at all; the message says where and why.</exception>
    public static TextReport Check(Stream file, string name)
    {
        var language = LanguageFile.Read(file, name);
        var guides = GuideFiles.In(Path.GetDirectoryName(name) ?? "", language.Tag);
        var keys = All.Select(t => Language.LookedUp(t.Key)).ToHashSet(StringComparer.Ordinal);
        return new TextReport(
            language.Name,
            All.Count,
            [.. All.Where(t => language.Find(Language.LookedUp(t.Key)) is null).Select(t => t.Key)],
            [.. language.Keys.Where(k => !keys.Contains(k)).Order(StringComparer.Ordinal)],
            [.. All.Where(t => t.One is not null && language.Find(Language.LookedUp(t.Key)) is { HasForms: false }).Select(t => t.Key)])
        {
            GuidesMissing = [.. GuideFiles.Names.Where(g => !guides.ContainsKey(g)).Select(g => Path.Combine(language.Tag, "guides", g + ".md"))],
        };
    }

    private static string Json(string text) => JsonSerializer.Serialize(text, Options);

    private static string OnALine(JsonElement value) => value.ValueKind != JsonValueKind.Object ? JsonSerializer.Serialize(value, Options)
        : $"{{ {string.Join(", ", value.EnumerateObject().Select(p => $"{Json(p.Name)}: {JsonSerializer.Serialize(p.Value, Options)}"))} }}";
}

/// <summary>A text of the site.</summary>
/// <param name="Key">The English text with numbered places for values; "Open|status" where only the context tells what it means.</param>
/// <param name="One">How English says it of one; null for a text that depends on no number.</param>
/// <param name="Places">What stands in its places, as the source has it.</param>
/// <param name="Files">Where it is said.</param>
public sealed record SiteText(string Key, string? One, IReadOnlyList<string> Places, IReadOnlyList<string> Files);

/// <summary>What a language's file lacks.</summary>
/// <param name="Language">The language's name in itself.</param>
/// <param name="Texts">How many texts the site has.</param>
/// <param name="Missing">Texts that it says nothing for: they are said in English.</param>
/// <param name="Orphaned">What it says for texts that the site does not have.</param>
/// <param name="WithoutForms">Texts that depend on a number, for which it has one form only.</param>
public sealed record TextReport(string Language, int Texts, IReadOnlyList<string> Missing, IReadOnlyList<string> Orphaned, IReadOnlyList<string> WithoutForms)
{
    /// <summary>The files of guides that are not there, beside its own: they are shown in English.</summary>
    public IReadOnlyList<string> GuidesMissing { get; init; } = [];
}
