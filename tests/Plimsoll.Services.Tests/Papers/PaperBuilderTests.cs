using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Tests.Papers;

public class PaperBuilderTests
{
    private readonly InventedRegister register = new();

    [Theory]
    [InlineData(PaperKind.InFocus, "In Focus report")]
    [InlineData(PaperKind.Register, "Register of risks")]
    [InlineData(PaperKind.DeepDive, "Deep dive: 1 One")]
    public void Paper_ofAKind_saysWhatItIsAndForWhom(PaperKind kind, string subtitle)
    {
        register.With(register.Risk("1", "One"));

        var paper = PaperBuilder.Build(register.View(), new()
        {
            Kind = kind, Committee = "Audit Committee", MeetingDate = new(2027, 10, 5), Author = "Risk Manager", HeadHash = "ab12",
        });

        Assert.Equal(("Strategic register", subtitle), (paper.Title, paper.Subtitle));
        Assert.Equal(
            ["Organisation: Wexbridge Borough Council", "Committee: Audit Committee", "Date: 5 October 2027", "Author: Risk Manager", "As at: 20 September 2027", "Source: Strategic register; the journal's head is ab12"],
            paper.Details.Lines.Select(l => $"{l.Label}: {l.Value}"));
        Assert.Null(paper.Marking);
    }

    [Theory]
    [InlineData(PaperKind.InFocus)]
    [InlineData(PaperKind.Register)]
    [InlineData(PaperKind.DeepDive)]
    public void Opportunity_inARegisterWithoutASchemeForIt_isPrintedUnscored(PaperKind kind)
    {
        register.ScoringRisksOnly().With(register.Opportunity("O1", "Quay") with { Actions = [InventedRegister.Action("1", "Ask") with { ExpectedImpact = 3 }] });

        var text = PaperText.Of(PaperBuilder.Build(register.View(), new() { Kind = kind }));

        Assert.Contains("O1 Quay", text);
        Assert.Contains("not scored", text);
    }

    [Fact]
    public void Findings_wanted_standAtTheEndForThePrintedItemsOnly()
    {
        register.With(register.Risk("1", "One") with { InFocus = true }, register.Risk("2", "Two"));

        var text = PaperText.Of(PaperBuilder.Build(register.View(), new() { IncludeFindings = true }));

        Assert.Contains("Error, 1: ", text);
        Assert.DoesNotContain("Error, 2: ", text);
        Assert.DoesNotContain("Findings", PaperText.Of(PaperBuilder.Build(register.View(), new())));
    }

    [Theory]
    [InlineData(null, 12.0, "newly scored at 12")]
    [InlineData(16.0, 12.0, "down from 16 to 12")]
    [InlineData(12.0, 18.5, "up from 12 to 18.5")]
    [InlineData(12.0, 12.0, "unchanged at 12")]
    [InlineData(null, null, "not scored")]
    public void Movement_betweenTwoRatings_isSaidInWords(double? before, double? now, string words) =>
        Assert.Equal(words, Printed.Movement((decimal?)before, (decimal?)now));

    [Fact]
    public void Score_ofASchemeThatIsNoProduct_claimsNoProduct()
    {
        var squared = Plimsoll.Services.Scoring.ShippedSchemes.Copy("impact-1248", new(Guid.NewGuid()));
        var letters = Plimsoll.Services.Scoring.ShippedSchemes.Copy("letter-digit", new(Guid.NewGuid()));
        var assessed = Assessment.Of(Stage.Residual, default!, letters, letters.Impacts[0].Value, letters.Likelihoods[0].Value);

        Assert.Equal("", Printed.LevelsBefore(letters, assessed));
        Assert.Equal("8 × 3 = ", Printed.LevelsBefore(squared, Assessment.Of(Stage.Residual, default!, squared, 8, 3)));
        Assert.Equal("4 × 3: ", Printed.LevelsBefore(register.RiskScheme, register.Score(Stage.Residual, "", 4, 3) with { Rating = 48 }));
    }
}
