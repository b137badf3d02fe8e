using System.Text;
using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>What a person says of a file is how it is read, and what of it lasts is remembered.</summary>
public sealed class ImportCorrectionTests
{
    /// <summary>A register in words that no vocabulary has.</summary>
    private const string Strange = """
        Things that could go wrong,,,,,,
        No,What might happen,Who looks after it,How bad,How often,What we do now,Next step
        N1,Market hall boiler fails,HoE,Grim,Now and then,Yearly service,Replace boiler
        N2,Data lost by a supplier,Jane Smith,Dire,Hardly ever,Contract clauses,Audit the supplier
        N3,Too few planners,TBC,Grim,All the time,Agency staff,Recruit two
        Sum,3 matters,,,,,
        """;

    private static readonly FieldCorrection[] Columns =
    [
        new("What might happen", ImportField.Title), new("Who looks after it", ImportField.Owner), new("How bad", ImportField.Impact, Stage.Residual),
        new("How often", ImportField.Likelihood, Stage.Residual), new("What we do now", ImportField.Control), new("Next step", ImportField.Action),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unknown_layout_is_refused_until_its_columns_are_said_and_read_by_itself_afterwards()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        Assert.Contains("No register was recognised", (await Assert.ThrowsAsync<RuleBrokenException>(() => PlanAsync(workspace, "a.csv", Strange, null))).Message, StringComparison.Ordinal);

        var plan = await PlanAsync(workspace, "a.csv", Strange, new() { Fields = Columns });
        Assert.Equal(["N1", "N2", "N3", "Sum"], plan.Read.Items.Select(i => i.Reference.Value));
        await workspace.Imports.CommitAsync(Actor.Terminal, plan, Cancellation);

        var next = await PlanAsync(workspace, "b.csv", Strange.Replace("N1,Market hall boiler fails", "N1,Market hall boiler bursts", StringComparison.Ordinal), null, "Northmere");
        Assert.True(next.HasRemembered);
        Assert.Equal("Market hall boiler bursts", next.Read.Items[0].Title.Value);

        // Another layout with a column of that name: the name is known now.
        var other = await PlanAsync(workspace, "c.csv", "Ref,Risk title,Owner,Impact,Likelihood,Next step\nX1,Gate sticks,Head of Depots,2,2,Oil it\n", null, "Gates");
        Assert.Equal("Oil it", other.Read.Items[0].Actions.Single().Text.Value);
    }

    [Fact]
    public async Task Rows_are_what_a_person_says_that_they_are()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var columns = new ImportCorrections { Fields = Columns };
        var rows = (await PlanAsync(workspace, "a.csv", Strange, columns)).Read.Parts.Single().Rows.Select(r => r.Place.ToString()).ToList();

        var plan = await PlanAsync(workspace, "a.csv", Strange, columns.WithRow(rows[^1], RowMeaning.NotAnItem).WithRow(rows[1], RowMeaning.MoreOfItem));
        Assert.Equal(["N1", "N3"], plan.Read.Items.Select(i => i.Reference.Value));
        Assert.Equal(["Yearly service", "Contract clauses"], plan.Read.Items[0].Controls.Select(c => c.Text.Value));
        Assert.Contains(plan.Read.Account.Entries, e => e.Value.Why == "a person said that it is none");

