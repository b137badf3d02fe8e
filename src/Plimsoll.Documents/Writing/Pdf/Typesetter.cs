namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>Where the typesetter and its fonts are on this machine.</summary>
/// <param name="NodeModules">The folder that holds the packages.</param>
/// <param name="Fonts">The font files, in a fixed order.</param>
internal sealed record Typesetter(string NodeModules, IReadOnlyList<string> Fonts)
{
    private const string Compiler = "@myriaddreamin/typst-ts-node-compiler";
    private const string FontPackages = "@expo-google-fonts";
    private const string Regular = "400Regular";
    private const string Bold = "700Bold";

    // The paper's own typeface, then those that have what it has not. All of them are under the SIL Open Font License.
    private static readonly (string Package, string Family, string[] Faces)[] Families =
    [
        ("source-sans-3", "SourceSans3", [Regular, "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", Bold, "700Bold_Italic"]),
        Script("Arabic"), Script("Hebrew"), Script("Devanagari"), Script("Bengali"), Script("Gurmukhi"), Script("Gujarati"), Script("Tamil"),
        ("noto-sans-math", "NotoSansMath", [Regular]), ("noto-sans-symbols-2", "NotoSansSymbols2", [Regular]), ("noto-emoji", "NotoEmoji", [Regular, Bold]),
    ];

    /// <summary>Looks for the packages.</summary>
    /// <exception cref="PdfUnavailableException">They are not there.</exception>
    public static Typesetter Find(PdfOptions options)
    {
        var modules = Modules(options, Compiler);
        if (modules is null || !Directory.Exists(Path.Combine(modules, Compiler)))
        {
            throw new PdfUnavailableException(
                $"PDF needs the npm package {Compiler}, which is not in {modules ?? "any node_modules above the program"}: " +
                $"run npm install, or name the folder in {PdfOptions.ModulesVariable}.");
        }
        var fonts = Families.SelectMany(family => family.Faces.Select(face => Path.Combine(modules, FontPackages, family.Package, face, $"{family.Family}_{face}.ttf"))).ToList();
        return fonts.Find(font => !File.Exists(font)) is { } missing
            ? throw new PdfUnavailableException($"PDF needs the font {missing}, which is not there: run npm install.")
            : new Typesetter(modules, fonts);
    }

    /// <summary>The node_modules folder that holds a package; null when none does.</summary>
    public static string? ModulesWith(PdfOptions options, string package) =>
        Modules(options, package) is { } modules && Directory.Exists(Path.Combine(modules, package)) ? modules : null;

    private static (string, string, string[]) Script(string name) => ($"noto-sans-{name.ToLowerInvariant()}", $"NotoSans{name}", [Regular, Bold]);

    private static string? Modules(PdfOptions options, string package)
    {
        var given = options.NodeModules ?? Environment.GetEnvironmentVariable(PdfOptions.ModulesVariable);
        return string.IsNullOrWhiteSpace(given) ? Upwards(AppContext.BaseDirectory, package) : Path.GetFullPath(given);
    }

    private static string? Upwards(string folder, string package)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var modules = Path.Combine(at.FullName, "node_modules");
            if (Directory.Exists(Path.Combine(modules, package)))
                return modules;
        }
        return null;
    }
}
