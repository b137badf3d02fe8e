using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing.DeepDive;

/// <summary>The published register of Blackpool, read from beside the repository: facts and figures that it must give.</summary>
public class BlackpoolTests
{
    private static readonly Lazy<(SourceDocument Document, RecognisedRegister Register)> Read = new(() =>
    {
        var document = PlainTextReader.Read(File.ReadAllText(SharedFiles.Blackpool), "blackpool.txt");
        return (document, RegisterRecognition.Recognise(document)!);
    });

    [Fact]
    public void Register_has_one_risk_with_four_weighted_sub_risks()
    {
        var register = Register();

        Assert.Equal(["2", "2a", "2b", "2c", "2d"], register.Items.Select(i => i.Reference.Value));
        Assert.Equal([40m, 15m, 15m, 30m], register.Items.Skip(1).Select(i => i.Weight!.Value));
        Assert.All(register.Items.Skip(1), i => Assert.Equal("2", i.Parent));
        Assert.Equal(CompositeRule.WeightedMean, register.Items[0].Composite);
        Assert.Equal((RegisterLevel.Strategic, "Gross", "Nett"), (register.Level, register.InherentWord, register.ResidualWord));
        Assert.Equal((Stage.Residual, 18.5m), register.Items[0].Assessments.Select(a => (a.Stage, a.Rating!.Value)).Single());
        Assert.Equal(2, register.Findings.Count(f => f.Code == "reference-inferred"));
    }

    [Theory]
    [InlineData("2a", 5, 5, 25, 5, 4, 20)]
    [InlineData("2b", 5, 5, 25, 5, 3, 15)]
    [InlineData("2c", 5, 5, 25, 5, 3, 15)]
    [InlineData("2d", 5, 5, 25, 5, 4, 20)]
    public void Scores_stand_behind_those_of_the_year_before(string reference, int gi, int gl, int gross, int ni, int nl, int nett)
    {
        var item = Item(reference);

        Assert.Equal(
            [(Stage.Inherent, "2020/21", gross), (Stage.Residual, "2020/21", nett), (Stage.Inherent, null, gross), (Stage.Residual, null, nett)],
            item.Assessments.Select(a => (a.Stage, a.Date?.Value, (int)a.Rating!.Value)));
        Assert.Equal(((decimal)gi, (decimal)gl), (item.Assessments[2].Impact!.Value, item.Assessments[2].Likelihood!.Value));
        Assert.Equal(((decimal)ni, (decimal)nl), (item.Assessments[3].Impact!.Value, item.Assessments[3].Likelihood!.Value));
        Assert.All(item.Assessments.Take(2), a => Assert.Null(a.Impact));
    }

    [Fact]
    public void Levels_that_only_the_rating_gives_are_unsure_and_told()
    {
        Assert.Equal(["2a", "2b", "2c"], Register().Findings.Where(f => f.Code == "score-inferred").Select(f => f.Item));
        Assert.Equal(0.6, Item("2b").Assessments[3].Impact!.Confidence);
        Assert.Equal(0.6, Item("2c").Assessments[2].Likelihood!.Confidence);
    }

    [Theory]
    [InlineData("2a", 2, 4, 4, 1, 4)]
    [InlineData("2b", 2, 6, 5, 2, 2)]
    [InlineData("2c", 3, 8, 2, 1, 6)]
    [InlineData("2d", 1, 12, 5, 3, 2)]
    public void Lists_are_complete(string reference, int owners, int controls, int consequences, int opportunities, int actions)
    {
        var item = Item(reference);

        Assert.Equal((owners, controls, consequences, opportunities, actions),
            (item.Owners.Count, item.Controls.Count, item.Consequences.Count, item.Opportunities.Count, item.Actions.Count));
        Assert.Equal(2, item.Priorities.Single().Value.Split(' ').Length);
        Assert.Empty(item.Managers);
    }

