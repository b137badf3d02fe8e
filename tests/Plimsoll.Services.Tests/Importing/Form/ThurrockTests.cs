using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.Form;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing.Form;

/// <summary>The published report that the form was learnt from: facts and figures only.</summary>
public class ThurrockTests
{
    private static readonly Lazy<(SourceDocument Document, RecognisedRegister Register)> Read = new(() =>
    {
        using var file = File.OpenRead(SharedFiles.Thurrock);
        var document = PlainTextReader.Read(file, "thurrock.txt");
        return (document, FormRecogniser.Recognise(document)!);
    });

    private static RecognisedRegister Register
    {
        get
        {
            SharedFiles.SkipIfMissing();
            return Read.Value.Register;
        }
    }

    private static RecognisedItem Item(string reference) => Register.Items.Single(i => i.Reference.Value == reference);

    [Fact]
    public void Title_gives_name_level_and_report_date()
    {
        Assert.Equal("Strategic/Corporate Risk & Opportunity Register", Register.Name!.Value);
        Assert.Equal(RegisterLevel.Strategic, Register.Level);
        Assert.Equal("September 2017", Register.ReportDate!.Value);
        Assert.Equal(("Inherent", "Residual"), (Register.InherentWord, Register.ResidualWord));
    }

    [Fact]
    public void Items_are_nine_risks_and_an_opportunity_in_focus()
    {
        Assert.Equal(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "O1"], Register.Items.Select(i => i.Reference.Value));
        Assert.All(Register.Items, item => Assert.True(item.InFocus));
        Assert.All(Register.Items, item => Assert.Equal(item.Reference.Value == "O1" ? ItemKind.Opportunity : ItemKind.Risk, item.Kind));
        Assert.All(Register.Items, item => Assert.InRange(item.Reference.Confidence, 0.01, 0.99));
        Assert.Contains("R1–R9 and O1", Assert.Single(Register.Findings, f => f.Code == "reference-inferred").Message);
    }

    [Fact]
    public void Titles_are_short_openings_of_the_descriptions()
    {
        Assert.All(Register.Items, item => Assert.InRange(item.Title.Value.Length, 20, TitleFromDescription.Longest));
        Assert.All(Register.Items, item => Assert.StartsWith(item.Title.Value.TrimEnd('…'), item.Description!.Value));
        Assert.All(Register.Items, item => Assert.DoesNotContain('<', item.Description!.Value));
        Assert.Equal("Information Communications Technology (ICT) Disaster Recovery Planning", Item("R4").Title.Value);
        Assert.Single(Register.Findings, f => f.Code == "title-inferred");
        Assert.Equal(2, Item("R2").Description!.Value.Split("\n\n").Length);
    }

    [Fact]
    public void Owners_are_parted_into_person_and_board()
    {
        Assert.Equal(
            ["Les Billingham", "Roger Harris", "Performance Board", "Murray James", "Sean Clark", "Directors Board", "Rory Patterson", "Rory Patterson", "Jackie Hinchliffe", "John Knight", "Tim Rignall"],
            Register.Items.SelectMany(i => i.Owners).Select(o => o.Value));
        Assert.Equal("R5", Assert.Single(Register.Findings, f => f.Code == "owner-joined").Item);
    }

    [Theory]
    [InlineData("R1", 1), InlineData("R2", 1), InlineData("R3", 1), InlineData("R4", 1), InlineData("R5", 1)]
    [InlineData("R6", 2), InlineData("R7", 3), InlineData("R8", 1), InlineData("R9", 2), InlineData("O1", 2)]
    public void Priorities_are_one_each(string reference, int count) => Assert.Equal(count, Item(reference).Priorities.Count);

    [Fact]
    public void Priorities_that_run_together_are_parted_by_those_known_elsewhere() =>
        Assert.Equal(["Improve health and well being", "A well run organisation"], Item("R9").Priorities.Select(p => p.Value));

    [Theory]
    [InlineData("R1", "12 12 12 12"), InlineData("R2", "16 12 12 12"), InlineData("R3", "12 12 12 8"), InlineData("R4", "16 12 12 4")]
    [InlineData("R5", "16 12 12 8"), InlineData("R6", "16 12 12 12"), InlineData("R7", "16 12 12 12"), InlineData("R8", "12 12 12 9")]
    [InlineData("R9", "16 8 8"), InlineData("O1", "4 12 12 12")]
    public void Ratings_stand_in_the_order_in_which_they_hold_true(string reference, string ratings)
    {
        var assessments = Item(reference).Assessments;
        Assert.Equal(ratings, string.Join(' ', assessments.Select(a => a.Rating!.Value)));
        Assert.Equal(Stage.Inherent, assessments[0].Stage);
        Assert.Equal(Stage.Forecast, assessments[^1].Stage);
        Assert.All(assessments.Skip(1).SkipLast(1), a => Assert.Equal(Stage.Residual, a.Stage));
        Assert.All(assessments, a => Assert.Equal(a.Rating!.Value, a.Impact!.Value * a.Likelihood!.Value));
    }

    [Fact]
    public void Levels_keep_the_printed_words()
    {
        var inherent = Item("R9").Assessments[0];
        Assert.Equal((4m, "Unlikely (4)"), (inherent.Likelihood!.Value, inherent.Likelihood.Words));
        Assert.Equal((4m, "Critical (4)"), (inherent.Impact!.Value, inherent.Impact.Words));
        Assert.Equal("01/10/2017", inherent.Date!.Value);
        Assert.Equal((1m, "Very Unlikely (1)"), (Item("O1").Assessments[0].Likelihood!.Value, Item("O1").Assessments[0].Likelihood!.Words));
        Assert.Equal(4, Register.Items.Count(i => i.Assessments[^1].Date!.Value == "Refresh 31/03/2018"));
    }

    [Fact]
    public void Blank_revised_residual_is_a_finding_and_no_assessment() =>
        Assert.Equal("R9", Assert.Single(Register.Findings, f => f.Code == "score-blank").Item);

    [Fact]
    public void Dashboards_agree_with_the_rating_rows() => Assert.DoesNotContain(Register.Findings, f => f.Code == "values-differ");

    [Theory]
    [InlineData("R1", 9), InlineData("R2", 4), InlineData("R3", 5), InlineData("R4", 12), InlineData("R5", 2)]
    [InlineData("R6", 8), InlineData("R7", 8), InlineData("R8", 7), InlineData("R9", 16), InlineData("O1", 9)]
    public void Controls_have_their_numbers_and_dates(string reference, int count)
    {
        var controls = Item(reference).Controls;
        Assert.Equal(Enumerable.Range(1, 17).Where(n => reference != "R9" || n != 15).Take(count).Select(n => $"{n}"), controls.Select(c => c.Number));
        Assert.All(controls, c => Assert.False(string.IsNullOrEmpty(c.Implemented?.Value)));
        Assert.All(controls, c => Assert.DoesNotMatch(@"^\d+[.)]", c.Text.Value));
    }

    [Fact]
    public void Several_controls_in_one_cell_take_the_dates_beneath_in_order()
    {
        Assert.Equal(
            ["2013/14", "2013/14", "From 2013", "From Apr 2015", "From Apr 2017", "From 2015", "From 2016", "From 2017", "By 2017"],
            Item("R1").Controls.Select(c => c.Implemented!.Value));
        Assert.Contains(Register.Findings, f => f is { Code: "several-in-one-cell", Item: "R1" });
    }

    [Fact]
    public void Ditto_marks_stand_for_the_date_above()
    {
        var dates = Item("R2").Controls.Select(c => c.Implemented!).ToList();
        Assert.Equal(["2014/15", "2014/15", "2014/15", "2016/17"], dates.Select(d => d.Value));
        Assert.Equal([null, "\"\"", "\"", null], dates.Select(d => d.Words));
        Assert.Equal(0.8, dates[2].Confidence);
        Assert.Equal(2, Register.Findings.Count(f => f is { Code: "date-ditto", Item: "R2" }));
    }

    [Fact]
    public void Points_under_a_control_are_its_parts() =>
        Assert.Equal(["5.(i)", "5.(i).(a)", "5.(i).(b)"], Item("R4").Controls.Single(c => c.Parts.Count > 0).Parts.Select(p => p.Number));

    [Fact]
    public void Heading_that_one_item_lacks_is_found() =>
        Assert.Equal("R9", Assert.Single(Register.Findings, f => f.Code == "heading-missing").Item);

    [Theory]
    [InlineData("R1", "10 11 12 13 14"), InlineData("R2", "5 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 5.11 5.12"), InlineData("R3", "6 7 8")]
    [InlineData("R4", "13"), InlineData("R5", "3 4 5 6 7 8"), InlineData("R6", "9"), InlineData("R7", "9"), InlineData("R8", "8 9 10 11")]
    [InlineData("R9", "18 19"), InlineData("O1", "10 11 12")]
    public void Actions_are_numbered_on(string reference, string numbers)
    {
        Assert.Equal(numbers, string.Join(' ', Item(reference).Actions.Select(a => a.Number)));
        Assert.All(Item(reference).Actions, a => Assert.NotNull(a.Target));
    }

    [Fact]
    public void Parts_of_an_action_take_its_date_less_surely()
    {
        var parts = Item("R2").Actions.Skip(1).ToList();
        Assert.All(parts, a => Assert.Equal("Throughout 2017 and beyond", a.Target!.Value));
        Assert.All(parts, a => Assert.InRange(a.Target!.Confidence, 0.1, 0.9));
        Assert.Contains("5.1–5.12", Assert.Single(Register.Findings, f => f.Code == "date-shared").Message);
    }

    [Fact]
    public void Slipped_progress_goes_back_to_its_action()
    {
        var actions = Item("R2").Actions.ToDictionary(a => a.Number, a => string.Join(' ', a.Progress.Select(p => p.Value)));
        Assert.Equal(["5", "5.5"], actions.Where(a => a.Value.Length == 0).Select(a => a.Key));
        Assert.StartsWith("Cabinet Report", actions["5.3"]);
        Assert.StartsWith("Specialist Housing", actions["5.4"]);
        Assert.Contains("Wellbeing Teams", actions["5.6"]);
        Assert.StartsWith("Improvement project", actions["5.7"]);
        Assert.StartsWith("Options appraisal", actions["5.8"]);
        Assert.StartsWith("Domiciliary Care", actions["5.9"]);
        Assert.StartsWith("Thurrock First", actions["5.10"]);
        Assert.EndsWith("2nd November.", actions["5.10"]);
        Assert.Contains("micro-enterprises", actions["5.11"]);
        Assert.StartsWith("Shared Lives", actions["5.12"]);
        Assert.Equal(7, Register.Findings.Count(f => f.Code == "progress-moved"));
        Assert.All(Register.Findings.Where(f => f.Code == "progress-moved"), f => Assert.Equal("R2", f.Item));
    }

    [Fact]
    public void Progress_that_speaks_of_others_stays_where_it_is_printed()
    {
        Assert.Equal("8-11 actions ongoing", Item("R8").Actions[0].Progress.Single().Value);
        Assert.All(Item("O1").Actions.Skip(1), a => Assert.Equal("As 10 above", a.Progress.Single().Value));
        Assert.Single(Item("R3").Actions[0].Progress);
    }

    [Fact]
    public void Texts_that_page_breaks_cut_are_joined() =>
        Assert.Equal(["R2", "R6", "O1"], Register.Findings.Where(f => f.Code == "text-joined").Select(f => f.Item));

    [Fact]
    public void Comments_are_one_each_with_their_paragraphs()
    {
        Assert.All(Register.Items, item => Assert.Single(item.Comments));
        Assert.Equal([1, 1, 3, 2, 1, 4, 8, 1, 3, 7], Register.Items.Select(i => i.Comments[0].Value.Split("\n\n").Length));
        Assert.Equal(5, Item("O1").Comments[0].Value.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_left_over()
    {
        Assert.All(Register.Items, item => Assert.Empty(item.Extra));
        Assert.DoesNotContain(Register.Findings, f => f.Code is "kept-as-extra" or "not-attached" or "order-differs");
        FormAccount.AssertComplete(Read.Value.Document, Register);
        FormAccount.AssertWordsKept(Read.Value.Document, Register);
    }
}
