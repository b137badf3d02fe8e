using System.Text;
using Plimsoll.Web.Languages;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>The list of the site's texts, and the files that are made of it.</summary>
public sealed class TextCatalogueTests
{
    [Fact]
    public void Template_has_every_text_once_and_is_a_file_that_says_nothing_yet()
    {
        var template = TextCatalogue.Template("cy");
        var report = Check(template);
        Assert.Equal((TextCatalogue.All.Count, TextCatalogue.All.Count, 0), (report.Texts, report.Missing.Count, report.Orphaned.Count));
        Assert.Contains("\"few\": \"n = 3\"", template, StringComparison.Ordinal);
        Assert.Equal(TextCatalogue.All.Count, TextCatalogue.All.Select(t => t.Key).Distinct().Count());
        Assert.True(TextCatalogue.All.Count > 1000, $"only {TextCatalogue.All.Count} texts were collected");
    }

    [Fact]
    public void Text_is_collected_from_pages_components_rules_and_letters()
    {
        foreach (var key in (string[])["Skip to main content", "There is a problem", "Error:", "Give the body’s name", "A new password for the registers of {0}", "Open|status of an item", "Ask its manager for progress."])
            Assert.Contains(TextCatalogue.All, t => t.Key == key);
        Assert.Contains(TextCatalogue.All, t => t is { Key: "{0} items", One: "{0} item" });
    }

    [Fact]
    public void File_is_told_what_it_lacks_and_what_is_none_of_the_site()
    {
        var report = Check("""{ "language": "cy", "texts": { "Save": "Cadw", "{0} items": "{0} eitem", "Long gone": "Wedi mynd" } }""");
        Assert.Equal(["Long gone"], report.Orphaned);
        Assert.Equal(["{0} items"], report.WithoutForms);
        Assert.Equal(TextCatalogue.All.Count - 2, report.Missing.Count);
        Assert.DoesNotContain("Save", report.Missing);
    }

    [Fact]
    public void File_is_told_which_guides_are_not_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-texts-").FullName;
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(GuideFiles.FolderOf(folder, "cy")).FullName, "owner.md"), "# I berchnogion\n");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("""{ "language": "cy", "texts": {} }"""));
        var report = TextCatalogue.Check(file, Path.Combine(folder, "cy.json"));
        Assert.Equal(GuideFiles.Names.Skip(1).Select(n => Path.Combine("cy", "guides", n + ".md")), report.GuidesMissing);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void File_renewed_keeps_what_it_says_and_loses_what_is_none_of_the_site()
    {
        const string old = """{ "language": "cy", "name": "Cymraeg", "plurals": { "two": "n = 2" }, "texts": { "Save": "Cadw", "{0} items": { "two": "dwy {0}", "other": "{0} eitem" }, "Long gone": "Wedi mynd" } }""";
        var renewed = TextCatalogue.Renew(new MemoryStream(Encoding.UTF8.GetBytes(old)), "cy.json");
        var language = LanguageFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(renewed)), "cy.json");
        Assert.Equal(("Cymraeg", "Cadw", 2), (language.Name, language["Save"], language.Keys.Count()));
        var two = 2;
        Assert.Equal("dwy 2", language[two, $"{two} item", $"{two} items"]);
        Assert.Equal(renewed, TextCatalogue.Renew(new MemoryStream(Encoding.UTF8.GetBytes(renewed)), "cy.json"));
    }

    private static TextReport Check(string json) => TextCatalogue.Check(new MemoryStream(Encoding.UTF8.GetBytes(json)), "cy.json");
}
