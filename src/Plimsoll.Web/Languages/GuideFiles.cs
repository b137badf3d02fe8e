namespace Plimsoll.Web.Languages;

/// <summary>
/// The guides of a language: Markdown files beside its file, in a folder of its tag, "cy/guides/owner.md" beside "cy.json".
/// The English ones are those of docs/guides and travel with the program.
/// </summary>
public static class GuideFiles
{
    /// <summary>The names of the guides, the widest circle of readers first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["owner", "manager", "risk-officer", "auditor", "administrator"];

    /// <summary>The folder of a language's guides, beside its file.</summary>
    public static string FolderOf(string folder, string tag) => Path.Combine(folder, tag, "guides");

    /// <summary>An English guide.</summary>
    internal static string English(string name) => Embedded("guides/" + name)!;

    /// <summary>The guides of a language that travels with the program, by name.</summary>
    internal static IReadOnlyDictionary<string, string> Embedded(Language language) =>
        Names.Select(n => (Name: n, Text: Embedded($"texts/{language.Tag}/guides/{n}.md"))).Where(g => g.Text is not null).ToDictionary(g => g.Name, g => g.Text!);

    /// <summary>The guides of a language in a folder of languages, by name; none where it has no folder.</summary>
    /// <exception cref="RuleBrokenException">A file there is no guide; the message names it and says why.</exception>
    internal static IReadOnlyDictionary<string, string> In(string folder, string tag)
    {
        var guides = FolderOf(folder, tag);
        return Directory.Exists(guides)
            ? Directory.GetFiles(guides, "*.md").Order(StringComparer.Ordinal).ToDictionary(NameOf, Read)
            : new Dictionary<string, string>();
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path) is var name && Names.Contains(name)
        ? name
        : throw new RuleBrokenException(path, $"There is no guide “{name}”; there are {string.Join(", ", Names)}");

    private static string Read(string path)
    {
        var text = File.ReadAllText(path);
        return text.ReplaceLineEndings("\n").Split('\n').Any(line => line.StartsWith("# ", StringComparison.Ordinal))
            ? text
            : throw new RuleBrokenException(path, "The guide has no title; begin it with a line such as # For owners");
    }

    private static string? Embedded(string name)
    {
        using var stream = typeof(GuideFiles).Assembly.GetManifestResourceStream(name);
        using var reader = stream is null ? null : new StreamReader(stream);
        return reader?.ReadToEnd();
    }
}
