using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Pdf;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>One typesetter for the tests of a class.</summary>
public sealed class WarmTypesetter : IAsyncDisposable
{
    public PdfWriter Writer { get; } = new();

    public ValueTask DisposeAsync() => Writer.DisposeAsync();

    internal async Task<PdfFile> SetAsync(Paper paper) => new(await BytesAsync(paper));

    internal async Task<byte[]> BytesAsync(Paper paper)
    {
        using var output = new MemoryStream();
        await Writer.WriteAsync(paper, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
