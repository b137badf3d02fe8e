using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Tests.Importing.Columns;

public class DamagedRegisterTests
{
    private const string Whole = "No|Risk|Sub No.|Sub-Risk|% Weighting|Effects|Gross Risk|Controls|Nett Risk|Further Actions|Manager|Owner|Target Date";
    private const string Levels = "||||||I L GS||I L NS||||";

    [Fact]
    public void Digits_fused_to_the_next_column_are_proven_by_the_product()
    {
        var item = Read(Whole, Levels, "3|Money|3a|Fraud|60%|Loss.|5 5 2|5 Strong passwords.|4 2|8 Train staff.|Head of ICT|Director of Law|May 2027").Items[1];

        Assert.Equal((5m, 5m, 25m), Score(item, Stage.Inherent));
        Assert.Equal((4m, 2m, 8m), Score(item, Stage.Residual));
        Assert.Equal("Strong passwords.", item.Controls.Single().Text.Value);
        Assert.Equal("Train staff.", item.Actions.Single().Text.Value);
    }

    [Fact]
    public void Number_that_proves_nothing_stays_in_the_text()
    {
        var register = Read(Whole, Levels, "3|Money|3a|Fraud|60%|Loss.|5 4 20|24 Guards patrol.|4 2 8|Train staff.|Head of ICT|Director of Law|May 2027");

        Assert.Equal("24 Guards patrol.", register.Items[1].Controls.Single().Text.Value);
        Assert.DoesNotContain(register.Findings, f => f.Code == "damaged-cell");
    }

    [Fact]
    public void Score_that_nothing_proves_is_left_out_and_told()
    {
        var register = Read(Whole, Levels, "3|Money|3a|Fraud|60%|Loss.|5 5 2|Passwords.|4 2 8|Train staff.|Head of ICT|Director of Law|May 2027");

        Assert.DoesNotContain(register.Items[1].Assessments, a => a.Stage == Stage.Inherent);
        Assert.Contains(register.Findings, f => f.Code == "damaged-cell" && f.Item == "3a" && f.Message.Contains("5 5 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_headers_are_read_by_the_whole_ones_of_another_page()
    {
        var register = Read(
            Whole,
            Levels,
            "3|Money|3a|Fraud|60%|Loss.|5 5 25|Passwords.|4 2 8|Train staff.|Head of ICT|Director of Law|May 2027",
            "",
            "No|Risk|Sub No.|Sub-Risk|% Weighting|Effects|Gro|oss Risk|Controls|N|lett Ri|isk Further Actions|Manager|Owner|Target Date",
            "3|Money|3b|Theft|40%|Loss.|4|4 16|Locks.|3|2|6 Buy safes.|Head of Estates|Director of Law|May 2027");

        var theft = register.Items.Single(i => i.Reference.Value == "3b");
        Assert.Equal((4m, 4m, 16m), Score(theft, Stage.Inherent));
        Assert.Equal((3m, 2m, 6m), Score(theft, Stage.Residual));
        Assert.Equal("Buy safes.", theft.Actions.Single().Text.Value);
        Assert.Equal("3", theft.Parent);
        Assert.Equal(CompositeRule.WeightedMean, register.Items[0].Composite);
        Assert.Contains(register.Findings, f => f.Code == "damaged-cell" && f.Item is null);
    }

    [Fact]
    public void Lines_of_a_row_are_joined_column_by_column()
    {
        var item = Read(
            Whole,
            Levels,
            "3|Money|3a|Fraud and|60%|Loss of|5 5 25|Passwords|4 2 8|Train the|Head of|Director of|May 2027",
            "|||theft||money.||are strong.||staff.|Finance / Head|Law|",
            "|||||Loss of trust.||Doors are locked.||Buy safes.|of ICT||",
            "|||||||||Test the alarms.|Head of Estates|Chief Executive|June 2027").Items[1];

        Assert.Equal("Fraud and theft", item.Title.Value);
        Assert.Equal(["Loss of money.", "Loss of trust."], item.Consequences.Select(c => c.Value));
        Assert.Equal(["Passwords are strong.", "Doors are locked."], item.Controls.Select(c => c.Text.Value));
        Assert.Equal(2, item.Actions.Count(a => a.Target is not null));
        Assert.Equal(["Director of Law"], item.Actions[0].Owners.Select(o => o.Value));
        Assert.Equal("June 2027", item.Actions[^1].Target!.Value);
    }

    [Fact]
    public void Manager_and_date_printed_on_two_rows_belong_to_the_later_action()
    {
        var register = Read(
            Whole,
            Levels,
            "3|Money|3a|Fraud|60%|Loss.|5 5 25|Passwords.|4 2 8|Train the staff of all offices,|Head of ICT|Director of Law|May 2027",
            "|||||||||schools and libraries.|Head of Estates|Director of|June 2027",
            "|||||||||Test the alarms.|Head of Estates|Resources|June 2027");

        var actions = register.Items[1].Actions;
        Assert.Equal([("Head of ICT", "Director of Law", "May 2027"), ("Head of Estates", "Director of Resources", "June 2027")],
            actions.Select(a => (a.Managers.Single().Value, a.Owners.Single().Value, a.Target!.Value)));
        Assert.Single(register.Findings, f => f.Code == "printed-twice");
    }

    [Fact]
    public void Blank_sub_references_follow_the_run_of_letters()
    {
        static string Child(string number, string title) => $"3|Money|{number}|{title}|25%|Loss.|5 5 25|Checks.|4 2 8|Train.|Head of ICT|Director of Law|May 2027";
        var register = Read(Whole, Levels, Child("", "Fraud"), Child("3b", "Theft"), Child("", "Waste"), Child("3d", "Error"));

        Assert.Equal(["3", "3a", "3b", "3c", "3d"], register.Items.Select(i => i.Reference.Value));
        Assert.Equal(["3a", "3c"], register.Findings.Where(f => f.Code == "reference-inferred").Select(f => f.Item));
    }

    [Fact]
    public void Overall_row_is_an_assessment_of_the_composite()
    {
        var register = Read(
            Whole,
            Levels,
            "3|Money|3a|Fraud|60%|Loss.|5 5 25|Passwords.|4 2 8|Train staff.|Head of ICT|Director of Law|May 2027",
            "|||||||Overall Nett Risk Score|8|||||");

        var overall = Assert.Single(register.Items[0].Assessments);
        Assert.Equal((Stage.Residual, 8m), (overall.Stage, overall.Rating!.Value));
        Assert.Equal(2, register.Items.Count);
    }

    private static RecognisedRegister Read(params string[] lines) => ColumnRegisterRecogniser.Recognise(Tables.Document(lines))!;

    private static (decimal?, decimal?, decimal?) Score(RecognisedItem item, Stage stage)
    {
        var assessment = item.Assessments.Single(a => a.Stage == stage);
        return (assessment.Impact?.Value, assessment.Likelihood?.Value, assessment.Rating?.Value);
    }
}
