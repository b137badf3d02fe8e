using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>What checks and readings find, in a language whose letters all have accents: what has none cannot be translated.</summary>
public sealed class FindingsTests(Sites sites)
{
    /// <summary>A register in which much is wrong, and a workbook's worth of things that reading has to infer.</summary>
    private const string Troubled = """
        Ref,Risk title,Risk owner,Inherent impact,Inherent likelihood,Residual impact,Residual likelihood,Residual rating,Action,Target date,Nonsense
        CR1,Roof falls in,Director of Resources,2,2,4,4,20,Ongoing implementation of actions 1–8,around the holidays,kept
        ,Roof falls out,Director of Resource,5,5,9,3,7,,Ongoing,
        CR3,Cellar floods,,1,1,,,,Buy a pump,31/03/2015,
        CR3,Cellar burns,Head of Cellars,3,3,3,3,9,Call them,13/01/2015,
        """;

    public static TheoryData<string> Files => [.. new[] { "", SharedFiles.Thurrock, SharedFiles.Blackpool }
        .Concat(Directory.Exists(SharedFiles.Example("")) ? Directory.GetFiles(SharedFiles.Example("")).Where(f => !f.EndsWith(".pdf", StringComparison.Ordinal) && !f.EndsWith("README.md", StringComparison.Ordinal)) : [])
        .Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Finding_of_an_import_says_nothing_that_cannot_be_translated(string name)
    {
        if (name.Length > 0)
            SharedFiles.SkipIfMissing();
        var path = new[] { SharedFiles.Thurrock, SharedFiles.Blackpool }.FirstOrDefault(p => Path.GetFileName(p) == name) ?? SharedFiles.Example(name);
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        var imports = council.Site.Services.GetRequiredService<ImportService>();
        var content = name.Length > 0 ? await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken) : Encoding.UTF8.GetBytes(Troubled);
        var plan = await imports.PlanAsync(Actor.Terminal, [new ImportFile(name.Length > 0 ? name : "troubled.csv", content)], "Read in");
        await imports.CommitAsync(Actor.Terminal, plan);
        var record = (await council.Site.Workspace.ImageAsync()).All<ImportRecord>().Single();
        Assert.True(record.Findings.Count > 0 && record.Findings.All(f => f.Sentence.Template.Any(char.IsLetter)));

        using var visitor = council.Site.As(council.Cast.Administrator);
        await visitor.GoAsync($"/language/{PseudoLanguage.Tag}");
        await NothingBareAsync(council.Site, visitor, name, $"/imports/{record.Id.Value}", "/registers/read-in/findings", "/registers/read-in");
    }

    [Fact]
    public async Task Finding_of_the_demonstration_says_nothing_that_cannot_be_translated()
    {
        var folder = Directory.CreateDirectory(Path.Combine(sites.Folder, $"texts-{Guid.NewGuid():N}")).FullName;
        PseudoLanguage.Write(folder);
        await using var site = await Site.StartAsync(
            await sites.NewDatabaseAsync(Provider.Sqlite), (workspace, _) => DemonstrationCouncil.SeedAsync(workspace),
            new SiteOptions { Urls = "http://127.0.0.1:0", IsDemonstration = true, Texts = folder });
        var image = await site.Workspace.ImageAsync();
        var addresses = image.All<Register>().Select(r => $"/registers/{Domain.Slug.Of(r.Name, "register")}").ToList();
        foreach (var someone in DemonstrationCouncil.Visitors)
        {
            using var visitor = site.As(null);
            await visitor.SendAsync(await visitor.GoAsync("/sign-in"), someone.Name);
            await visitor.GoAsync($"/language/{PseudoLanguage.Tag}");
            await NothingBareAsync(site, visitor, someone.Says, [.. addresses.SelectMany(a => new[] { a + "/findings", a }), "/work"]);
        }
    }

    private static async Task NothingBareAsync(Site site, Visitor visitor, string who, params string[] addresses)
    {
        var bare = await BareText.OfAsync(site.Workspace, PagesTests.Same);
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var page = await visitor.GoAsync(address);
            Assert.Equal(PseudoLanguage.Tag, page.DocumentElement.GetAttribute("lang"));
            foreach (var text in bare.On(page))
                found.TryAdd(text, $"{address} tells {who}: {text}");
        }

        Assert.True(found.Count == 0, $"{found.Count} texts cannot be translated:\n" + string.Join("\n", found.Values));
    }
}
