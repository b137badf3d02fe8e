using System.Text.RegularExpressions;
using Plimsoll.TestKit;

namespace Plimsoll.Web.Tests.Theme;

/// <summary>The theme as it is written.</summary>
public sealed partial class ThemeTests
{
    [Fact]
    public void Class_has_its_rules_in_one_file()
    {
        var files = Directory.GetFiles(Path.Combine(SharedFiles.RepositoryRoot, "src", "Plimsoll.Web", "Theme"), "_*.scss");
        var places = files.SelectMany(file => Block().Matches(File.ReadAllText(file)).Select(m => (Class: m.Groups[1].Value, File: Path.GetFileName(file)))).ToList();

        // A bar's height, said of a class of the same name, once laid the lines of every report over one another.
        Assert.True(places.Count > 50);
        Assert.Empty(places.Distinct().GroupBy(p => p.Class).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.File))}"));
    }

    [GeneratedRegex(@"^\.([a-z_-]+) \{", RegexOptions.Multiline)]
    private static partial Regex Block();
}
