using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing;
using Plimsoll.TestKit;
using CsvWriter = Plimsoll.Documents.Writing.Csv.CsvWriter;

namespace Plimsoll.Documents.Tests.Writing.Csv;

public class CsvWriterTests
{
    [Fact]
    public void File_beginsWithTheByteOrderMarkAndEndsItsRowsWithCrLf()
    {
        var file = Written(Lists.Items(new SheetRow("R1", "Łódź", 12, "High", new DateOnly(2027, 3, 31))));

        Assert.Equal([0xef, 0xbb, 0xbf], file[..3]);
        Assert.Equal("No.,Title,Rating,Band,Target\r\nR1,Łódź,12,High,2027-03-31\r\n", Encoding.UTF8.GetString(file.AsSpan(3)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "' =1")]
    [InlineData("\r=1", "\"'\n=1\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("’tis", "’tis")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("nul\0", "nul\ufffd")]
    public void Words_areGuardedAndQuoted(string words, string field) =>
        Assert.Equal(field, Encoding.UTF8.GetString(Written(Lists.Texts(words)).AsSpan(3)).Split("\r\n")[1]);

    [Fact]
    public void Numbers_belowZero_areNumbers() =>
        Assert.Contains("R1,,-4.5", Encoding.UTF8.GetString(Written(Lists.Items(new SheetRow("R1", "", -4.50m)))), StringComparison.Ordinal);

    [Fact]
    public void Columns_missingAtTheEnd_areEmptyFields() =>
        Assert.Contains("\r\nR1,,,,\r\n", Encoding.UTF8.GetString(Written(Lists.Items(new SheetRow("R1")))), StringComparison.Ordinal);

    [Fact]
    public void Row_widerThanItsSheet_isRefused() => Assert.Throws<ArgumentException>(() => Written(Lists.Items(new SheetRow("1", "2", "3", "4", "5", "6"))));

    [Fact]
    public void AnyWords_readByAnotherReader_areAsTheyWereCleaned() => Prop.ForAll(HostileText.Any, HostileText.Any, (first, second) =>
    {
        Sheet sheet = new() { Name = "Texts", Columns = [new("One", 9), new("Two", 9)], Rows = [new(first, second), new(second, "end")] };
        var read = CsvRows.Of(Written(sheet));
        string[][] wanted = [["One", "Two"], [CleanText.Of(first), CleanText.Of(second)], [CleanText.Of(second), "end"]];
        return wanted.Length == read.Count && wanted.Zip(read).All(pair => pair.First.SequenceEqual(pair.Second.Select(Unguarded)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyWords_neverBeginAsAFormulaDoes() => Prop.ForAll(HostileText.Any, text =>
        CsvRows.Of(Written(Lists.Texts(text))).SelectMany(row => row).All(field => !"=+-@＝＋－＠".Contains(field.FirstOrDefault(c => !char.IsWhiteSpace(c), 'x')))).QuickCheckThrowOnFailure();

    private static byte[] Written(Sheet sheet)
    {
        using var output = new MemoryStream();
        CsvWriter.Write(sheet, output);
        return output.ToArray();
    }

    // What the documentation tells a program to do.
    private static string Unguarded(string field) =>
        field.StartsWith('\'') && "=+-@＝＋－＠".Contains(field.FirstOrDefault(c => c != '\'' && !char.IsWhiteSpace(c), 'x')) ? field[1..] : field;
}