    [Theory]
    [InlineData("2a", 0, "Assistant Director of Children's Social Care", "Director of Children's Services", "", "March 2022")]
    [InlineData("2a", 2, "Head of Organisational and Workforce Development", "Chief Executive", "", "June 2021")]
    [InlineData("2a", 3, "Head of Organisational and Workforce Development", "Chief Executive", "", "April 2021")]
    [InlineData("2b", 0, "Head of Waste and Environmental Operations", "Director of Community and Environmental Services", "September 2021", "March 2022")]
    [InlineData("2b", 1, "Head of Procurement", "Director of Resources", "", "March 2022")]
    [InlineData("2c", 0, "Head of ICT Services", "Director of Resources", "", "March 2022")]
    [InlineData("2c", 1, "Head of Organisational and Workforce Development; Chief Accountant", "Chief Executive; Director of Resources", "", "April 2022")]
    [InlineData("2c", 2, "Chief Accountant", "Director of Resources", "", "April 2023")]
    [InlineData("2c", 3, "Head of Audit and Risk", "Director of Resource", "September 2021", "March 2022")]
    [InlineData("2c", 4, "Head of Waste and Environmental Operations", "Director of Community and Environmental Services", "", "September 2021")]
    [InlineData("2c", 5, "Head of Property Services; Head of ICT", "Director of Resources", "June 2021", "March 2022")]
    [InlineData("2d", 1, "Head of ICT Services", "Director of Resources", "", "March 2022")]
    public void Actions_have_managers_owners_and_targets(string reference, int at, string managers, string owners, string earlier, string target)
    {
        var action = Item(reference).Actions[at];

        Assert.Equal(managers, string.Join("; ", action.Managers.Select(m => m.Value)));
        Assert.Equal(owners, string.Join("; ", action.Owners.Select(o => o.Value)));
        Assert.Equal((earlier, target), (string.Join("; ", action.EarlierTargets.Select(t => t.Value)), action.Target!.Value));
    }

    [Fact]
    public void Every_action_has_a_position_and_its_outcomes()
    {
        var actions = Register().Items.SelectMany(i => i.Actions).ToList();

        Assert.All(actions, a => Assert.Single(a.Progress));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1], actions.Select(a => a.Outcomes.Count));
        Assert.DoesNotContain(actions, a => a.Text.Value.Contains("Target Date", StringComparison.Ordinal));
        var rows = Item("2c").Actions[3].Progress[0].Value.Split('\n').Where(l => l.Contains("Yet to Start", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, rows.Count);
        Assert.Contains(rows, r => r.EndsWith("Complete 17%, In Progress 33%, Yet to Start 50%", StringComparison.Ordinal));
    }

    [Fact]
    public void Damage_and_contradictions_are_told()
    {
        var findings = Register().Findings;

        Assert.Equal(4, findings.Count(f => f.Code == "post-title-variant"));
        Assert.Equal(["2b", "2c", "2c"], findings.Where(f => f.Code == "date-label-varies").Select(f => f.Item));
        Assert.Single(findings, f => f.Code == "printed-twice" && f.Item == "2b");
        Assert.Single(findings, f => f.Code == "date-missing");
        Assert.Contains(findings, f => f.Code == "damaged-cell" && f.Message.Contains("7370", StringComparison.Ordinal));
        Assert.Single(findings, f => f.Code == "damaged-cell" && f.Message.Contains("“Н” (23 times)", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == "damaged-cell" && f.Item == "2b" && f.Message.Contains("“1 | 3”", StringComparison.Ordinal));
        var headers = findings.Where(f => f.Code == "damaged-cell" && f.Item is null).Select(f => f.Message).ToList();
        Assert.Equal(3, headers.Count);
        Assert.All(headers, m => Assert.Contains("“Nett Risk”", m, StringComparison.Ordinal));
        Assert.DoesNotContain(findings, f => f.Code == "not-attached");
    }

    [Fact]
    public void Every_piece_of_the_source_is_accounted_for()
    {
        var entries = Register().Account.Entries;
        var pieces = Read.Value.Document.Blocks.SelectMany(b => b switch
        {
            SourceTable table => table.Rows.SelectMany(r => r.Cells).Where(c => !string.IsNullOrWhiteSpace(c.Raw)).Select(c => c.Place),
            SourceList list => list.Items.Select(i => i.Place),
            _ => [b.Place],
        });

        Assert.All(pieces, p => Assert.Contains(p, entries));
    }

    private static RecognisedRegister Register()
    {
        SharedFiles.SkipIfMissing();
        return Read.Value.Register;
    }

    private static RecognisedItem Item(string reference) => Register().Items.Single(i => i.Reference.Value == reference);
}
