using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Papers.Summaries;

namespace Plimsoll.Services.Tests.Papers;

public class SummaryPaperTests
{
    private static readonly PaperRequest Request = new() { Kind = PaperKind.Summary };

    private readonly InventedRegister register = new();

    [Fact]
    public void HeatMap_holdsReferencesInTheirCellsAndTheLoadLine()
    {
        register.Carrying(Appetite.UpTo(8)).With(
            Scored("R1", "Quay", 4, 3), Scored("R2", "Roof", 4, 3), Scored("R10", "Boiler", 1, 2), register.Risk("R3", "Fog"));

        var map = Assert.Single(PaperText.All(Build()).OfType<Matrix>());

        var row = map.Rows.Levels.Select(l => l.Value).ToList().IndexOf("3");
        var column = map.Columns.Levels.Select(l => l.Value).ToList().IndexOf("4");
        Assert.Equal(["R1", "R2"], map.Cells[row][column].References.Select(r => r.PlainText));
        Assert.Equal(["R10", "R1", "R2"], map.Cells.Reverse().SelectMany(r => r).SelectMany(c => c.References).Select(r => r.PlainText));
        Assert.All(map.Cells.SelectMany(r => r), cell => Assert.False(int.Parse(cell.Number, System.Globalization.CultureInfo.InvariantCulture) > 8 && cell.LoadLine != CellEdges.None));
        Assert.Contains(map.Cells.SelectMany(r => r), cell => cell.LoadLine != CellEdges.None);
        Assert.Equal("Load line: the appetite is at most 8", map.LoadLineLabel);
        Assert.Contains("rating 12 Very high: R1, R2.", map.Alternative, StringComparison.Ordinal);
        Assert.Contains("Not scored: R3.", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void HeatMap_ofOpportunities_hasNoLoadLine()
    {
        register.Carrying(Appetite.UpTo(8)).With(register.Opportunity("O1", "Grant") with { Assessments = [register.Score(Stage.Residual, "1 May 2027", 3, 3, ItemKind.Opportunity)] });

        var map = Assert.Single(PaperText.All(Build()).OfType<Matrix>());

        Assert.Equal("Opportunities by residual rating", map.Caption);
        Assert.Null(map.LoadLineLabel);
        Assert.All(map.Cells.SelectMany(r => r), cell => Assert.Equal(CellEdges.None, cell.LoadLine));
    }

    [Fact]
    public void HeatMap_ofManyItemsInOneCell_saysHowManyMoreThereAre()
    {
        register.With([.. Enumerable.Range(1, 50).Select(n => Scored($"R{n}", $"Risk {n}", 2, 2))]);

        var cell = Assert.Single(PaperText.All(Build()).OfType<Matrix>().Single().Cells.SelectMany(r => r), c => c.References.Count > 0);

        Assert.Equal(20, cell.References.Count);
        Assert.Equal("and 31 more", cell.References[^1].PlainText);
        Assert.Contains("R50", PaperText.All(Build()).OfType<Matrix>().Single().Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranked_withoutADay_comparesWithLastQuarterAndAYearAgo()
    {
        register.With(
            register.Risk("R1", "Quay") with
            {
                Assessments =
                [
                    register.Score(Stage.Residual, "1 May 2026", 4, 4), register.Score(Stage.Residual, "1 May 2027", 4, 3), register.Score(Stage.Residual, "1 August 2027", 4, 2),
                ],
            });

        Assert.Contains("| 30 June 2027 | 20 September 2026 |", Text(), StringComparison.Ordinal);
        Assert.Contains("R1 | Quay | No owner | 8 High | 12 Very high | 16 Very high | Down from 12 to 8", Text(), StringComparison.Ordinal);
        Assert.Contains("1 risk. Since 30 June 2027, 1 went down.", Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "2027-09-20", "2027-06-30")]
    [InlineData(4, "2027-06-30", "2027-03-31")]
    [InlineData(4, "2027-07-01", "2027-06-30")]
    [InlineData(4, "2027-01-15", "2026-12-31")]
    [InlineData(9, "2027-09-20", "2027-08-31")]
    [InlineData(8, "2027-01-31", "2026-10-31")]
    public void LastQuarter_endsBeforeTheQuarterOfTheDay(int yearBegins, string today, string expected)
    {
        var made = register.View();
        var view = new Domain.Registers.RegisterView(
            made.Organisation with { FinancialYearStartMonth = yearBegins }, made.Register, [], [register.RiskScheme], _ => null, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), PaperDays.Since(view, Request));
    }

    [Fact]
    public void Changes_tellWhatOpenedClosedMergedAndMovedAndWhy()
    {
        var kept = Scored("R1", "Quay", 4, 3);
        register.With(
            kept,
            register.Risk("R2", "New one") with { Opened = new(2027, 7, 5), Description = "What it is about.\n\nMore." },
            register.Risk("R3", "Done with") with { Opened = new(2020, 1, 1), Status = ItemStatus.Closed, Closure = new(new(2027, 8, 1), "The pier was sold") },
            register.Risk("R4", "Same thing") with { Opened = new(2020, 1, 1), Status = ItemStatus.Merged, Closure = new(new(2027, 8, 2), "One risk, told twice", kept.Id) },
            register.Risk("R5", "Closed long ago") with { Status = ItemStatus.Closed, Closure = new(new(2026, 8, 1), "Over") },
            register.Risk("R6", "Worse") with
            {
                Assessments = [register.Score(Stage.Residual, "1 May 2027", 1, 2), register.Score(Stage.Residual, "1 August 2027", 3, 3) with { Rationale = "Two floods in June" }],
            });

        Assert.Contains("R2 | New one | 5 July 2027 | What it is about.", Text(), StringComparison.Ordinal);
        Assert.Contains("R3 | Done with | 1 August 2027 | The pier was sold", Text(), StringComparison.Ordinal);
        Assert.Contains("R4 | Same thing | 2 August 2027 | Into R1 Quay: One risk, told twice", Text(), StringComparison.Ordinal);
        Assert.Contains("R6 | Worse | Up from 2 to 9 | 1 August 2027 | Two floods in June", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Closed long ago", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_ofARegisterThatWasKeptThen_areThoseOfWhatWasRecorded()
    {
        // A correction dated back: the committee saw 12, today's record says that it was 16 all along.
        var item = register.Risk("R1", "Quay") with { Assessments = [register.Score(Stage.Residual, "1 May 2027", 4, 4), register.Score(Stage.Residual, "1 August 2027", 4, 2)] };
        register.With(item);
        var view = register.View();
        var then = new Domain.Registers.RegisterView(
            view.Organisation, view.Register, [item with { Assessments = [register.Score(Stage.Residual, "1 May 2027", 4, 3)] }], [register.RiskScheme], _ => null, new(2027, 6, 30));

        Assert.Contains("Down from 12 to 8", PaperText.Of(PaperBuilder.Build([new PaperSource(view) { Then = then }], Request)), StringComparison.Ordinal);
        Assert.Contains("Down from 16 to 8", PaperText.Of(PaperBuilder.Build([new PaperSource(view)], Request)), StringComparison.Ordinal);
    }

    [Fact]
    public void Appetite_sortsRisksAboveAtAndBelow()
    {
        register.Carrying(Appetite.UpTo(8)).With(Scored("R1", "Above", 4, 3), Scored("R2", "At", 4, 2), Scored("R3", "Below", 1, 1), register.Risk("R4", "Unknown"));

        Assert.Contains("Above the appetite | 1 | R1 Above", Text(), StringComparison.Ordinal);
        Assert.Contains("At the appetite | 1 | R2 At", Text(), StringComparison.Ordinal);
        Assert.Contains("Below the appetite | 1 | R3 Below", Text(), StringComparison.Ordinal);
        Assert.Contains("Not known | 1 | R4 Unknown", Text(), StringComparison.Ordinal);
        Assert.Contains("4 risks: 1 above the appetite, 1 at it, 1 below it.", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Register_withoutItems_saysSo() => Assert.Contains("This register holds no items.", Text(), StringComparison.Ordinal);

    private Item Scored(string reference, string title, decimal impact, decimal likelihood) =>
        register.Risk(reference, title) with { Assessments = [register.Score(Stage.Residual, "1 May 2027", impact, likelihood)] };

    private Paper Build() => SummaryPaper.Build(register.View(), Request);

    private string Text() => PaperText.Of(Build());
}
