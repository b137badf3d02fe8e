using Plimsoll.Documents.Writing.Html;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>
/// Papers of full size through both writers. With PLIMSOLL_LOOK naming a folder the files are kept there to be looked at.
/// </summary>
public class WrittenPapersTests
{
    [Theory]
    [InlineData(PaperKind.InFocus, false)]
    [InlineData(PaperKind.InFocus, true)]
    [InlineData(PaperKind.Register, false)]
    [InlineData(PaperKind.DeepDive, false)]
    public async Task Paper_ofFullSize_isSoundAsPdfAndAsHtml(PaperKind kind, bool isPublic)
    {
        var register = kind == PaperKind.InFocus ? FullSizeRegister.Corporate() : FullSizeRegister.Strategic();
        var paper = PaperBuilder.Build(register.View(), new()
        {
            Kind = kind, Public = isPublic, Committee = "Audit and Governance Committee", MeetingDate = new(2027, 10, 5),
            Author = "Corporate Risk Manager", Purpose = "To note the register and challenge its owners",
            CompareWith = kind == PaperKind.DeepDive ? null : new DateOnly(2027, 4, 1), IncludeFindings = !isPublic, OnlyInFocus = isPublic, HeadHash = "5d41402abc4b2a76",
        });

        await using PdfWriter writer = new();
        using MemoryStream pdf = new(), html = new();
        var result = await writer.WriteAsync(paper, pdf, TestContext.Current.CancellationToken);
        HtmlPaperWriter.Write(paper, html);

        Assert.Empty(result.Unprintable);
        Assert.InRange(result.Pages, 5, 60);
        if (Environment.GetEnvironmentVariable("PLIMSOLL_LOOK") is { Length: > 0 } folder)
        {
            var name = Path.Combine(folder, $"{kind}{(isPublic ? "-public" : "")}");
            await File.WriteAllBytesAsync(name + ".pdf", pdf.ToArray(), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(name + ".html", html.ToArray(), TestContext.Current.CancellationToken);
        }
    }
}
