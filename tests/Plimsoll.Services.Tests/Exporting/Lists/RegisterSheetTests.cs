using System.Diagnostics;
using Plimsoll.Documents.Writing.Csv;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Exporting.Lists;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Tests.Papers;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Exporting.Lists;

public class RegisterSheetTests
{
    private readonly InventedRegister register = new("five-by-five", "five-by-five-opportunity");

    [Fact]
    public void Row_hasTrueNumbersAndDays()
    {
        register.With(register.Risk("R1", "Pier") with
        {
            Weight = 40, Opened = new DateOnly(2026, 4, 1), InFocus = true, Consequences = ["one", "two"],
            Assessments = [register.Score(Stage.Residual, "1 April 2027", 5, 4)],
            Actions = [InventedRegister.Action("1", "Late", "1 May 2026"), InventedRegister.Action("2", "Later", "1 May 2036")],
        });

        var row = Items(new() { Kind = PaperKind.Register })[0];

        Assert.Equal((5.0, 4.0, 20.0, "Very high"), (row["Residual impact"], row["Residual likelihood"], row["Residual rating"], row["Residual band"]));
        Assert.Equal("not scored", row["Inherent rating"]);
        Assert.Equal((40.0, new DateTime(2026, 4, 1), "Yes"), (row["Weighting (%)"], row["Opened"], row["In focus"]));
        Assert.Equal((2.0, 1.0), (row["Open actions"], row["Overdue actions"]));
        Assert.Equal("• one\n• two", row["Consequences"]);
    }

    [Fact]
    public void Gaps_standAtTheirPlaceInTheOrderOfTheRegister()
    {
        register.Withholding(new WithheldItem("R2", ItemKind.Risk, new(3, "")), new WithheldItem("O1", ItemKind.Opportunity, new(3, "")))
            .With(register.Risk("R1", "One"), register.Risk("R10", "Ten"));

        Assert.Equal(["R1", "R2", "R10", "O1"], Items(new() { Kind = PaperKind.Register }).Select(row => row["Reference"]));
    }

    [Fact]
    public void Gaps_standAtTheEndOfAnotherOrder()
    {
        register.Withholding(new WithheldItem("R2", ItemKind.Risk, new(3, "")))
            .With(register.Risk("R1", "Low") with { Assessments = [register.Score(Stage.Residual, "", 1, 1)] }, register.Risk("R3", "High") with { Assessments = [register.Score(Stage.Residual, "", 5, 5)] });

        var rows = Items(new() { Kind = PaperKind.InFocus });

        Assert.Equal(["R3", "R1", "R2"], rows.Select(row => row["Reference"]));
        Assert.Equal(("Withheld: Schedule 12A paragraph 3", "Risk", null), (rows[2]["Title"], rows[2]["Kind"], rows[2]["Status"]));
    }

    [Fact]
    public void Scheme_ofCodes_printsItsCodes()
    {
        InventedRegister coded = new("letter-digit");
        coded.With(coded.Risk("R1", "Coded") with { Assessments = [coded.Score(Stage.Residual, "", coded.RiskScheme.Impacts[^1].Value, coded.RiskScheme.Likelihoods[0].Value)] });

        var row = Rows(Sheets(coded, new() { Kind = PaperKind.Register })["Items"])[0];

        Assert.Equal(coded.RiskScheme.Print(0, coded.RiskScheme.Impacts[^1].Value, coded.RiskScheme.Likelihoods[0].Value), row["Residual rating"]);
    }

    [Fact]
    public void Actions_haveTheFirstTargetBesideThePresentOneAndWhyItMoved()
    {
        var moved = InventedRegister.Action("5.1", "Build", "March 2027", "Begun") with { EarlierTargets = [new EarlierTarget(Timing.Read("2013/14"), "No builder", null)] };
        register.With(register.Risk("R1", "Pier") with { Actions = [moved] });

        var row = Rows(Sheets(register, new() { Kind = PaperKind.Register })["Actions"])[0];

        Assert.Equal(("5.1", "March 2027", new DateTime(2027, 3, 1), new DateTime(2027, 3, 31)), (row["No."], row["Target date"], row["Target date: first day"], row["Target date: last day"]));
        Assert.Equal(("2013/14", new DateTime(2014, 3, 31), 1.0, "Moved from 2013/14: No builder"), (row["Original target"], row["Original target: last day"], row["Times moved"], row["Why it moved"]));
    }

    [Fact]
    public void Legend_hasEveryLevelBandAndCellOfTheScheme()
    {
        register.With(register.Risk("R1", "Pier"));

        var words = Sheets(register, new() { Kind = PaperKind.Register })["Legend"].SelectMany(row => row).OfType<string>().ToList();

        Assert.All(register.RiskScheme.Impacts.Concat(register.RiskScheme.Likelihoods), level => Assert.Contains(level.Label, words));
        Assert.All(register.RiskScheme.Bands, band => Assert.Contains(band.Name, words));
        Assert.Equal(25, words.Count(word => register.RiskScheme.Bands.Any(band => word.EndsWith(" " + band.Mark, StringComparison.Ordinal) && char.IsAsciiDigit(word[0]))));
        Assert.Contains("Wexbridge Borough Council", words);
    }

    [Fact]
    public void Findings_askedFor_haveASheet()
    {
        register.With(register.Risk("R1", "Pier"));

        Assert.NotEmpty(Rows(Sheets(register, new() { Kind = PaperKind.Register, IncludeFindings = true })["Findings"]));
    }

    [Fact]
    public void NoItems_areListsOfHeadersAlone() =>
        Assert.All(Sheets(register, new() { Kind = PaperKind.Register }).Where(sheet => sheet.Key != "Legend"), sheet => Assert.Single(sheet.Value));

    [Fact]
    public void TwentyThousandItems_areWrittenInSeconds()
    {
        register.With([.. Enumerable.Range(1, 20_000).Select(n => register.Risk($"R{n}", $"Title of risk {n}") with
        {
            Description = string.Join(' ', Enumerable.Repeat("What could happen, in some words.", 6)),
            Assessments = [register.Score(Stage.Inherent, "1 April 2027", 5, (n % 5) + 1), register.Score(Stage.Residual, "1 April 2027", (n % 5) + 1, 3)],
        })]);
        var view = register.View();
        var watch = Stopwatch.StartNew();

        CsvWriter.Write(RegisterSheet.Of(view, view.Items), Stream.Null);
        var csv = watch.Elapsed;
        XlsxWriter.Write(RegisterWorkbook.Build(view, new() { Kind = PaperKind.Register }), Stream.Null);
        TestContext.Current.TestOutputHelper!.WriteLine($"CSV {csv.TotalSeconds:0.0} s, workbook {(watch.Elapsed - csv).TotalSeconds:0.0} s");

        Assert.InRange(csv.TotalSeconds, 0, 15);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private List<Dictionary<string, object?>> Items(PaperRequest request) => Rows(Sheets(register, request)["Items"]);

    private static IReadOnlyDictionary<string, IReadOnlyList<object?[]>> Sheets(InventedRegister register, PaperRequest request)
    {
        using var output = new MemoryStream();
        XlsxWriter.Write(RegisterWorkbook.Build(register.View(), request), output);
        return OfficeFile.Sheets(output.ToArray());
    }

    private static List<Dictionary<string, object?>> Rows(IReadOnlyList<object?[]> rows) =>
        [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => (string)pair.First!, pair => pair.Second))];
}
