using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Papers;
using static Plimsoll.Services.Tests.Papers.InventedRegister;

namespace Plimsoll.Services.Tests.Papers;

public class InFocusPaperTests
{
    private static readonly PaperRequest Request = new() { Kind = PaperKind.InFocus };

    private readonly InventedRegister register = new();

    [Fact]
    public void Items_ofBothKinds_standByRatingThenReferenceRisksFirst()
    {
        register.With(
            Rated(register.Opportunity("O1", "Freehold of the quay"), 4, 4), Rated(register.Risk("10", "Ten"), 4, 3), Rated(register.Risk("9", "Nine"), 3, 4),
            Rated(register.Risk("1", "One"), 1, 1), Rated(register.Risk("4", "Four"), 4, 4), register.Risk("2", "Unscored"));

        var headings = PaperText.All(Build()).OfType<Heading>().Where(h => h.Level <= 2).Select(h => h.Text.PlainText);

        Assert.Equal(["Risks", "4 Four", "9 Nine", "10 Ten", "1 One", "2 Unscored", "Opportunities", "O1 Freehold of the quay"], headings);
    }

    [Fact]
    public void Items_someInFocus_areAloneUnlessAllAreWanted()
    {
        register.With(register.Risk("1", "Watched") with { InFocus = true }, register.Risk("2", "Passed over"));

        Assert.DoesNotContain("Passed over", Text());
        Assert.Contains("Risks in focus", Text());
        Assert.Contains("Passed over", PaperText.Of(InFocusPaper.Build(register.View(), Request with { OnlyInFocus = false })));
    }

    [Fact]
    public void Items_chosen_areAlone()
    {
        var closed = register.Risk("3", "Closed one").Close(new DateOnly(2027, 5, 1), "The bridge was demolished");
        register.With(register.Risk("1", "Open one") with { InFocus = true }, closed);

        var text = PaperText.Of(InFocusPaper.Build(register.View(), Request with { Items = [closed.Id] }));

        Assert.Contains("Closed on 1 May 2027: The bridge was demolished", text);
        Assert.DoesNotContain("Open one", text);
    }

    [Fact]
    public void Parts_ofAnItem_standInThurrocksOrder()
    {
        register.With(register.Risk("1", "One") with { Comments = [new(Timing.None, "A comment")] });

        var headings = PaperText.All(Build()).OfType<Heading>().Where(h => h.Level == 3).Select(h => h.Text.PlainText);

        Assert.Equal(
            ["Description", "Inherent risk rating", "Dashboard", "Comments", "Existing action / residual risk", "Further action / forecast / revised residual risk"],
            headings);
    }

    [Fact]
    public void Stages_ofABodyWithItsOwnWords_areCalledByThem()
    {
        register.Calling(new("Gross", "Nett", "Later nett", "Target")).With(Rated(register.Risk("1", "One"), 3, 2));

        Assert.Contains("Gross risk rating", Text());
        Assert.Contains("Existing action / nett risk", Text());
        Assert.DoesNotContain("nherent", Text());
        Assert.DoesNotContain("esidual", Text());
        Assert.DoesNotContain("orecast", Text());
    }

    [Fact]
    public void RatingRow_scored_hasDateLevelsAndBand()
    {
        register.With(register.Risk("1", "One") with { Assessments = [register.Score(Stage.Inherent, "01/04/2027", 4, 3)] });

        Assert.Contains("Inherent risk rating | 01/04/2027 | Critical (4) | Likely (3) | 12 Very high", Text());
    }

    [Fact]
    public void Dashboard_ofSixResiduals_hasInherentLatestFourAndForecast()
    {
        register.With(register.Risk("1", "One") with
        {
            Assessments =
            [
                register.Score(Stage.Inherent, "1 April 2026", 4, 4),
                .. Enumerable.Range(1, 6).Select(m => register.Score(Stage.Residual, $"1 {new DateOnly(2027, m, 1):MMMM} 2027", 4, 3)),
                register.Score(Stage.Forecast, "31 March 2028", 2, 2),
            ],
        });

        var strip = Strip();

        Assert.Equal(
            ["Inherent, 1 April 2026", "Residual, 1 March 2027", "Revised residual, 1 April 2027", "Revised residual, 1 May 2027", "Revised residual, 1 June 2027", "Forecast, 31 March 2028"],
            strip.Slots.Select(s => string.Join(", ", s.Heading)));
        Assert.Equal("4 × 3 = 12 Very high", strip.Slots[4].Caption.PlainText);
        Assert.Contains("Earlier residual ratings: 12 Very high (1 January 2027); 12 Very high (1 February 2027).", Text());
    }

    [Fact]
    public void Item_bare_saysWhatIsMissingWithoutEmptyTables()
    {
        register.With(register.Risk("1", "One"));

        Assert.Single(PaperText.All(Build()).OfType<Table>(), t => t.Caption.PlainText == "Risks in this report");
        Assert.Single(PaperText.All(Build()).OfType<Table>());
        Assert.Empty(PaperText.All(Build()).OfType<MatrixStrip>());
        Assert.Contains("Dashboard Not scored.", Text());
        Assert.Contains("No further action.", Text());
        Assert.Contains("Nothing in place.", Text());
        Assert.Contains("No owner", Text());
        Assert.Contains("No description.", Text());
    }

