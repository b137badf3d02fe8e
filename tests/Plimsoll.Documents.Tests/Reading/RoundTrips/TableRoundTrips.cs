using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Tests.Writing;

namespace Plimsoll.Documents.Tests.Reading.RoundTrips;

/// <summary>A random table written in a format and read back is the same table.</summary>
public sealed class TableRoundTrips(WarmTypesetter typesetter) : IClassFixture<WarmTypesetter>
{
    [Fact]
    public void Workbook() => Check(true, "t.xlsx", TableWriters.Xlsx);

    [Fact]
    public void Page() => Check(true, "t.html", TableWriters.Html);

    [Fact]
    public void Word_document() => Check(true, "t.docx", TableWriters.Docx);

    [Theory]
    [InlineData(','), InlineData(';'), InlineData('\t'), InlineData('|')]
    public void Delimited_text(char delimiter) =>
        Check(RandomTable.Any(false).Where(table => !IsAmbiguous(table, delimiter)), "t.csv", table => TableWriters.Csv(table, delimiter));

    [Fact]
    public void Markdown() => Check(false, "t.md", TableWriters.Markdown);

    /// <summary>Our own PDF of a table over several pages; the head that each page repeats is read on each.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task Pdf_of_a_paper(int seed)
    {
        var random = new Random(seed);
        string[] words = ["risk", "flooding", "the", "of", "council", "harbour", "12", "may", "not", "be", "pumps", "serviced", "quarterly", "by", "May", "and"];
        var rows = Enumerable.Range(1, 40).Select(number => new[] { $"R{number}" }.Concat(Enumerable.Range(0, 3).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 25)).Select(_ => words[random.Next(words.Length)])))).ToList()).ToList();
        var table = new Table { Caption = "Risks", Columns = [new("Ref"), new("Risk", 3), new("Causes", 3), new("Owner", 2)], Rows = [.. rows.Select(row => new Row([.. row.Select(cell => (Cell)cell)]))] };
        var bytes = await typesetter.BytesAsync(new Paper { Title = "Register", Sections = [new Section { Blocks = [table] }] });

        var document = await SourceFile.ReadAsync("register.pdf", bytes, ct: TestContext.Current.CancellationToken);

        var read = Assert.Single(document.Tables).Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text.Replace('\n', ' ')))).Where(row => row != "Ref | Risk | Causes | Owner");
        Assert.Equal(rows.Select(row => string.Join(" | ", row)), read);
    }

    /// <summary>A comma or semicolon in every row could as well part its columns: nobody could tell.</summary>
    private static bool IsAmbiguous(RandomTable table, char delimiter) =>
        ",;".Where(other => other != delimiter).Any(other => table.Cells.GroupBy(c => c.Row).All(row => row.Any(c => c.Words.Contains(other, StringComparison.Ordinal))));

    private static void Check(bool isMerged, string name, Func<RandomTable, byte[]> write) => Check(RandomTable.Any(isMerged), name, write);

    private static void Check(Gen<RandomTable> tables, string name, Func<RandomTable, byte[]> write) => Prop.ForAll(Arb.From(tables), table =>
    {
        var read = SourceFile.ReadAsync(name, write(table)).GetAwaiter().GetResult();
        Assert.Equal(table.Expected, RandomTable.Of(Assert.Single(read.Tables)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
