using System.Text;
using System.Text.Json;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>Which registers and items a paper holds, on the demonstration council.</summary>
public class PaperScopeTests(DemonstrationWorkspace demonstration)
{
    private const string Corporate = "Corporate risk and opportunity register";

    [Theory]
    [InlineData("focus")]
    [InlineData("above")]
    [InlineData("owner")]
    [InlineData("category")]
    [InlineData("directorate")]
    public async Task Filter_takesExactlyTheItemsOfWhichItIsTrue(string which)
    {
        var workspace = await demonstration.SeededAsync();
        var register = (await workspace.Registers.FindAsync(Actor.Terminal, Corporate))!;
        var view = await workspace.Registers.ViewAsync(Actor.Terminal, register.Id);
        var owner = view.NameOf(view.LiveItems.First().Owners[0]);
        var category = view.Organisation.Categories.First(c => view.LiveItems.Any(i => i.Category == c.Id));
        var post = (await workspace.Workspace.ImageAsync()).All<Domain.Organisations.Post>().First(p => p.Unit is not null && view.Organisation.Units.All(u => u.Parent != p.Unit) && view.LiveItems.Any(i => i.Owners.Contains(Domain.Organisations.Party.Of(p.Id))));
        var unit = view.Organisation.Units.Single(u => u.Id == post.Unit);
        var inUnit = (await workspace.Workspace.ImageAsync()).All<Domain.Organisations.Post>().Where(p => p.Unit == unit.Id).Select(p => Domain.Organisations.Party.Of(p.Id)).ToHashSet();
        var (filter, expected) = which switch
        {
            "focus" => (new PaperFilter { InFocus = true }, view.LiveItems.Where(i => i.InFocus)),
            "above" => (new PaperFilter { AboveAppetite = true }, view.LiveItems.Where(i => i.Kind == Domain.Items.ItemKind.Risk && view.AppetitePositionOf(i) == Domain.Appetites.AppetitePosition.Above)),
            "owner" => (new PaperFilter { Owner = owner.ToUpperInvariant() }, view.LiveItems.Where(i => view.NamesOf(i.Owners).Contains(owner))),
            "category" => (new PaperFilter { Category = category.Name }, view.LiveItems.Where(i => i.Category == category.Id)),
            _ => (new PaperFilter { UnitName = unit.Name }, view.LiveItems.Where(i => i.Owners.Any(o => inUnit.Contains(o)))),
        };

        var rows = CsvRows.Of(await WrittenAsync(Corporate, new() { Kind = PaperKind.Register, Filter = filter }, PaperFormat.Csv));

        var references = rows.Skip(1).Select(r => r[0]).ToList();
        Assert.InRange(references.Count, 1, view.LiveItems.Count() - 1);
        Assert.Equal(expected.Select(i => i.Reference).Order(), references.Order());
        Assert.StartsWith("Only items ", (await BuildAsync(Corporate, new() { Filter = filter })).Details.Scope, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody At All", null, null, "owner")]
    [InlineData(null, "No such thing", null, "category")]
    [InlineData(null, null, "No such place", "directorate")]
    public async Task Filter_byWhatIsNotThere_isRefusedWithWhatThereIs(string? owner, string? category, string? unit, string field)
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => BuildAsync(Corporate, new() { Filter = new() { Owner = owner, Category = category, UnitName = unit } }));

        Assert.Contains($"no {field} “", refused.Message, StringComparison.Ordinal);
        Assert.Contains("there are “", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaperKind.InFocus), InlineData(PaperKind.Register), InlineData(PaperKind.DeepDive), InlineData(PaperKind.Summary)]
    public async Task Registers_inOnePaper_followEachOtherUnderTheirNames(PaperKind kind)
    {
        var request = await BothAsync(kind);

        var paper = await BuildAsync(DemonstrationWorkspace.Strategic, request);

        var headings = PaperText.All(paper).OfType<Heading>().ToList();
        Assert.Equal([DemonstrationWorkspace.Strategic, Corporate], headings.Where(h => h.Level == 1).Select(h => h.Text.PlainText));
        Assert.Equal($"{DemonstrationWorkspace.Strategic}; {Corporate}", paper.Subtitle);
        var anchors = headings.Select(h => h.Anchor).OfType<string>().ToList();
        Assert.Equal(anchors.Distinct(), anchors);
    }

    [Fact]
    public async Task Registers_asLists_standInOneSheetThatNamesThem()
    {
        var request = await BothAsync(PaperKind.Register);

        var sheets = OfficeFile.Sheets(await WrittenAsync(DemonstrationWorkspace.Strategic, request, PaperFormat.Xlsx));
        var json = JsonDocument.Parse(await WrittenAsync(DemonstrationWorkspace.Strategic, request, PaperFormat.Json)).RootElement;

        Assert.Equal("Register", sheets["Items"][0][0]);
        Assert.Equal([DemonstrationWorkspace.Strategic, Corporate], sheets["Items"].Skip(1).Select(r => (string)r[0]!).Distinct());
        Assert.Equal([DemonstrationWorkspace.Strategic, Corporate], json.EnumerateArray().Select(r => r.GetProperty("register").GetProperty("name").GetString()));
        Assert.All(json.EnumerateArray(), file => Assert.Empty(JsonSchema.Register.Errors(file.GetRawText())));
    }

    [Fact]
    public async Task Summary_comparedWithADay_saysWhatTheCommitteeSawThen()
    {
        var workspace = await demonstration.SeededAsync();
        var register = (await workspace.Registers.FindAsync(Actor.Terminal, DemonstrationWorkspace.Strategic))!;
        var day = new DateOnly(2025, 3, 31);
        var then = await workspace.Registers.ViewAsync(Actor.Terminal, register.Id, AsAt.EndOf(day));

        var rows = CsvRows.Of(await WrittenAsync(DemonstrationWorkspace.Strategic, new() { Kind = PaperKind.Summary, CompareWith = day }, PaperFormat.Csv));

        var column = Array.IndexOf(rows[0], "Rating 31 March 2025");
        var compared = rows.Skip(1).Where(r => then.Find(r[0]) is not null).ToList();
        Assert.NotEmpty(compared);
        Assert.All(compared, row => Assert.Equal(then.Current(then.Find(row[0])!, Domain.Assessments.Stage.Residual)?.Rating?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "not scored", row[column]));
    }

    private async Task<PaperRequest> BothAsync(PaperKind kind)
    {
        var workspace = await demonstration.SeededAsync();
        return new() { Kind = kind, Also = [(await workspace.Registers.FindAsync(Actor.Terminal, Corporate))!.Id] };
    }

    private async Task<Paper> BuildAsync(string register, PaperRequest request)
    {
        var workspace = await demonstration.SeededAsync();
        await using var pdf = new PdfWriter();
        return await new PaperService(workspace.Workspace, workspace.Registers, pdf).BuildAsync(Actor.Terminal, (await workspace.Registers.FindAsync(Actor.Terminal, register))!.Id, request);
    }

    private async Task<byte[]> WrittenAsync(string register, PaperRequest request, PaperFormat format)
    {
        var workspace = await demonstration.SeededAsync();
        await using var pdf = new PdfWriter();
        using var output = new MemoryStream();
        await new PaperService(workspace.Workspace, workspace.Registers, pdf).WriteAsync(
            Actor.Terminal, (await workspace.Registers.FindAsync(Actor.Terminal, register))!.Id, request, format, output);
        return output.ToArray();
    }
}
