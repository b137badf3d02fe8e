using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Exporting.Lists;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Tests.Papers;
using Plimsoll.TestKit;
using Item = Plimsoll.Domain.Items.Item;
using Sheet = Plimsoll.Documents.Sheets.Sheet;

namespace Plimsoll.Services.Tests.Exporting.Lists;

/// <summary>Bands follow the numbers of a sheet where they follow from them at all.</summary>
public class BandRulesTests
{
    private readonly InventedRegister register = new("five-by-five", "five-by-five-opportunity");

    [Fact]
    public void Rules_giveEveryRatingTheGroundOfItsBand()
    {
        register.With([
            .. from impact in register.RiskScheme.Impacts
               from likelihood in register.RiskScheme.Likelihoods
               select Scored($"R{impact.Mark}{likelihood.Mark}", ItemKind.Risk, impact.Value, likelihood.Value),
            .. from impact in register.OpportunityScheme.Impacts
               from likelihood in register.OpportunityScheme.Likelihoods
               select Scored($"O{impact.Mark}{likelihood.Mark}", ItemKind.Opportunity, impact.Value, likelihood.Value),
        ]);
        var view = register.View();

        var sheet = Items();
        var (kind, rating, band) = (At(sheet, "Kind"), At(sheet, "Residual rating"), At(sheet, "Residual band"));

        foreach (var (row, item) in sheet.Rows.Zip(view.Items))
        {
            var tone = Printed.Tone(view.BandOf(item, view.Current(item, Stage.Residual))!);
            Assert.Equal(tone, Assert.Single(sheet.Columns[rating].Rules, rule => rule.WhereWord == row.Cells[kind].Text && !(row.Cells[rating].Number < rule.From) && !(row.Cells[rating].Number >= rule.Below)).Tone);
            Assert.Equal(tone, Assert.Single(sheet.Columns[band].Rules, rule => rule.WhereWord == row.Cells[kind].Text && rule.Word == row.Cells[band].Text).Tone);
        }
    }

    [Fact]
    public void Codes_haveNoNumberToFollow()
    {
        InventedRegister coded = new("letter-digit");
        coded.With(coded.Risk("R1", "Coded") with { Assessments = [coded.Score(Stage.Residual, "", coded.RiskScheme.Impacts[^1].Value, coded.RiskScheme.Likelihoods[0].Value)] });
        var sheet = RegisterSheet.Of(coded.View(), coded.View().Items);

        Assert.Empty(sheet.Columns[At(sheet, "Residual rating")].Rules);
        Assert.NotNull(sheet.Rows.Single().Cells[At(sheet, "Residual rating")].Tone);
    }

    [Fact]
    public void RatingByAnotherVersionOfTheScheme_leavesEveryCellItsOwnGround()
    {
        register.With(Scored("R1", ItemKind.Risk, 5, 5), Scored("R2", ItemKind.Risk, 1, 1) is var item ? item with { Assessments = [item.Assessments[0] with { SchemeVersion = 7, Scheme = register.OpportunityScheme.Id }] } : null!);

        Assert.Empty(Items().Columns[At(Items(), "Residual rating")].Rules);
    }

    [Fact]
    public void Workbook_hasThemAsConditionalFormats()
    {
        register.With(Scored("R1", ItemKind.Risk, 5, 4), register.Risk("R2", "Unscored"));
        using var output = new MemoryStream();
        XlsxWriter.Write(RegisterWorkbook.Build(register.View(), new() { Kind = PaperKind.Register }), output);
        using var file = SpreadsheetDocument.Open(output, false);

        Assert.Empty(OfficeFile.Errors(file));
        var part = (WorksheetPart)file.WorkbookPart!.GetPartById(file.WorkbookPart.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == "Items").Id!);
        var sheet = Items();
        var letter = (char)('A' + At(sheet, "Residual rating"));
        var formats = part.Worksheet.Elements<ConditionalFormatting>().Single(f => f.SequenceOfReferences!.InnerText == $"{letter}2:{letter}3");
        var bands = register.RiskScheme.Bands;
        Assert.Equal(bands.Count, formats.Elements<ConditionalFormattingRule>().Count());
        Assert.Equal($"AND($C2=\"Risk\",ISNUMBER(${letter}2),${letter}2>={bands[^1].From:0.##})", formats.Elements<ConditionalFormattingRule>().Last().GetFirstChild<Formula>()!.Text);
        var grounds = file.WorkbookPart.WorkbookStylesPart!.Stylesheet.DifferentialFormats!.Elements<DifferentialFormat>().ToList();
        var top = grounds[(int)formats.Elements<ConditionalFormattingRule>().Last().FormatId!.Value];
        Assert.Equal("FF" + bands[^1].Colour[1..].ToUpperInvariant(), top.Fill!.PatternFill!.BackgroundColor!.Rgb!.Value!.ToUpperInvariant());
    }

    private Item Scored(string reference, ItemKind kind, decimal impact, decimal likelihood) =>
        (kind == ItemKind.Risk ? register.Risk(reference, "Title") : register.Opportunity(reference, "Title")) with { Assessments = [register.Score(Stage.Residual, "1 April 2027", impact, likelihood, kind)] };

    private Sheet Items() => RegisterSheet.Of(register.View(), register.View().Items);

    private static int At(Sheet sheet, string header) => sheet.Columns.Select(c => c.Header).ToList().IndexOf(header);
}
