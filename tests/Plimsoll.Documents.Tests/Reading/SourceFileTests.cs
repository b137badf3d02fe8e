using System.Text;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Tests.Reading.Xlsx;

namespace Plimsoll.Documents.Tests.Reading;

public sealed class SourceFileTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty.xlsx", [], "It is empty" },
        { "locked.xlsx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "protected with a password" },
        { "old.doc", [.. Compound, .. Encoding.Unicode.GetBytes("WordDocument")], "Word document of before 2007" },
        { "mail.msg", [.. Compound, .. Encoding.Unicode.GetBytes("__substg1.0_0")], "e-mail" },
        { "scan.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "picture" },
        { "text.rtf", "{\\rtf1 Risk}"u8.ToArray(), "rich text" },
        { "cut.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "damaged or cut off" },
        { "program.bin", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3], "no file of a kind that is read" },
        { "old.xml", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"u8.ToArray(), "XML spreadsheet of 2003" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_read_is_refused_in_one_line_with_what_would_be_right(string name, byte[] bytes, string wrong)
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => SourceFile.ReadAsync(name, bytes, ct: TestContext.Current.CancellationToken));

        Assert.StartsWith(name + ": It is ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(wrong, refusal.Wrong, StringComparison.Ordinal);
        Assert.True(refusal.Right.Length > 20 && !refusal.Message.Contains('\n'));
    }

    [Fact]
    public async Task Content_decides_and_a_wrong_ending_is_said()
    {
        var bytes = new TestWorkbook().Sheet("Risks", "<sheetData><row><c><v>1</v></c></row></sheetData>").Bytes();

        var document = await SourceFile.ReadAsync("register.csv", bytes, ct: TestContext.Current.CancellationToken);

        Assert.Equal("Excel workbook", document.Format);
        Assert.Equal("Its name ends in .csv, but it is a file of another kind, and was read as that: Excel workbook", Assert.Single(document.Notes).Message);
    }

    [Fact]
    public async Task Stream_is_read_up_to_the_limit()
    {
        var limits = new ReadingLimits { MostBytes = 1 << 20 };
        var fits = await SourceFile.ReadAsync("a.txt", new MemoryStream(Encoding.UTF8.GetBytes(new string('a', 1 << 20))), limits, TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() =>
            SourceFile.ReadAsync("a.txt", new MemoryStream(new byte[(1 << 20) + 1]), limits, TestContext.Current.CancellationToken));

        Assert.Single(fits.Blocks);
        Assert.Equal("It is larger than 1 MB", refusal.Wrong);
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SourceFile.ReadAsync("a.txt", "Risk"u8.ToArray(), ct: stop.Token));
    }
}
