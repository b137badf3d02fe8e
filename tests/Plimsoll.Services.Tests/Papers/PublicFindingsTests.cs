using System.Text;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Packs;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>What the checks found is for a register's officers: the public gets it only where somebody asks for it.</summary>
public sealed class PublicFindingsTests : IAsyncDisposable
{
    private readonly PdfWriter pdf = new();

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)]
    public async Task Data_and_summary_tellFindings_asOneRule(bool isPublic, bool isAsked, bool tells)
    {
        await using var council = await PackKit.CouncilAsync();
        var register = (await council.Registers.ListAsync(Actor.Terminal))[0].Id;
        var papers = new PaperService(council.Workspace, council.Registers, pdf);
        var request = new PaperRequest { Kind = PaperKind.Summary, Public = isPublic, IncludeFindings = isAsked };
        var cancellation = TestContext.Current.CancellationToken;

        var data = await papers.FilesAsync(Actor.Terminal, register, request, cancellation: cancellation);
        using var html = new MemoryStream();
        await papers.WriteAsync(Actor.Terminal, register, request, PaperFormat.Html, html, cancellation: cancellation);

        Assert.Equal(tells, Assert.Single(data).Findings.Count > 0);
        Assert.Equal(tells, Encoding.UTF8.GetString(html.ToArray()).Contains(">Findings</h2>", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();
}
