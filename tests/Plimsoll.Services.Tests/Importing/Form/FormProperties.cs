using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Form;

namespace Plimsoll.Services.Tests.Importing.Form;

public class FormProperties
{
    private static readonly string[] Pieces =
    [
        "Risk Description", "Opportunity Description", "Risk Owner", "Risk Ref", "Risk Title", "Link to Corporate Priority", "Inherent Risk Rating", "Residual Risk Rating",
        "Revised Residual Risk Rating", "Forecast Risk Rating", "Date:", "Impact:", "Likelihood:", "Rating:", "Rating: 12", "DASHBOARD", "Residual Risk Rating as at: 01/04/2017",
        "Comments", "Existing controls", "Date Implemented", "Further actions", "Implementation Date", "Progress", "UNMANAGED / INHERENT RISK", "Risks In Focus", "Harbour Register May 2020",
        "Critical (4)", "Likely (3)", "12", "01/04/2017", "2013/14", "\"", "1. Divers look at the wall", "2. Pumps", "5.1 Rope 5.2 Tar", "(i). Point", "(a) Point", "No.", "Category:",
        "<div>1. One</div><div>2. Two</div>", "<ul><li>Jobs</li><li>Homes</li></ul>", "<table><tr><td>16</td></tr></table>", "- Jobs- Homes", "Ann Smith Harbour Board", "The wall could fail and",
        "the crane too.", "As 1 above", "Listed by rating order", "", "", "", "·", "4.",
    ];

    private static readonly Gen<string> Cell = Gen.Frequency(
        (12, Gen.Elements(Pieces)), (1, ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")), (1, Gen.Elements("line\u00a0one", "x\r\n\r\ny", "\ud83d\ude00")));

    private static readonly Gen<string> Text =
        from lines in Gen.ListOf(Gen.Choose(0, 5).SelectMany(cells => Gen.ListOf(Cell, cells)))
        from blanks in Gen.Elements("\n", "\n\n")
        select string.Join(blanks, lines.Select(cells => string.Join('\t', cells)));

    [Fact]
    public void Any_document_is_read_without_error_and_accounted_for() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60),
        Prop.ForAll(Text.ToArbitrary(), text => AccountsForAll(PlainTextReader.Read(text, "any.txt"))));

    [Fact]
    public void Any_blocks_are_read_without_error() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(40),
        Prop.ForAll(Gen.ListOf(Block).ToArbitrary(), blocks => AccountsForAll(new("any", [.. blocks.Select((make, index) => make(index + 1))]))));

    private static string Raw(SourceDocument document) => string.Join('\n', document.Blocks.Select(block => block.Raw));

    private static readonly Gen<Func<int, SourceBlock>> Block = Gen.OneOf(
        Cell.Select<string, Func<int, SourceBlock>>(text => line => new SourceHeading(Place.AtLine(line), 2, SourceText.Read(text, Place.AtLine(line)))),
        Cell.Select<string, Func<int, SourceBlock>>(text => line => new SourceParagraph(Place.AtLine(line), SourceText.Read(text, Place.AtLine(line)))),
        Gen.ListOf(Cell).Select<List<string>, Func<int, SourceBlock>>(texts => line => new SourceList(
            Place.AtLine(line), [.. texts.Select((text, item) => new SourceListItem(new() { Line = line, Row = item }, "2.", SourceText.Read(text, Place.AtLine(line))))], true)),
        Gen.ListOf(Gen.ListOf(Cell)).Select<List<List<string>>, Func<int, SourceBlock>>(rows => line => new SourceTable(
            Place.AtLine(line), [.. rows.Select((cells, row) => new SourceRow(new() { Line = line, Row = row }, [.. cells.Select((text, column) => CellAt(text, line, row, column))]))]) { FollowsDirectly = line % 2 == 0 }));

    private static SourceCell CellAt(string text, int line, int row, int column)
    {
        var place = new Place { Line = line, Row = row, Column = column };
        return new(place, SourceText.Read(text, place), SourceCellKind.Text) { ColumnSpan = 1 + (column % 2) };
    }

    private static bool AccountsForAll(SourceDocument document)
    {
        if (FormRecogniser.Recognise(document) is not { } register)
            return true;
        try
        {
            FormAccount.AssertComplete(document, register);
            FormAccount.AssertWordsKept(document, register);
        }
        catch (Xunit.Sdk.XunitException lost)
        {
            throw new InvalidOperationException($"{lost.Message}\nin\n{Raw(document)}", lost);
        }

        Assert.All(register.Findings, f => Assert.True(Catalogue.Of(f.Code).OnImport));
        Assert.All(register.Items, item => Assert.NotEmpty(item.Reference.Value + item.Title.Value));
        return true;
    }
}
