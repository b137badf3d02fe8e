using System.IO.Compression;
using System.Text;
using Plimsoll.Domain;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Attachments;

public class AttachmentServiceTests
{
    [Fact]
    public async Task File_attachedAndTakenAway_staysAtEarlierDates()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        var content = "%PDF-1.7 minutes"u8.ToArray();

        var attached = await workspace.Attachments.AttachAsync(Actor.Terminal, item.Id, 1, "C:\\papers\\minutes.PDF", content, "What the board said");
        var file = Assert.Single(attached.Item.Attachments);
        Assert.Equal(("minutes.PDF", "application/pdf", 16L, "What the board said"), (file.FileName, file.MediaType, file.Length, file.Note));
        Assert.Equal(content, (await workspace.Attachments.GetAsync(Actor.Public, item.Id, file.Id)).Content);
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Attachments.AttachAsync(Actor.Terminal, item.Id, null, "minutes.PDF", content));

        workspace.Clock.Advance(TimeSpan.FromDays(2));
        await workspace.Attachments.RemoveAsync(Actor.Terminal, item.Id, 2, file.Id, "Wrong minutes");

        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.Attachments.GetAsync(Actor.Terminal, item.Id, file.Id));
        Assert.Equal(content, (await workspace.Attachments.GetAsync(Actor.Terminal, item.Id, file.Id, AsAt.Read("2026-11-20"))).Content);
    }

    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "a.pdf", "%PDF-1.4"u8.ToArray(), "application/pdf" },
        { "a.pdf", "<html>"u8.ToArray(), null },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "image/png" },
        { "a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { "a.jpg", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], null },
        { "a.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", Zip("[Content_Types].xml", "ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.docx", Zip("[Content_Types].xml", "xl/workbook.xml"), null },
        { "a.docx", "PK not a zip"u8.ToArray(), null },
        { "a.odt", Zip("mimetype=application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text" },
        { "a.ods", Zip("mimetype=application/vnd.oasis.opendocument.text"), null },
        { "a.txt", Encoding.UTF8.GetBytes("Plain – words"), "text/plain" },
        { "a.csv", "a,b\r\n1,2"u8.ToArray(), "text/csv" },
        { "a.txt", [0, 1, 2], null },
        { "a.eml", "Received: x\r\nFrom: a@b\r\n\r\nHello"u8.ToArray(), "message/rfc822" },
        { "a.eml", "Hello\n\nFrom: nobody"u8.ToArray(), null },
        { "a.msg", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/vnd.ms-outlook" },
        { "a.exe", "MZ"u8.ToArray(), null },
        { "a.html", "<p>"u8.ToArray(), null },
        { "pdf", "%PDF-1.4"u8.ToArray(), null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Kind_isJudgedByContentAndExtension(string name, byte[] content, string? mediaType)
    {
        if (mediaType is null)
            Assert.Equal("File", Assert.Throws<RuleBrokenException>(() => FileKinds.MediaTypeOf(name, content)).Broken.Single().Field);
        else
            Assert.Equal(mediaType, FileKinds.MediaTypeOf(name, content));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\x\\report.pdf", "report.pdf")]
    [InlineData("a:b*c?.pdf", "a-b-c-.pdf")]
    [InlineData("gpj.\u202Efdp.pdf", "gpj.fdp.pdf")]
    [InlineData("tab\tand\nline.txt", "tabandline.txt")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData(" . spaced . .pdf", "spaced.pdf")]
    public void Name_isSafeToSaveUnder(string name, string safe) => Assert.Equal(safe, SafeFileName.Of(name));

    [Fact]
    public void Name_tooLong_keepsItsExtension()
    {
        var name = SafeFileName.Of(new string('é', 400) + ".docx");

        Assert.Equal(SafeFileName.Longest, name.Length);
        Assert.EndsWith("é.docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_tooLargeOrEmpty_isRefused()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        var large = new byte[AttachmentService.LargestLength + 1];
        "%PDF-"u8.CopyTo(large);

        Assert.Contains("20 MB", (await RefusedAsync(large)).Message, StringComparison.Ordinal);
        Assert.Contains("empty", (await RefusedAsync([])).Message, StringComparison.Ordinal);

        async Task<RuleBrokenException> RefusedAsync(byte[] content) =>
            await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Attachments.AttachAsync(Actor.Terminal, item.Id, null, "a.pdf", content));
    }

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry.Split('=')[0]).Open());
                writer.Write(entry.Split('=').ElementAtOrDefault(1) ?? "<x/>");
            }

        return stream.ToArray();
    }
}
