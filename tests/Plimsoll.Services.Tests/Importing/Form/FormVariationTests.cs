using Plimsoll.Documents.Reading.Text;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Recognition.Form;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing.Form;

public class FormVariationTests
{
    private static IEnumerable<string> Codes(FormText form) => form.Read().Findings.Select(f => f.Code);

    [Fact]
    public void Text_without_labels_is_no_form() =>
        Assert.Null(new FormText().Line("Minutes of the harbour committee").Blank().Line("The wall was discussed.").Recognise());

    [Fact]
    public void Header_row_of_a_column_register_is_no_form() =>
        Assert.Null(new FormText().Line("Ref", "Risk Description", "Risk Owner", "Impact", "Likelihood", "Score")
            .Line("1", "The wall could fail", "Head of Harbours", "4", "3", "12").Recognise());

    [Fact]
    public void Published_column_register_is_no_form()
    {
        SharedFiles.SkipIfMissing();
        using var file = File.OpenRead(SharedFiles.Blackpool);
        Assert.Null(FormRecogniser.Recognise(PlainTextReader.Read(file, "blackpool.txt")));
    }

    [Fact]
    public void Form_in_order_needs_only_a_reference_and_a_title()
    {
        var form = FormText.Whole();
        var item = Assert.Single(form.Read().Items);

        Assert.Equal("The harbour wall could fail in a storm", item.Title.Value);
        Assert.Equal("Head of Harbours", Assert.Single(item.Owners).Value);
        Assert.Equal([12m, 8m], item.Assessments.Select(a => a.Rating!.Value));
        Assert.Equal(("1", "2019"), (item.Controls.Single().Number, item.Controls.Single().Implemented!.Value));
        Assert.Equal(("2", "March 2022"), (item.Actions.Single().Number, item.Actions.Single().Target!.Value));
        Assert.False(item.InFocus);
        Assert.Equal(["reference-inferred", "title-inferred"], Codes(form));
    }

    [Fact]
    public void Labels_in_other_words_are_understood()
    {
        var register = new FormText()
            .Line("RISK REF:", "CR7").Line("Risk title:", "Harbour wall").Line("Description of risk:", "The wall could fail.")
            .Line("Risk owner:", "Head of Harbours")
            .Line("Gross risk score", "", "Impact", "Likelihood", "Score").Line("", "", "4", "3", "12")
            .Line("Curent risk score", "Impact: 4", "Likelihood: 2", "Score: 8")
            .Line("Target risk score", "4", "1", "4")
            .Line("Controls in place", "Implemented").Line("Divers look at it", "2019")
            .Line("No.", "Further actions required", "By whom", "Target date", "Position")
            .Line("1", "Rebuild the north end", "Harbour Engineer", "March 2022", "Begun").Read();
        var item = Assert.Single(register.Items);

        Assert.Equal(("CR7", "Harbour wall", "The wall could fail."), (item.Reference.Value, item.Title.Value, item.Description!.Value));
        Assert.Equal(["4×3=12", "4×2=8", "4×1=4"], item.Assessments.Select(a => $"{a.Impact?.Value}×{a.Likelihood?.Value}={a.Rating?.Value}"));
        Assert.Equal([Stage.Inherent, Stage.Residual, Stage.Forecast], item.Assessments.Select(a => a.Stage));
        Assert.Equal(("Gross", "Curent"), (register.InherentWord, register.ResidualWord));
        Assert.Equal("2019", item.Controls.Single().Implemented!.Value);
        var action = Assert.Single(item.Actions);
        Assert.Equal(("1", "Harbour Engineer", "March 2022", "Begun"), (action.Number, action.Owners.Single().Value, action.Target!.Value, action.Progress.Single().Value));
        Assert.Empty(register.Findings);
    }