    [Fact]
    public void Dashboard_withoutForecast_keepsItsPlace()
    {
        register.With(Rated(register.Risk("1", "One"), 4, 3));

        Assert.Equal(["Not scored", "None", "Not scored"], Strip().Slots.Select(s => s.EmptyText));
        Assert.Equal([false, true, false], Strip().Slots.Select(s => s.Matrix is not null));
    }

    [Fact]
    public void Grid_ofARisk_growsToTheRightAndOfAnOpportunityToTheLeft()
    {
        register.With(Rated(register.Risk("1", "One"), 4, 3), Rated(register.Opportunity("O1", "Quay"), 4, 3));

        var grids = PaperText.All(Build()).OfType<MatrixStrip>().Select(s => s.Slots[1].Matrix!).ToList();

        Assert.Equal(["4", "8", "12", "16"], grids[0].Cells[0].Select(c => c.Number));
        Assert.Equal(["16", "12", "8", "4"], grids[1].Cells[0].Select(c => c.Number));
        Assert.True(grids[0].Cells[1][3].IsMarked);
        Assert.True(grids[1].Cells[1][0].IsMarked);
        Assert.All(grids, g => Assert.Single(g.Cells.SelectMany(row => row), c => c.IsMarked));
        Assert.Equal(["4", "3", "2", "1"], grids[0].Rows.Levels.Select(l => l.Value));
    }

    [Fact]
    public void LoadLine_ofAnAppetite_runsBetweenWhatIsWithinAndWhatIsBeyond()
    {
        register.Carrying(Appetite.UpTo(8)).With(Rated(register.Risk("1", "One"), 4, 3));

        var cells = Strip().Slots[1].Matrix!.Cells;

        // From the top: 4 8|12 16, then 3 6|9 12, then 2 4 6 8 with the line above 6 and 8.
        Assert.Equal(CellEdges.Right, cells[0][1].LoadLine);
        Assert.Equal(CellEdges.Top, cells[2][3].LoadLine);
        Assert.Equal(CellEdges.None, cells[3][0].LoadLine);
        Assert.Contains("rating 12 Very high; above the appetite, at most 8.", Text());
        Assert.Contains("at most 8; the rating is above it", Text());
    }

    [Fact]
    public void LoadLine_ofAMirroredScheme_isMirroredToo()
    {
        var mirrored = new InventedRegister(riskScheme: "four-by-four-opportunity").Carrying(Appetite.UpTo(8));
        mirrored.With(mirrored.Risk("1", "One") with { Assessments = [mirrored.Score(Stage.Residual, "", 4, 3)] });

        var drawn = PaperText.All(InFocusPaper.Build(mirrored.View(), Request)).OfType<MatrixStrip>().Single().Slots[1].Matrix!;

        Assert.Equal(CellEdges.Left, drawn.Cells[0][2].LoadLine);
    }

    [Fact]
    public void Action_redatedTwice_showsTheOriginalDateAndHowOftenItMoved()
    {
        var action = Action("3", "Let the contract", "June 2027").Redate(Timing.Read("August 2027"), "Bids came late", Today).Redate(Timing.Read("March 2028"), "One bidder left", Today);
        register.With(register.Risk("1", "One") with { Actions = [action, Action("4", "Late", "1 May 2027"), Action("5", "Done", "1 May 2027").Complete(new DateOnly(2027, 4, 9))] });

        Assert.Contains("3 | Let the contract Moved from June 2027: Bids came late Moved from August 2027: One bidder left | March 2028 Originally June 2027, then August 2027; moved twice", Text());
        Assert.Contains("4 | Late | 1 May 2027 Overdue", Text());
        Assert.Contains("5 | Done | 1 May 2027 Complete, 9 April 2027", Text());
    }

    [Fact]
    public void Movement_sinceADay_isSaidInWords()
    {
        register.With(register.Risk("1", "One") with { Assessments = [register.Score(Stage.Residual, "1 April 2027", 4, 4), register.Score(Stage.Residual, "1 September 2027", 4, 3)] });

        var text = PaperText.Of(InFocusPaper.Build(register.View(), Request with { CompareWith = new DateOnly(2027, 6, 1) }));

        Assert.Contains("Down from 16 to 12 since 1 June 2027", text);
    }

    [Fact]
    public void Register_empty_saysSo() => Assert.Contains("This register holds no items.", Text());

    [Fact]
    public void Revised_unscored_isPrintedAsNotScored()
    {
        var unscored = register.Score(Stage.Residual, "", 4, 3) with { Impact = null, Likelihood = null, Rating = null };
        register.With(register.Risk("1", "One") with { Assessments = [register.Score(Stage.Residual, "01/04/2027", 4, 3), unscored] });

        Assert.Contains("Revised residual risk rating | not dated | – | – | not scored", Text());
    }

    private Item Rated(Item item, decimal impact, decimal likelihood) =>
        item with { Assessments = [register.Score(Stage.Residual, "1 April 2027", impact, likelihood, item.Kind)] };

    private MatrixStrip Strip() => PaperText.All(Build()).OfType<MatrixStrip>().First();

    private Paper Build() => InFocusPaper.Build(register.View(), Request);

    private string Text() => PaperText.Of(Build());
}
