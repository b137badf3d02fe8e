using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Papers;
using static Plimsoll.Services.Tests.Papers.InventedRegister;

namespace Plimsoll.Services.Tests.Papers;

public class RegisterPaperTests
{
    private static readonly PaperRequest Request = new() { Kind = PaperKind.Register };

    private readonly InventedRegister register = new("five-by-five", "five-by-five-opportunity");

    [Fact]
    public void Composite_weighted_showsItsSum()
    {
        register.Calling(new("Gross", "Nett", "Revised nett", "Target")).WithComposite();

        Assert.Contains("Overall nett score 18.5: 40 % × 20 + 15 % × 15 + 15 % × 15 + 30 % × 20 = 18.5 Very high", Text());
        Assert.Contains("Overall gross score 25: 40 % × 25", Text());
    }

    [Fact]
    public void Contents_goDownToThePartsOfAComposite()
    {
        register.With(register.Risk("1", "One"));
        Assert.Equal(2, RegisterPaper.Build(register.View(), Request with { HasCover = true }).Cover!.Depth);

        register.WithComposite();
        Assert.Equal(3, RegisterPaper.Build(register.View(), Request with { HasCover = true }).Cover!.Depth);
    }

    [Theory]
    [InlineData(CompositeRule.Highest, "the highest of 20, 15, 15, 20 = 20")]
    [InlineData(CompositeRule.Sum, "20 + 15 + 15 + 20 = 70")]
    [InlineData(CompositeRule.Mean, "(20 + 15 + 15 + 20) ÷ 4 = 17.5")]
    public void Composite_ofAnotherRule_showsThatSum(CompositeRule rule, string sum)
    {
        var view = register.WithComposite().View();
        var changed = new InventedRegister("five-by-five", "five-by-five-opportunity");
        changed.With([.. view.Items.Select(i => i.Composite is null ? i : i with { Composite = rule })]);

        Assert.Contains(sum, PaperText.Of(RegisterPaper.Build(changed.View(), Request)));
    }

    [Fact]
    public void Composite_withAnUnscoredPart_saysWhyThereIsNoTotal()
    {
        register.WithComposite();
        var parent = register.View().Find("2")!;
        register.With(register.Risk("2e", "New part") with { Parent = parent.Id, Weight = 5 });

        Assert.Contains("Overall residual score: not given, because 2e is not scored", Text());
    }

    [Fact]
    public void Overview_groupsAPartBelowItsComposite()
    {
        register.With(register.Risk("1", "One"), register.Risk("3", "Three")).WithComposite();

        var overview = PaperText.All(Build()).OfType<Table>().First();

        Assert.Equal([null, "2 Services fail together. Owner: Chief Executive", null], overview.Groups.Select(g => g.Heading?.PlainText));
        Assert.Contains("2a | Care homes close at short notice | 40 % | 5 | 5 | 25", Text());
    }

    [Fact]
    public void Item_full_hasBlackpoolsColumns()
    {
        register.With(register.Risk("1", "Sea wall gives way") with
        {
            Owners = [register.Post("Director of Place")],
            Managers = [register.Post("Head of Coast")],
            Priorities = [Homes.Id],
            Consequences = ["Homes flood", "Road is cut"],
            Opportunities = ["A promenade"],
            Controls = [Control("1", "Weekly walk"), Control("2", "Gauges")],
            Actions = [Action("3", "Raise the wall", "March 2029") with { Managers = [register.Post("Chief Engineer")], Owners = [register.Post("Director of Place")] }],
            Assessments = [register.Score(Stage.Inherent, "", 5, 5), register.Score(Stage.Residual, "", 5, 3)],
        });

        var text = Text();

        Assert.Contains("Impact / consequences | Opportunity | Inherent | No. | Controls and mitigation | Residual", text);
        Assert.Contains("Homes flood Road is cut | A promenade | 5 × 5 = 25 Very high | 1 | Weekly walk | 5 × 3 = 15", text);
        Assert.Contains("No. | Further action | Manager | Owner | Target date 3 | Raise the wall | Chief Engineer | Director of Place | March 2029", text);
        Assert.Contains("Risk owner: Director of Place Risk manager: Head of Coast Priority: Decent homes in strong neighbourhoods", text);
    }

    [Fact]
    public void Controls_besideLongConsequences_standInOneCellThatMayBreak()
    {
        register.With(register.Risk("1", "Sea wall gives way") with
        {
            Consequences = [.. Enumerable.Range(1, 60).Select(n => $"Consequence {n} of many")], Controls = [Control("1", "Weekly walk"), Control("2", "Gauges")],
        });

        var table = PaperText.All(Build()).OfType<Table>().Single(t => t.Caption.PlainText.StartsWith("Consequences", StringComparison.Ordinal));

        Assert.Equal(1, Assert.Single(table.Rows).Cells[0].RowSpan);
        Assert.Contains("1 Weekly walk 2 Gauges", Text());
    }

    [Fact]
    public void Columns_inWhichNothingStandsInTheWholePaper_areLeftOut()
    {
        register.With(register.Risk("1", "Sea wall gives way") with { Consequences = ["Homes flood"], Actions = [Action("1", "Raise it")] }, register.Risk("2", "Fire"));

        var text = Text();

        Assert.Contains("Impact / consequences | Inherent | Controls and mitigation | Residual", text);
        Assert.Contains("No. | Further action | Target date", text);
    }

    [Fact]
    public void Opportunities_standInTheirOwnSectionAfterRisks()
    {
        register.With(register.Opportunity("1", "Quay"), register.Risk("2", "Wall"));

        Assert.Equal(["Risks", "Opportunities"], PaperText.All(Build()).OfType<Heading>().Where(h => h.Level == 1).Select(h => h.Text.PlainText));
        Assert.All(Build().Sections, s => Assert.Equal(Orientation.Landscape, s.Orientation));
    }

    [Fact]
    public void Weighting_whereNothingIsWeighed_hasNoColumn()
    {
        register.With(register.Risk("1", "One"));
        Assert.DoesNotContain("Weighting", Text());

        register.WithComposite();
        Assert.Contains("Weighting", Text());
    }

    [Fact]
    public void Register_ofWhichNothingIsAskedFor_doesNotSayThatItHoldsNothing()
    {
        register.With(register.Risk("1", "One"));

        var text = PaperText.Of(RegisterPaper.Build(register.View(), Request with { Filter = new() { AboveAppetite = true } }));

        Assert.Contains("No item of this register is to be printed: only items above the appetite.", text);
    }

    [Fact]
    public void Register_empty_saysSo() => Assert.Contains("This register holds no items.", Text());

    private Paper Build() => RegisterPaper.Build(register.View(), Request);

    private string Text() => PaperText.Of(Build());
}
