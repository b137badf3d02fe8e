using System.Globalization;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Tests.Importing.Columns;

public class PlainRegisterTests
{
    private static string Header => "Ref|Risk title|Causes|Consequences|Inherent Impact|Inherent Likelihood|Inherent Score|Existing controls"
        + "|Residual Impact|Residual Likelihood|Residual Score|Risk Owner|Further actions|Action owner|Due date";

    private static string Line(int n) => string.Create(CultureInfo.InvariantCulture,
        $"R{n}|Boiler {n} fails|Age|Cold rooms|4|{1 + (n % 4)}|{4 * (1 + (n % 4))}|Yearly service|3|{1 + (n % 4)}|{3 * (1 + (n % 4))}|Head of Estates|Replace boiler {n}|Estates Manager|March 2027");

    [Fact]
    public void Register_with_one_header_row_gives_an_item_for_each_row()
    {
        var register = Read([Header, .. Enumerable.Range(1, 12).Select(Line)]);

        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"R{n}"), register.Items.Select(i => i.Reference.Value));
        Assert.All(register.Items, i => Assert.Null(i.Parent));
        var item = register.Items[4];
        Assert.Equal("Boiler 5 fails", item.Title.Value);
        Assert.Equal("Age", item.Description!.Value);
        Assert.Equal(["Cold rooms"], item.Consequences.Select(c => c.Value));
        Assert.Equal(["Yearly service"], item.Controls.Select(c => c.Text.Value));
        Assert.Equal([(Stage.Inherent, 4m, 2m, 8m), (Stage.Residual, 3m, 2m, 6m)], Scores(item));
        Assert.Equal(["Head of Estates"], item.Owners.Select(o => o.Value));
        var action = Assert.Single(item.Actions);
        Assert.Equal(("Replace boiler 5", "March 2027"), (action.Text.Value, action.Target!.Value));
        Assert.Equal(["Estates Manager"], action.Owners.Select(o => o.Value));
        Assert.Equal("Inherent", register.InherentWord);
        Assert.Equal(["date-missing"], register.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Title_row_above_the_header_gives_name_and_level()
    {
        var register = Read(["Corporate Risk Register 2026/27||", Header, Line(1), Line(2)]);

        Assert.Equal("Corporate Risk Register 2026/27", register.Name!.Value);
        Assert.Equal(Domain.Registers.RegisterLevel.Corporate, register.Level);
        Assert.Equal(2, register.Items.Count);
    }

    [Fact]
    public void Other_words_in_another_order_are_read_alike()
    {
        var register = Read(
        [
            "Accountable officer|Net risk score|Mitigation|Gross risk score|Effects|Risk description|Risk No.",
            "Head of Law|6|Contract checks|12|Claims|Contracts are let without advice|7",
            "Head of Law|4|Training|9|Fines|Records are kept too long|8",
        ]);

        Assert.Equal(["7", "8"], register.Items.Select(i => i.Reference.Value));
        Assert.Equal("Contracts are let without advice", register.Items[0].Description!.Value);
        Assert.Equal(12m, register.Items[0].Assessments.Single(a => a.Stage == Stage.Inherent).Rating!.Value);
        Assert.Equal(6m, register.Items[0].Assessments.Single(a => a.Stage == Stage.Residual).Rating!.Value);
        Assert.Equal(("Gross", "Net"), (register.InherentWord, register.ResidualWord));
        Assert.Contains(register.Findings, f => f.Code == "title-inferred" && f.Item == "7");
    }

    [Fact]
    public void Group_row_above_tells_the_stage_of_each_score()
    {
        var register = Read(
        [
            "||Inherent||||Residual||",
            "No|Risk|Impact|Likelihood|Rating|Controls|Impact|Likelihood|Rating",
            "1|Flood|5|4|20|Walls|5|2|10",
        ]);

        Assert.Equal([(Stage.Inherent, 5m, 4m, 20m), (Stage.Residual, 5m, 2m, 10m)], Scores(register.Items[0]));
    }

    [Fact]
    public void Scores_without_stages_are_inherent_then_residual()
    {
        var register = Read(["No|Risk|Likelihood|Impact|Score|Controls|Likelihood|Impact|Score", "1|Flood|4|5|20|Walls|2|5|10"]);

        Assert.Equal([(Stage.Inherent, 5m, 4m, 20m), (Stage.Residual, 5m, 2m, 10m)], Scores(register.Items[0]));
    }

    [Theory]
    [InlineData("4 - Severe", "3 - Possible", "12")]
    [InlineData("Severe (4)", "Possible (3)", "High (12)")]
    [InlineData("4", "3", "12 Amber")]
    public void Score_with_its_label_gives_the_number_and_keeps_the_words(string impact, string likelihood, string rating)
    {
        var register = Read(["Ref|Risk|Impact|Likelihood|Score|Controls", $"A1|Fraud|{impact}|{likelihood}|{rating}|Audit"]);

        var assessment = Assert.Single(register.Items[0].Assessments);
        Assert.Equal((4m, 3m, 12m), (assessment.Impact!.Value, assessment.Likelihood!.Value, assessment.Rating!.Value));
        Assert.Equal(impact == "4" ? null : impact, assessment.Impact.Words);
    }

    [Fact]
    public void Register_without_references_numbers_its_items_and_says_so()
    {
        var register = Read(["Risk|Controls|Current score|Owner", "Fire|Alarms|8|Head of Estates", "Theft|Locks|6|Head of Estates"]);

        Assert.Equal(["1", "2"], register.Items.Select(i => i.Reference.Value));
        Assert.Equal(2, register.Findings.Count(f => f.Code == "reference-inferred"));
    }

    [Fact]
    public void Register_over_two_pages_is_one_register()
    {
        var register = Read([Header, Line(1), Line(2), "", Header, Line(3), "", Line(4)]);

        Assert.Equal(["R1", "R2", "R3", "R4"], register.Items.Select(i => i.Reference.Value));
        Assert.Equal(15, register.Account.Counts[SourceUse.Repeated]);
    }

    [Fact]
    public void Register_of_many_rows_is_read_in_seconds()
    {
        var started = TimeProvider.System.GetTimestamp();

        var register = Read([Header, .. Enumerable.Range(1, 5000).Select(Line)]);

        Assert.Equal(5000, register.Items.Count);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Column_without_a_field_is_kept_under_its_header()
    {
        var register = Read(["Ref|Risk|Controls|Score|Direction of travel", "1|Fire|Alarms|8|Rising"]);

        Assert.Equal(("Direction of travel", "Rising"), register.Items[0].Extra.Select(e => (e.Label, e.Text.Value)).Single());
    }

    [Theory]
    [InlineData("Name|Address|Telephone|Room", "Ann|High Street|123|4")]
    [InlineData("Actions|Risk|Current Position|Outcomes / Results", "Paint|Manager|Done|White walls")]
    public void Table_of_something_else_is_no_register(string header, string row) =>
        Assert.Null(ColumnRegisterRecogniser.Recognise(Tables.Document(header, row)));

    private static RecognisedRegister Read(string[] lines) => ColumnRegisterRecogniser.Recognise(Tables.Document(lines))!;

    private static IEnumerable<(Stage, decimal, decimal, decimal)> Scores(RecognisedItem item) =>
        item.Assessments.Select(a => (a.Stage, a.Impact!.Value, a.Likelihood!.Value, a.Rating!.Value));
}
