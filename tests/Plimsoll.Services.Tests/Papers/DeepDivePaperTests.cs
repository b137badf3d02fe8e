using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Papers;
using static Plimsoll.Services.Tests.Papers.InventedRegister;

namespace Plimsoll.Services.Tests.Papers;

public class DeepDivePaperTests
{
    private static readonly PaperRequest Request = new() { Kind = PaperKind.DeepDive };

    private readonly InventedRegister register = new("five-by-five", "five-by-five-opportunity");

    [Fact]
    public void Composite_opensWithPartsContributionsAndTotal()
    {
        register.WithComposite().With(register.Risk("9", "Left out"));

        var text = Text();

        Assert.Contains("2a | Care homes close at short notice | 40 % | 25", text);
        Assert.Contains("| 20 Very high | 8 2b | Refuse contractor walks away | 15 %", text);
        Assert.Contains("Overall | 100 % | 25 Very high | 18.5 Very high | 18.5", text);
        Assert.DoesNotContain("Left out", text);
    }

    [Fact]
    public void Ratings_ofThePriorFinancialYear_standBelowThoseOfNow()
    {
        register.With(register.Risk("1", "One") with
        {
            Assessments =
            [
                register.Score(Stage.Inherent, "2026/27", 5, 5), register.Score(Stage.Inherent, "1 May 2027", 5, 4),
                register.Score(Stage.Residual, "2025/26", 1, 1), register.Score(Stage.Residual, "30 June 2026", 4, 4),
                register.Score(Stage.Residual, "1 March 2027", 5, 4), register.Score(Stage.Residual, "1 May 2027", 5, 3),
            ],
        });

        Assert.Contains("In 2026/27 | 25 Very high 5 × 5, 2026/27 | 20 Very high 5 × 4, 1 March 2027", Text());
        Assert.Contains("Residual: down from 20 to 15.", Text());
    }

    [Fact]
    public void Ratings_olderThanThePriorYear_areThoseThatHeldAYearBefore()
    {
        register.Reported("March 2022").With(register.Risk("1", "One") with
        {
            Assessments = [register.Score(Stage.Residual, "2018/19", 4, 4), register.Score(Stage.Residual, "March 2022", 4, 4)],
        });

        Assert.Contains("A year before | not scored | 16 Very high 4 × 4, 2018/19", Text());
        Assert.Contains("Residual: unchanged at 16.", Text());
    }

    [Fact]
    public void Ratings_comparedWithADay_areThoseOfThatDay()
    {
        register.With(register.Risk("1", "One") with
        {
            Assessments = [register.Score(Stage.Residual, "1 April 2027", 5, 5), register.Score(Stage.Residual, "1 May 2027", 5, 3)],
        });

        Assert.Contains("On 15 April 2027 | not scored | 25", PaperText.Of(DeepDivePaper.Build(register.View(), Request with { CompareWith = new(2027, 4, 15) })));
    }

    [Fact]
    public void Ratings_undated_areNotTakenForThePriorYear()
    {
        register.With(register.Risk("1", "One") with { Assessments = [register.Score(Stage.Residual, "", 5, 5)] });

        Assert.Contains("In 2026/27 | not scored | not scored", Text());
    }

    [Fact]
    public void Action_hasTargetManagerPositionAndOutcomes()
    {
        var action = Action("1", "Move the servers", "March 2028", "Half are moved") with { Managers = [register.Post("Head of ICT")], Outcomes = ["Two sites", "Less power"] };
        register.With(register.Risk("1", "One") with { Actions = [action] });

        Assert.Contains("1 | Move the servers March 2028 | Head of ICT | Half are moved | Two sites Less power", Text());
    }

    [Fact]
    public void Choice_ofAPart_isPrintedAlone()
    {
        var part = register.WithComposite().View().Find("2b")!;

        var paper = DeepDivePaper.Build(register.View(), Request with { Items = [part.Id] });

        Assert.Equal("Deep dive: 2b Refuse contractor walks away", paper.Subtitle);
        Assert.Contains("15 % of 2 Services fail together", PaperText.Of(paper));
        Assert.DoesNotContain("Ransom", PaperText.Of(paper));
    }

    [Fact]
    public void Choice_ofACompositeAndItsPart_printsThePartOnce()
    {
        var view = register.WithComposite().View();

        var paper = DeepDivePaper.Build(view, Request with { Items = [view.Find("2")!.Id, view.Find("2b")!.Id] });

        Assert.Single(PaperText.All(paper).OfType<Heading>(), h => h.Text.PlainText.StartsWith("2b", StringComparison.Ordinal));
    }

    [Fact]
    public void Register_empty_saysSo() => Assert.Contains("This register holds no items.", Text());

    private string Text() => PaperText.Of(DeepDivePaper.Build(register.View(), Request));
}