    [Fact]
    public void Labelled_lines_without_tables_are_understood()
    {
        var register = new FormText()
            .Line("Risk Ref: 3").Line("Risk Description: The wall could fail.").Line("Risk Owner: Head of Harbours / Harbour Board")
            .Line("Residual risk score: 8").Blank()
            .Line("Existing controls").Blank().Line("1. Divers look at it").Line("2. The crane is checked").Blank()
            .Line("Further actions").Blank().Line("3. Rebuild the north end").Line("4. Buy pumps").Read();
        var item = Assert.Single(register.Items);

        Assert.Equal("3", item.Reference.Value);
        Assert.Equal(["Head of Harbours", "Harbour Board"], item.Owners.Select(o => o.Value));
        Assert.Equal(8, Assert.Single(item.Assessments).Rating!.Value);
        Assert.Equal(["1", "2"], item.Controls.Select(c => c.Number));
        Assert.Equal(["3", "4"], item.Actions.Select(a => a.Number));
    }

    [Fact]
    public void Columns_a_step_off_are_still_theirs()
    {
        var item = FormText.Whole(
            ratings: [["Inherent Risk Rating", "", "", "Date:", "", "01/01/2021", "Impact:", "Major (4)", "", "Likelihood:", "Likely (3)", "Rating: 12"]],
            existing: [["1. Wall inspected by divers", "2019"]],
            further: [["2. Rebuild the north end", "", "", "March 2022", "Design is with the engineer."]]).Read().Items.Single();

        Assert.Equal((4m, 3m, 12m), (item.Assessments[0].Impact!.Value, item.Assessments[0].Likelihood!.Value, item.Assessments[0].Rating!.Value));
        Assert.Equal("2019", item.Controls.Single().Implemented!.Value);
        Assert.Equal(("March 2022", "Design is with the engineer."), (item.Actions.Single().Target!.Value, item.Actions.Single().Progress.Single().Value));
    }

    [Fact]
    public void Item_with_nothing_but_a_description_is_an_item()
    {
        var register = new FormText().Line("Risk Description", "Risk Owner").Line("The wall could fail.", "Head of Harbours")
            .Blank().Line("Risk Description", "Risk Owner").Line("The crane could fall.").Read();

        Assert.Equal(2, register.Items.Count);
        Assert.Equal(("R2", "The crane could fall"), (register.Items[1].Reference.Value, register.Items[1].Title.Value));
        Assert.Empty(register.Items[1].Owners);
        Assert.Empty(register.Items[1].Assessments);
    }

    [Fact]
    public void Form_without_ratings_gives_no_assessments_and_no_complaint()
    {
        var form = FormText.Whole(ratings: []);
        Assert.Empty(form.Read().Items.Single().Assessments);
        Assert.DoesNotContain("score-blank", Codes(form));
    }

    [Fact]
    public void Unknown_labelled_row_is_kept_as_extra()
    {
        var register = FormText.Whole(extra: [["Risk Category:", "", "Assets"]]).Read();
        var extra = Assert.Single(register.Items.Single().Extra);

        Assert.Equal(("Risk Category", "Assets"), (extra.Label, extra.Text.Value));
        Assert.Contains("Assets", Assert.Single(register.Findings, f => f.Code == "kept-as-extra").Message);
    }

    [Fact]
    public void Four_residuals_keep_their_order_before_the_forecast()
    {
        string[] Row(string label, string date, int likelihood) => [label, "Date:", date, "Impact:", "4", "Likelihood:", $"{likelihood}", "Rating:", $"{4 * likelihood}"];
        var item = FormText.Whole(ratings: [
            Row("Inherent Risk Rating", "01/01/2021", 4), Row("Residual Risk Rating", "01/02/2021", 3), Row("Forecast Risk Rating", "31/12/2021", 1),
            Row("Revised Residual Risk Rating", "01/03/2021", 3), Row("Revised Residual Risk Rating", "01/04/2021", 2), Row("Revised Residual Risk Rating", "01/05/2021", 2)]).Read().Items.Single();

        Assert.Equal([16m, 12m, 12m, 8m, 8m, 4m], item.Assessments.Select(a => a.Rating!.Value));
        Assert.Equal([Stage.Inherent, Stage.Residual, Stage.Residual, Stage.Residual, Stage.Residual, Stage.Forecast], item.Assessments.Select(a => a.Stage));
    }

