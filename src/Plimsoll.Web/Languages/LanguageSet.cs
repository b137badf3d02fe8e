using Microsoft.Net.Http.Headers;

namespace Plimsoll.Web.Languages;

/// <summary>The languages that the site can be read in: English, those that travel with the program, those of a folder.</summary>
internal sealed class LanguageSet
{
    private const string Embedded = "texts/";

    private LanguageSet(IReadOnlyList<Language> all) => All = all;

    /// <summary>All of them, English first, then by name.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>Whether there is a choice.</summary>
    public bool HasChoice => All.Count > 1;

    /// <summary>Reads the files of languages, each with the guides beside it; one of the folder takes the place of one that travels with the program.</summary>
    /// <param name="folder">The folder of further files, "*.json"; null for none.</param>
    /// <exception cref="RuleBrokenException">A file cannot be used; the message names it and says why.</exception>
    public static LanguageSet Load(string? folder)
    {
        Dictionary<string, Language> found = new(StringComparer.OrdinalIgnoreCase);
        var assembly = typeof(LanguageSet).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Embedded, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var language = LanguageFile.Read(stream, name[Embedded.Length..]);
            Add(language.With(GuideFiles.Embedded(language)));
        }

        if (folder is not null && !Directory.Exists(folder))
            throw new RuleBrokenException(folder, "There is no such folder of languages");
        foreach (var path in folder is null ? [] : Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray())
        {
            using var stream = File.OpenRead(path);
            var language = LanguageFile.Read(stream, path);
            Add(language.With(GuideFiles.In(folder!, language.Tag)));
        }

        return new LanguageSet([Language.English, .. found.Values.OrderBy(l => l.Name, StringComparer.Ordinal)]);

        void Add(Language language) => found[language.Tag] = language;
    }

    /// <summary>The language of a tag; null when there is none.</summary>
    public Language? Find(string? tag) =>
        tag is { Length: > 0 } ? All.FirstOrDefault(l => l.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The first language that a browser's Accept-Language names and that there is; English when there is none.</summary>
    public Language Accepted(string? header)
    {
        if (!StringWithQualityHeaderValue.TryParseList([header ?? ""], out var ranges))
            return Language.English;
        foreach (var range in ranges.Where(r => r.Quality is not 0).OrderByDescending(r => r.Quality ?? 1))
            if (All.FirstOrDefault(l => Primary(l.Tag).Equals(Primary(range.Value.ToString()), StringComparison.OrdinalIgnoreCase)) is { } language)
                return language;
        return Language.English;
    }

    private static string Primary(string tag) => tag.Split('-')[0];
}
