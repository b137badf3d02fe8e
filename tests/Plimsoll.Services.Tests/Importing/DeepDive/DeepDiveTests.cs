using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.DeepDive;
using Plimsoll.Services.Tests.Importing.Columns;

namespace Plimsoll.Services.Tests.Importing.DeepDive;

public class DeepDiveTests
{
    private static readonly string[] Dive =
    [
        "Strategic Risk: Money",
        "",
        "Sub-Risk: Fraud by suppliers and|Gross Risk|Nett Risk",
        "others.|20|8",
        "(weighting 60%)||",
        "Risk Score in 2025/26|20|12",
        "",
        "Risk Owner: Director of Community & Leisure Services, Chief Executive",
        "",
        "Existing Controls in Place:",
        "",
        "- Checks of invoices.",
        "- Audit each year.",
        "",
        "- Rotation of staff.",
        "",
        "Actions|Risk|Current Position|Outcomes / Results",
        "|Manager||",
        "Train the staff. (Original Target Date:|Head of ICT / Head of Law|Half are|Fewer cases. Better records.",
        "June 2026) (Revised Target Date: May 2027)||trained so far.|",
        "Test the alarms. (Target Date: June 2027)|Head of Estates|Tests show:|",
        "||Building|Done|Open",
        "||Library|80%|20%",
        "||Museum||",
        "||90%|10%|",
        "",
        "More tests are planned",
        "for the spring.",
        "",
        "Sub-Risk: Theft|Gross Risk|Nett Risk",
        "(weighting 40%)|16|4",
        "",
        "Risk Owner: Head of Estates",
    ];

    [Fact]
    public void Deep_dives_alone_give_items_of_their_own()
    {
        var register = Read(Dive)!;

        Assert.Equal(["1", "1a", "1b"], register.Items.Select(i => i.Reference.Value));
        Assert.Equal(CompositeRule.WeightedMean, register.Items[0].Composite);
        Assert.Equal("Fraud by suppliers and others.", register.Items[1].Title.Value);
        Assert.Equal([60m, 40m], register.Items.Skip(1).Select(i => i.Weight!.Value));
        Assert.Equal(["Director of Community & Leisure Services", "Chief Executive"], register.Items[1].Owners.Select(o => o.Value));
        Assert.Equal(3, register.Items[1].Controls.Count);
        Assert.Equal(
            [(Stage.Inherent, "2025/26", 20m), (Stage.Residual, "2025/26", 12m), (Stage.Inherent, null, 20m), (Stage.Residual, null, 8m)],
            register.Items[1].Assessments.Select(a => (a.Stage, a.Date?.Value, a.Rating!.Value)));
        Assert.Equal(3, register.Findings.Count(f => f.Code == "reference-inferred"));
        Assert.Single(register.Findings, f => f.Code == "date-missing");
    }

    [Fact]
    public void Action_broken_over_rows_keeps_both_targets_its_position_and_outcomes()
    {
        var action = Read(Dive)!.Items[1].Actions[0];

        Assert.Equal("Train the staff.", action.Text.Value);
        Assert.Equal(["Head of ICT", "Head of Law"], action.Managers.Select(m => m.Value));
        Assert.Equal("May 2027", action.Target!.Value);
        Assert.Equal(["June 2026"], action.EarlierTargets.Select(t => t.Value));
        Assert.Equal("Half are trained so far.", Assert.Single(action.Progress).Value);
        Assert.Equal(["Fewer cases.", "Better records."], action.Outcomes.Select(o => o.Value));
    }

    [Fact]
    public void Nested_table_and_the_lines_below_go_on_with_the_position()
    {
        var register = Read(Dive)!;
        var action = register.Items[1].Actions[1];

        Assert.Equal("Tests show:\nLibrary: Done 80%, Open 20%\nMuseum: Done 90%, Open 10%\nMore tests are planned for the spring.", Assert.Single(action.Progress).Value);
        Assert.Empty(action.Outcomes);
        Assert.Contains(register.Findings, f => f.Code == "damaged-cell" && f.Message.Contains("Museum", StringComparison.Ordinal));
    }

    [Fact]
    public void Known_item_is_completed_and_every_difference_is_told()
    {
        var register = RegisterRecognition.Recognise(Tables.Document(
        [
            "No|Risk|Sub No.|Sub-Risk|Weighting|Effects|Gross Risk|Controls|Nett Risk|Further Actions|Manager|Owner|Target Date",
            "||||||I L GS||I L NS||||",
            "1|Money|1a|Fraud by suppliers and others|55%|Loss.|5 4 20|Checks of invoices. Audit each|2 8|Train the staff.|Head of Technology|Director of Law|June 2026",
            "|||||||year.||Test the alarms.|Head of Estates|Director of Law|July 2027",
            "",
            .. Dive,
        ]))!;

        var item = register.Items.Single(i => i.Reference.Value == "1a");
        Assert.Equal(3, item.Controls.Count);
        Assert.Equal("May 2027", item.Actions[0].Target!.Value);
        Assert.Equal(["June 2026"], item.Actions[0].EarlierTargets.Select(t => t.Value));
        Assert.Equal(["Head of Technology"], item.Actions[0].Managers.Select(m => m.Value));
        Assert.Contains(register.Findings, f => f.Code == "post-title-variant" && f.Item == "1a" && f.Message.Contains("Head of Technology", StringComparison.Ordinal));
        Assert.Contains(register.Findings, f => f.Code == "values-differ" && f.Message.Contains("55 %", StringComparison.Ordinal));
        Assert.Contains(register.Findings, f => f.Code == "values-differ" && f.Message.Contains("July 2027", StringComparison.Ordinal));
        Assert.Contains(register.Findings, f => f.Code == "not-attached" && f.Message.Contains("Theft", StringComparison.Ordinal));
        Assert.Contains(register.Items, i => i.Title.Value == "Theft");
    }

    [Fact]
    public void Label_alone_is_no_deep_dive() =>
        Assert.Null(Read("Risk: Flood", "", "Some words about the weather of last year, and of this one."));

    private static RecognisedRegister? Read(params string[] lines) => DeepDiveRecogniser.Recognise(Tables.Document(lines), null);
}