        var again = await PlanAsync(workspace, "a.csv", Strange, columns.WithRow(rows[1], RowMeaning.MoreOfItem).WithRow(rows[1], RowMeaning.Item));
        Assert.Equal(["N1", "N2", "N3", "Sum"], again.Read.Items.Select(i => i.Reference.Value));
        Assert.True(columns.WithRow(rows[0], RowMeaning.Item).WithRow(rows[0], null).Items.Count == 0);
    }

    [Fact]
    public async Task Words_stand_for_the_levels_that_a_person_gave_them()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var corrections = new ImportCorrections
        {
            Fields = Columns, ShippedScheme = "five-by-five",
            Levels = [new(true, "Grim", 4), new(true, "Dire", 5), new(false, "Now and then", 3), new(false, "hardly ever", 1), new(false, "All the time", 5)],
        };

        var plan = await PlanAsync(workspace, "a.csv", Strange, corrections);

        Assert.Equal([(4m, 3m, 12m), (5m, 1m, 5m), (4m, 5m, 20m)], plan.View.Items.Where(i => i.Assessments.Count > 0).Select(i => i.Assessments[^1]).Select(a => (a.Impact!.Value, a.Likelihood!.Value, a.Rating!.Value)));
        Assert.All(ScoreWords.Of(plan), w => Assert.NotNull(w.Value));
        Assert.Equal(["Grim", "Dire"], ScoreWords.Of(plan).Where(w => w.IsImpact).Select(w => w.Words));
        Assert.All((await ScoreWordsOfUnsaidAsync(workspace)).Where(w => w.IsImpact), w => Assert.Null(w.Value));
    }

    [Fact]
    public async Task Owners_are_whom_a_person_says_and_no_name_of_a_person_is_remembered()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var corrections = new ImportCorrections
        {
            Fields = Columns,
            NamedParties = [new("HoE", PartyKind.Post, "Head of Estates"), new("Jane Smith", PartyKind.Post, "Head of ICT"), new("TBC", null)],
            Parties = [new("Nobody's words", Party.Of(new PersonId(Guid.NewGuid())))],
        };

        var plan = await PlanAsync(workspace, "a.csv", Strange, corrections, "Northmere");
        Assert.Equal(["Head of Estates", "Head of ICT", ""], plan.View.Items.Take(3).Select(i => string.Join(", ", plan.View.NamesOf(i.Owners))));
        await workspace.Imports.CommitAsync(Actor.Terminal, plan, Cancellation);
        Assert.Empty(await workspace.People.ListAsync(Actor.Terminal));
        Assert.DoesNotContain(await workspace.EntriesAsync(), e => e.Body.Contains("Jane Smith", StringComparison.Ordinal));

        var next = await PlanAsync(workspace, "b.csv", Strange, null, "Northmere");
        Assert.Equal(["Head of Estates"], next.View.NamesOf(next.View.Find("N1")!.Owners));
        Assert.DoesNotContain(next.NewPeople, p => p.Name == "TBC");
    }

    [Fact]
    public async Task Mapping_of_a_plan_reads_the_file_so_in_another_database()
    {
        await using var here = await TemporaryWorkspace.NewAsync();
        await using var there = await TemporaryWorkspace.NewAsync();
        var plan = await PlanAsync(here, "a.csv", Strange, new() { Fields = Columns, NamedParties = [new("HoE", PartyKind.Post, "Head of Estates")], AsAt = "June 2026" });
        await here.Imports.CommitAsync(Actor.Terminal, plan, Cancellation);
        var post = plan.View.Find("N1")!.Owners[0];
        var byIdentity = await PlanAsync(here, "a.csv", Strange, new() { Fields = Columns, Parties = [new("HoE", post)], AsAt = "June 2026" });

        var mapping = CorrectionFile.Read(CorrectionFile.Write(ReadMapping.Of(byIdentity)));
        var read = await PlanAsync(there, "a.csv", Strange, mapping);

        Assert.Equal(plan.View.Items.Select(i => (i.Reference, i.Title)), read.View.Items.Select(i => (i.Reference, i.Title)));
        Assert.Equal(["Head of Estates"], read.View.NamesOf(read.View.Find("N1")!.Owners));
        Assert.Equal("June 2026", read.View.Register.ReportDate.Words);
    }

    [Fact]
    public async Task Item_tied_by_a_person_keeps_its_reference()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        const string First = "Risk ID,Risk title,Impact,Likelihood,Risk owner\nR1,Flood in the cellar,3,4,Head of Estates\nR2,Fire in the archive,2,5,Head of Estates\n";
        await workspace.ImportAsync("first.csv", Encoding.UTF8.GetBytes(First), "Estates");
        var view = await workspace.ViewAsync("Estates");
        const string Second = "Risk ID,Risk title,Impact,Likelihood,Risk owner\nR1,Flood in the cellar,3,4,Head of Estates\nR9,Burning archive,2,4,Head of Estates\n";

        var unsaid = await PlanAsync(workspace, "second.csv", Second, null, "Estates");
        Assert.Equal(["R9"], unsaid.New);
        Assert.Contains(MatchReading.Of(unsaid, unsaid.Read.Items)[1].Near, n => n.Item.Reference == "R2");

        var said = await PlanAsync(workspace, "second.csv", Second, new() { Matches = [new("R9", view.Find("R2")!.Id), new("R1", null)] }, "Estates");
        Assert.Equal(view.Find("R2")!.Id, said.Matches["R9"]!.Item.Id);
        Assert.Equal("Burning archive", said.View.Find(view.Find("R2")!.Id)!.Title);
        Assert.Equal(["R1-2"], said.New);

        var swapped = await PlanAsync(workspace, "second.csv", Second, new() { Matches = [new("R1", view.Find("R2")!.Id)] }, "Estates");
        Assert.Equal("R2", swapped.View.Find(view.Find("R2")!.Id)!.Reference);
    }

    private static async Task<IReadOnlyList<ScoreWords>> ScoreWordsOfUnsaidAsync(TemporaryWorkspace workspace) =>
        ScoreWords.Of(await PlanAsync(workspace, "a.csv", Strange, new() { Fields = Columns }));

    private static Task<ImportPlan> PlanAsync(TemporaryWorkspace workspace, string name, string text, ImportCorrections? corrections, string? register = null) =>
        workspace.Imports.PlanAsync(Actor.Terminal, [new ImportFile(name, Encoding.UTF8.GetBytes(text))], register, corrections, Cancellation);
}