    [Fact]
    public void Dashboard_that_disagrees_with_the_rows_is_found()
    {
        string[] rating = ["Residual Risk Rating", "Date:", "01/02/2021", "Impact:", "4", "Likelihood:", "2", "Rating:", "8"];
        FormText With(string date) => FormText.Whole(ratings: [rating, ["Residual Risk Rating as at: " + date, "Residual Risk Rating as at:"], ["16", "12"]]);

        Assert.DoesNotContain("values-differ", Codes(With("01/02/2021")));
        Assert.Contains("01/03/2021", Assert.Single(With("01/03/2021").Read().Findings, f => f.Code == "values-differ").Message);
    }

    [Fact]
    public void Level_without_number_takes_the_one_it_has_elsewhere()
    {
        var register = FormText.Whole(ratings: [
            ["Inherent Risk Rating", "Impact:", "Major (4)", "Likelihood:", "Likely (3)", "Rating:", "12"],
            ["Residual Risk Rating", "Impact:", "Major", "Likelihood:", "Seldom", "Rating:", "8"]]).Read();
        var residual = register.Items.Single().Assessments[1];

        Assert.Equal((4m, "Major"), (residual.Impact!.Value, residual.Impact.Words));
        Assert.Null(residual.Likelihood);
        Assert.Equal("Seldom", register.Items.Single().Extra.Single().Text.Value);
        Assert.Contains(register.Findings, f => f.Code == "score-inferred");
    }

    [Fact]
    public void Dates_that_do_not_agree_in_number_are_kept_and_not_paired()
    {
        var register = FormText.Whole(existing: [["<div>1. Divers look</div><div>2. Pumps run</div><div>3. Crane checked</div>", "", "2019"], ["", "", "2020"]]).Read();
        var item = register.Items.Single();

        Assert.Equal(3, item.Controls.Count);
        Assert.All(item.Controls, c => Assert.Null(c.Implemented));
        Assert.Equal("2019; 2020", item.Extra.Single().Text.Value);
    }

    [Fact]
    public void Kind_follows_the_labels_and_the_heading()
    {
        var register = new FormText().Line("Opportunities In Focus").Blank()
            .Line("Description", "Owner").Line("A new ferry line.", "Head of Harbours").Blank()
            .Line("Opp. Description", "Opp. Owner").Line("Tolls could pay for it.", "Head of Harbours").Blank()
            .Line("Risks In Focus").Blank()
            .Line("Description", "Owner").Line("The wall could fail.", "Head of Harbours").Read();

        Assert.Equal([ItemKind.Opportunity, ItemKind.Opportunity, ItemKind.Risk], register.Items.Select(i => i.Kind));
        Assert.Equal(["O1", "O2", "R1"], register.Items.Select(i => i.Reference.Value));
        Assert.All(register.Items, i => Assert.True(i.InFocus));
    }

    [Fact]
    public void Order_that_the_introduction_claims_is_checked()
    {
        FormText Two(int first, int second) => new FormText().Line("Corporate Risk Register").Blank().Line("Items are listed in order of their current rating and then by reference.").Blank()
            .Line("Risk Description", "Risk Owner").Line("The wall could fail.", "Head of Harbours").Line("Residual Risk Score", "Score:", $"{first}").Blank()
            .Line("Risk Description", "Risk Owner").Line("The crane could fall.", "Head of Harbours").Line("Residual Risk Score", "Score:", $"{second}");

        Assert.DoesNotContain("order-differs", Codes(Two(12, 8)));
        Assert.Equal("R2", Assert.Single(Two(8, 12).Read().Findings, f => f.Code == "order-differs").Item);
    }
}
