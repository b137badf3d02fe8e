using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Tests.Reading.Docx;
using Plimsoll.Documents.Tests.Reading.Pdf;
using Plimsoll.Documents.Tests.Reading.Xlsx;

namespace Plimsoll.Documents.Tests.Reading.Hostile;

/// <summary>Files that are made to take more than their share: each is read or refused soon, with a message.</summary>
public sealed class HostileFileTests
{
    private const string Bomb = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>";

    public static TheoryData<string, string> Refused => new()
    {
        { "workbook that unpacks without end", "It unpacks to far more than a register can hold" },
        { "document that unpacks without end", "It unpacks to far more than a register can hold" },
        { "workbook with entities", "It is damaged or cut off" },
        { "document with entities", "It is damaged or cut off" },
        { "document nested deep", "Its parts nest more than 256 deep" },
        { "cells all over a sheet", "far more than a register" },
        { "page nested deep", "Its tags nest more than 300 deep" },
        { "page with open bold", "Its tags nest more than 300 deep" },
        { "Markdown nested deep", "nest" },
        { "commas without end", "cells, which no register needs" },
        { "zip in a zip", "It is a zip archive" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Hostile_file_is_refused_with_a_message(string what, string wrong)
    {
        var (name, bytes) = File(what);
        var watch = Stopwatch.StartNew();
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => SourceFile.ReadAsync(name, bytes, new() { MostUnpackedBytes = 32 << 20 }, TestContext.Current.CancellationToken));

        Assert.Contains(wrong, refusal.Wrong, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("a million empty rows", 1), InlineData("sheet nested deep", 0), InlineData("many merges", 1), InlineData("page of tables in tables", 1), InlineData("page of open paragraphs", 0)]
    [InlineData("quotation marks", 1), InlineData("Markdown of brackets", 0), InlineData("many styles", 1)]
    public async Task Hostile_file_is_read_in_bounded_time(string what, int tables)
    {
        var (name, bytes) = File(what);
        var watch = Stopwatch.StartNew();
        var document = await SourceFile.ReadAsync(name, bytes, ct: TestContext.Current.CancellationToken);

        Assert.Equal(tables, document.Tables.Count());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("register.xlsx"), InlineData("register.docx"), InlineData("register.pdf")]
    public async Task File_that_is_cut_off_is_refused_or_read_wherever_it_is_cut(string name)
    {
        var whole = name switch
        {
            "register.xlsx" => new TestWorkbook().Sheet("Risks", "<sheetData><row><c><v>1</v></c></row></sheetData>").Bytes(),
            "register.docx" => TestDocument.Bytes(TestDocument.P("Risk")),
            _ => new TestPdf().Page().Words(50, 50, "Risk").Bytes(),
        };
        foreach (var part in name.EndsWith(".pdf", StringComparison.Ordinal) ? new[] { 0.2, 0.6, 0.95 } : [.. Enumerable.Range(1, 40).Select(at => at / 41.0)])
        {
            try
            {
                await SourceFile.ReadAsync(name, whole.AsMemory(0, (int)(whole.Length * part)), ct: TestContext.Current.CancellationToken);
            }
            catch (UnreadableFileException refusal)
            {
                Assert.StartsWith(name, refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task File_of_200_MB_is_refused_before_it_is_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var made = System.IO.File.OpenWrite(path))
            {
                await made.WriteAsync("PK\u0003\u0004"u8.ToArray(), TestContext.Current.CancellationToken);
                var megabyte = new byte[1 << 20];
                for (var at = 0; at < 200; at++)
                    await made.WriteAsync(megabyte, TestContext.Current.CancellationToken);
            }

            await using var file = System.IO.File.OpenRead(path);
            var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => SourceFile.ReadAsync("large.xlsx", file, ct: TestContext.Current.CancellationToken));

            Assert.Equal("It is larger than 64 MB", refusal.Wrong);
            Assert.InRange(file.Position, 64 << 20, 65 << 20);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    /// <summary>Written by an office program, each with the password "tide".</summary>
    [Theory]
    [InlineData("locked.pdf"), InlineData("locked-strong.pdf"), InlineData("locked.xlsx"), InlineData("locked.docx"), InlineData("locked.xls")]
    public async Task File_under_a_password_is_refused_with_what_would_be_right(string name)
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(async () => await SourceFile.ReadAsync(name, await KeptAsync(name), ct: TestContext.Current.CancellationToken));

        Assert.Equal("It is protected with a password", refusal.Wrong);
        Assert.StartsWith($"{name}: It is protected with a password. ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Contains("save it", refusal.Right, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A password that only forbids printing or copying keeps nobody from reading.</summary>
    [Fact]
    public async Task File_that_may_be_opened_but_not_printed_is_read()
    {
        var document = await SourceFile.ReadAsync("unprintable.pdf", await KeptAsync("unprintable.pdf"), ct: TestContext.Current.CancellationToken);

        Assert.Contains("Flooding of the quay", string.Join('\n', document.Blocks.Select(block => block.Raw)), StringComparison.Ordinal);
    }

    private static Task<byte[]> KeptAsync(string name) =>
        System.IO.File.ReadAllBytesAsync(Path.Combine(TestKit.SharedFiles.RepositoryRoot, "tests", "Plimsoll.Documents.Tests", "Reading", "Corpus", name), TestContext.Current.CancellationToken);

    [Fact]
    public void Library_that_a_damaged_file_sends_round_in_circles_is_stopped_by_counting()
    {
        var watch = Stopwatch.StartNew();
        var stream = new Documents.Reading.Xls.BoundedStream(new MemoryStream(new byte[100]), TestContext.Current.CancellationToken);
        void Circle()
        {
            for (var times = 0; times < 100_000_000; times++)
                stream.Position = 0;
        }

        Assert.Throws<InvalidDataException>(Circle);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task Stream_without_end_is_read_no_further_than_the_limit()
    {
        var stream = new Endless();
        await Assert.ThrowsAsync<UnreadableFileException>(() => SourceFile.ReadAsync("endless.csv", stream, ct: TestContext.Current.CancellationToken));
        Assert.InRange(stream.Given, 64 << 20, (64 << 20) + (1 << 17));
    }

    private static (string Name, byte[] Bytes) File(string what) => what switch
    {
        "workbook that unpacks without end" => ("a.xlsx", Sheet(Repeat("<row r='1'/>", 4_000_000))),
        "document that unpacks without end" => ("a.docx", TestDocument.Bytes(Repeat("<w:p/>", 8_000_000))),
        "workbook with entities" => ("a.xlsx", Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", $"<?xml version='1.0'?>{Bomb}<workbook><sheets>&b;&c;</sheets></workbook>"))),
        "document with entities" => ("a.docx", Zip(("word/document.xml", $"<?xml version='1.0'?>{Bomb}<document><body><p><r><t>&c;</t></r></p></body></document>"))),
        "document nested deep" => ("a.docx", TestDocument.Bytes(Repeat("<w:tbl><w:tr><w:tc>", 20_000) + Repeat("</w:tc></w:tr></w:tbl>", 20_000))),
        "cells all over a sheet" => ("a.xlsx", Sheet(string.Concat(Enumerable.Range(1, 3000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<row r='{n}'><c r='{Letters(n * 5)}{n}'><v>1</v></c></row>"))))),
        "page nested deep" => ("a.html", Encoding.UTF8.GetBytes("<html>" + Repeat("<div>", 200_000))),
        "page with open bold" => ("a.html", Encoding.UTF8.GetBytes("<html>" + Repeat("<b><p>", 200_000))),
        "Markdown nested deep" => ("a.md", Encoding.UTF8.GetBytes(Repeat("> ", 100_000) + "x")),
        "commas without end" => ("a.csv", Encoding.UTF8.GetBytes(Repeat("a,", 3_000_000))),
        "zip in a zip" => ("a.xlsx", Zip(("a.zip", "PK"))),
        "a million empty rows" => ("a.xlsx", Sheet(string.Concat(Enumerable.Range(1, 1_048_575).Select(n => string.Create(CultureInfo.InvariantCulture, $"<row r='{n}' ht='15'/>"))) + "<row r='1048576'><c r='A1048576'><v>1</v></c></row>")),
        "sheet nested deep" => ("a.xlsx", Sheet(Repeat("<x>", 100_000) + Repeat("</x>", 100_000))),
        "many merges" => ("a.xlsx", new TestWorkbook().Sheet("Risks", "<sheetData>" + string.Concat(Enumerable.Range(1, 1000).Select(n => $"<row r='{n}'><c><v>{n}</v></c></row>")) + "</sheetData><mergeCells>"
            + string.Concat(Enumerable.Range(1, 150_000).Select(n => $"<mergeCell ref='B1:XFD1048576'/>")) + "</mergeCells>").Bytes()),
        "page of tables in tables" => ("a.html", Encoding.UTF8.GetBytes("<html>" + Repeat("<table><tr><td>x", 280))),
        "page of open paragraphs" => ("a.html", Encoding.UTF8.GetBytes("<html>" + Repeat("<p>x", 300_000))),
        "quotation marks" => ("a.csv", Encoding.UTF8.GetBytes("a,b\n" + Repeat("\"\"", 1_000_000) + ",x\n")),
        "Markdown of brackets" => ("a.md", Encoding.UTF8.GetBytes(Repeat("[a](", 5_000))),
        "many styles" => ("a.xlsx", Styled()),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static byte[] Styled()
    {
        var book = new TestWorkbook();
        for (var style = 0; style < 60_000; style++)
            book.Style($"0.{new string('0', style % 100)}\"{style}\"");
        return book.Sheet("Risks", "<sheetData><row><c s='59999'><v>1</v></c></row></sheetData>").Bytes();
    }

    private static byte[] Sheet(string rows) => new TestWorkbook().Sheet("Risks", $"<sheetData>{rows}</sheetData>").Bytes();

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>Gives commas for as long as anybody asks.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)',');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
