using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Importing.Recognition.Lists;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing.Lists;

/// <summary>The Excel file of a paper, read in again.</summary>
public sealed class ListWorkbookTests(DemonstrationWorkspace demonstration, PublishedWorkspace published)
{
    private const string Corporate = "Corporate risk and opportunity register";

    /// <summary>What a workbook tells of where it came from, and not of the register.</summary>
    private static readonly string[] OfTheFile = ["Source", "Organisation", "Report date"];

    /// <summary>What follows from the history of the register, which a workbook does not hold.</summary>
    private static readonly string[] OfTheHistory = ["Summary", "Changes"];

    public static TheoryData<string, PaperKind> Whole => new MatrixTheoryData<string, PaperKind>(
        [DemonstrationWorkspace.Strategic, Corporate, PublishedWorkspace.Thurrock, PublishedWorkspace.Blackpool], [PaperKind.Register, PaperKind.Summary]);

    public static TheoryData<string, PaperKind> Papers => new MatrixTheoryData<string, PaperKind>(
        [DemonstrationWorkspace.Strategic, Corporate, PublishedWorkspace.Thurrock, PublishedWorkspace.Blackpool], [PaperKind.Register, PaperKind.InFocus, PaperKind.Summary]);

    [Theory, MemberData(nameof(Whole))]
    public async Task Workbook_readInAndWrittenAgain_saysTheSame(string register, PaperKind kind)
    {
        var from = register is DemonstrationWorkspace.Strategic or Corporate ? await demonstration.SeededAsync() : await published.ImportedAsync();
        var before = await WrittenAsync(from, register, kind);
        await using var to = await TemporaryWorkspace.NewAsync();

        var plan = await to.Imports.PlanAsync(Actor.Terminal, "register.xlsx", before);
        await to.Imports.CommitAsync(Actor.Terminal, plan);
        var after = await WrittenAsync(to, register, kind);

        Assert.Equal(ListWorkbookRecogniser.Name, plan.Read.Recogniser);
        Assert.DoesNotContain(plan.Findings, f => f.Code is "scheme-assumed" or "level-unknown");
        Assert.DoesNotContain(plan.Read.Account.Entries.Values, e => e.Use == Services.Importing.Recognition.SourceUse.KeptAsExtra);
        var (first, second) = (OfficeFile.Sheets(before), OfficeFile.Sheets(after));
        Assert.Equal(first.Keys, second.Keys);
        foreach (var sheet in first.Keys.Except(OfTheHistory))
            Assert.Equal(Lines(first[sheet]), Lines(second[sheet]));
    }

    [Theory, MemberData(nameof(Papers))]
    public async Task Workbook_readIntoTheRegisterItCameFrom_changesNothing(string register, PaperKind kind)
    {
        var workspace = register is DemonstrationWorkspace.Strategic or Corporate ? await demonstration.SeededAsync() : await published.ImportedAsync();

        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, "register.xlsx", await WrittenAsync(workspace, register, kind), register);

        Assert.Empty(plan.New);
        Assert.Empty(plan.Changed);
    }

    [Fact]
    public async Task Workbook_thatSomebodyWorkedOn_changesWhatTheyChanged()
    {
        var workspace = await demonstration.SeededAsync();
        var id = (await workspace.Registers.FindAsync(Actor.Terminal, Corporate))!.Id;
        var book = await new PaperService(workspace.Workspace, workspace.Registers, new PdfWriter()).ListsAsync(Actor.Terminal, id, new() { Kind = PaperKind.Register });
        using var output = new MemoryStream();
        XlsxWriter.Write(
            With(With(With(book, "Items", "CR2", "Title", "An election cannot be held"), "Actions", "CR5", "Target date", "June 2028"), "Items", "CR9", "Reference", "CR99"), output);

        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, "register.xlsx", output.ToArray(), Corporate);

        Assert.Equal(["CR2", "CR5"], plan.Changed.Where(r => r != "CR99" && r != "CR9").Order());
        Assert.Equal("An election cannot be held", plan.View.Items.Single(i => i.Reference == "CR2").Title);
        Assert.Contains(plan.View.Items.Single(i => i.Reference == "CR5").Actions, a => a.Target.Words == "June 2028");
        var unattached = plan.Findings.Where(f => f.Code == "not-attached").ToList();
        Assert.NotEmpty(unattached);
        Assert.All(unattached, f => Assert.Contains("CR9", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithheldItems_ofAPublicWorkbook_stayGaps()
    {
        var workspace = await demonstration.SeededAsync();
        await using var to = await TemporaryWorkspace.NewAsync();

        var plan = await to.Imports.PlanAsync(Actor.Terminal, "register.xlsx", await WrittenAsync(workspace, DemonstrationWorkspace.Strategic, PaperKind.Register, isPublic: true));

        var gap = Assert.Single(plan.Findings, f => f.Code == "withheld");
        Assert.DoesNotContain(plan.Read.Items, i => i.Reference.Value == gap.Item);
        Assert.Contains("sheet Items", gap.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkbookOfSomeItems_keepsTheRatingsOfACompositeWithoutAllItsParts()
    {
        var workspace = await demonstration.SeededAsync();
        await using var to = await TemporaryWorkspace.NewAsync();

        var plan = await to.Imports.PlanAsync(Actor.Terminal, "register.xlsx", await WrittenAsync(workspace, DemonstrationWorkspace.Strategic, PaperKind.InFocus));

        Assert.Equal("1", Assert.Single(plan.Findings, f => f.Code == "parts-missing").Item);
        Assert.Equal(11.4m, plan.View.Current(plan.View.Items.Single(i => i.Reference == "1"), Stage.Residual)?.Rating);
    }

    /// <summary>The workbook with another value in the first row of an item.</summary>
    private static Workbook With(Workbook book, string sheet, string reference, string header, string value) => book with
    {
        Sheets = [.. book.Sheets.Select(s => s.Name != sheet ? s : s with
        {
            Rows = With([.. s.Rows], s.Columns.Select(c => c.Header).ToList().IndexOf(header), reference, value),
        })],
    };

    private static List<SheetRow> With(List<SheetRow> rows, int column, string reference, string value)
    {
        var at = rows.FindIndex(r => r.Cells[0].Text == reference);
        rows[at] = rows[at] with { Cells = [.. rows[at].Cells.Select((cell, i) => i == column ? (SheetCell)value : cell)] };
        return rows;
    }

    private static IEnumerable<string> Lines(IReadOnlyList<object?[]> rows) =>
        rows.Where(r => r is not [string label, ..] || !OfTheFile.Contains(label)).Select(r => string.Join(" | ", r));

    private static async Task<byte[]> WrittenAsync(TemporaryWorkspace workspace, string register, PaperKind kind, bool isPublic = false)
    {
        var id = (await workspace.Registers.FindAsync(Actor.Terminal, register))!.Id;
        using var output = new MemoryStream();
        await new PaperService(workspace.Workspace, workspace.Registers, new PdfWriter()).WriteAsync(
            Actor.Terminal, id, new() { Kind = kind, Public = isPublic }, PaperFormat.Xlsx, output, null, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
