using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Papers.ActionPlans;
using static Plimsoll.Services.Tests.Papers.InventedRegister;

namespace Plimsoll.Services.Tests.Papers;

public class ActionPlanPaperTests
{
    private static readonly PaperRequest Request = new() { Kind = PaperKind.ActionPlan };

    private readonly InventedRegister register = new();

    [Fact]
    public void Owners_haveTheirActionsOverdueFirstAndThenByDate()
    {
        var (harbour, finance) = (register.Post("Harbour Master"), register.Post("Head of Finance"));
        register.With(
            register.Risk("R1", "Quay") with
            {
                Owners = [harbour],
                Actions =
                [
                    Action("1", "Later", "1 December 2027") with { Owners = [harbour] }, Action("2", "Undated") with { Owners = [harbour] },
                    Action("3", "Late", "1 May 2027") with { Managers = [harbour] }, Action("4", "Soon", "1 October 2027"), Action("5", "Of both", "1 January 2028") with { Owners = [harbour, finance] },
                ],
            });

        var tables = PaperText.All(Build()).OfType<Table>().Where(t => t.Caption.PlainText.StartsWith("Open actions of", StringComparison.Ordinal)).ToDictionary(t => t.Caption.PlainText);

        Assert.Equal(["Late", "Soon", "Later", "Of both", "Undated"], tables["Open actions of Harbour Master"].Rows.Select(r => First(r.Cells[2])));
        Assert.Equal(["Of both"], tables["Open actions of Head of Finance"].Rows.Select(r => First(r.Cells[2])));
        Assert.Contains("5 open actions, 1 overdue and 1 without a date that can be read. No date has moved.", Text(), StringComparison.Ordinal);
        Assert.Contains("Harbour Master | 5 | 1 | 1 | 0 | 1 October 2027 | R1", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Action_thatMoved_hasItsFirstDateAndHowOften()
    {
        register.With(register.Risk("R1", "Quay") with
        {
            Actions = [Action("1", "Mend it", "1 May 2027").Redate(Timing.Read("1 July 2027"), "No steel", new(2027, 4, 1)).Redate(Timing.Read("1 December 2027"), "Still none", new(2027, 6, 1))],
        });

        Assert.Contains("1 December 2027 | 1 May 2027 Moved twice |", Text(), StringComparison.Ordinal);
        Assert.Contains("Moved from 1 July 2027: Still none", Text(), StringComparison.Ordinal);
        Assert.Contains("The date of 1 has moved, most often twice.", Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 August 2027", 2, "Down from 12 to 8")]
    [InlineData("1 August 2027", 3, "Unchanged at 12")]
    [InlineData("1 June 2027", 2, "Not assessed since; 8 High")]
    public void Action_thatWasCompleted_saysWhetherTheRatingMovedAfterwards(string assessed, decimal likelihood, string expected)
    {
        register.With(register.Risk("R1", "Quay") with
        {
            Assessments = [register.Score(Stage.Residual, "1 May 2027", 4, 3), register.Score(Stage.Residual, assessed, 4, likelihood)],
            Actions = [Action("1", "Mend it", "1 July 2027").Complete(new(2027, 7, 5)) with { Outcomes = ["It stands"] }],
        });

        Assert.Contains($"Complete, 5 July 2027 | 1 July 2027 | {expected}", Text(), StringComparison.Ordinal);
        Assert.Contains("Outcome: It stands", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Action_thatEndedBeforeTheDayComparedWith_isNotTold()
    {
        register.With(register.Risk("R1", "Quay") with { Actions = [Action("1", "Old work").Complete(new(2027, 2, 1)), Action("2", "New work").Complete(new(2027, 8, 1))] });

        Assert.Contains("Old work", Text(), StringComparison.Ordinal);
        var since = PaperText.Of(ActionPlanPaper.Build(register.View(), Request with { CompareWith = new(2027, 4, 1) }));
        Assert.DoesNotContain("Old work", since, StringComparison.Ordinal);
        Assert.Contains("1 action was completed since 1 April 2027", since, StringComparison.Ordinal);
    }

    [Fact]
    public void Registers_together_giveEachOwnerOneList()
    {
        register.With(register.Risk("R1", "Quay") with { Actions = [Action("1", "Mend it") with { Owners = [register.Post("Harbour Master")] }] });
        var other = new InventedRegister();
        other.With(other.Risk("S1", "Slipway") with { Actions = [Action("1", "Sweep it") with { Owners = [other.Post("Harbour Master")] }] });

        var paper = PaperBuilder.Build([new PaperSource(register.View()), new PaperSource(other.View())], Request);

        var table = Assert.Single(PaperText.All(paper).OfType<Table>(), t => t.Caption.PlainText == "Open actions of Harbour Master");
        Assert.Equal(["R1", "S1"], table.Rows.Select(r => First(r.Cells[0])));
        Assert.Contains("Strategic register: S1 Slipway", PaperText.Of(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Register_withoutActions_saysSo() => Assert.Contains("There is no action in this register.", Text(), StringComparison.Ordinal);

    private static string First(Cell cell) => PaperText.Of([cell.Content[0]]);

    private Paper Build() => ActionPlanPaper.Build(register.View(), Request);

    private string Text() => PaperText.Of(Build());
}
