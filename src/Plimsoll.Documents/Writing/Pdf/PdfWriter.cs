using System.Globalization;
using System.Text;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>
/// Writes papers as tagged PDF (PDF/UA-1, ISO 14289-1) with Typst. The same paper gives the same bytes on the same
/// machine. Keep one writer for the life of the program: its typesetter stays warm. Papers are set one after another.
/// </summary>
public sealed class PdfWriter(PdfOptions? options = null) : IAsyncDisposable
{
    private const int MostRounds = 4;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly PdfOptions options = options ?? new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private TypesetterProcess? worker;
    private bool isDisposed;

    /// <summary>The process that sets at present, for tests that end it.</summary>
    internal int? WorkerId => worker?.Id;

    /// <summary>Sets a paper and writes the PDF.</summary>
    /// <exception cref="PdfUnavailableException">Node, the typesetter or its fonts are missing.</exception>
    /// <exception cref="PdfRefusedException">The typesetter found the paper unsound.</exception>
    /// <exception cref="PdfFailedException">The typesetter died or took too long, twice, or more memory than it may.</exception>
    /// <exception cref="ArgumentException">A table or grid of the paper does not fit together.</exception>
    public Task<PdfResult> WriteAsync(Paper paper, Stream output, CancellationToken ct = default) => WriteAsync(paper, output, PdfStandard.Accessible, null, ct);

    /// <summary>Sets a paper to a standard and writes the PDF.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="output">Where the PDF goes.</param>
    /// <param name="standard">What the PDF says that it is.</param>
    /// <param name="attached">The files that travel in it, which may still be in the making; null for none.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="PdfUnavailableException">Node, the typesetter or its fonts are missing.</exception>
    /// <exception cref="PdfRefusedException">The typesetter found the paper unsound.</exception>
    /// <exception cref="PdfFailedException">The typesetter died or took too long, twice.</exception>
    /// <exception cref="ArgumentException">A table or grid of the paper does not fit together.</exception>
    public async Task<PdfResult> WriteAsync(Paper paper, Stream output, PdfStandard standard, Task<IReadOnlyList<AttachedFile>>? attached = null, CancellationToken ct = default)
    {
        var unprintable = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 1; ; round++)
        {
            try
            {
                var source = TypstSource.Of(paper, unprintable, standard);
                var answer = await SetAsync([TypstSource.Attaching(attached is null ? [] : await attached), source], standard, ct);
                await output.WriteAsync(answer.Pdf, ct);
                return new PdfResult(answer.Pages, [.. unprintable],
                    TimeSpan.FromMilliseconds(answer.CompileMilliseconds), TimeSpan.FromMilliseconds(answer.ExportMilliseconds));
            }
            catch (PdfRefusedException refused) when (round < MostRounds && refused.Missing.Count == refused.Diagnostics.Count)
            {
                // PDF/UA has no place for text without a shape: its code is printed instead, and the paper set again.
                var before = unprintable.Count;
                unprintable.UnionWith(refused.Missing.Where(text => text.Length > 0));
                if (unprintable.Count == before)
                    throw;
            }
        }
    }

    /// <summary>Ends the typesetter.</summary>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        try
        {
            isDisposed = true;
            await DropWorkerAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Sets Typst source, on a fresh worker if the first one fails.</summary>
    internal Task<TypesetterAnswer> SetAsync(string source, CancellationToken ct) => SetAsync([new(source)], PdfStandard.Accessible, ct);

    private async Task<TypesetterAnswer> SetAsync(IReadOnlyList<StringBuilder> source, PdfStandard standard, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            try
            {
                return await TryAsync(source, standard, ct);
            }
            catch (PdfFailedException failure) when (!failure.IsTooLong)
            {
                return await TryAsync(source, standard, ct);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<TypesetterAnswer> TryAsync(IReadOnlyList<StringBuilder> source, PdfStandard standard, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        var isDone = false;
        try
        {
            if (worker is { HasEnded: true })
                await DropWorkerAsync();
            worker ??= await TypesetterProcess.StartAsync(options, limit.Token);
            var answer = await WatchedAsync(worker, worker.SetAsync(source, standard, limit.Token));
            isDone = answer.Memory <= options.ProcessMemory * 1024L * 1024L;
            return answer.Pdf is null ? throw new PdfRefusedException(answer.Refused, answer.Missing) : answer;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new PdfFailedException($"The PDF took longer than {options.Timeout.TotalSeconds:0} seconds.", late);
        }
        finally
        {
            // A worker that failed or was left half-way cannot be trusted with the next paper.
            if (!isDone)
                await DropWorkerAsync();
        }
    }

    // One paper must not take the memory of everybody else on the machine.
    private async Task<TypesetterAnswer> WatchedAsync(TypesetterProcess setting, Task<TypesetterAnswer> answer)
    {
        while (await Task.WhenAny(answer, Task.Delay(Glance, CancellationToken.None)) != answer)
        {
            if (setting.Memory <= options.MostMemory * 1024L * 1024L)
                continue;
            await DropWorkerAsync();
            await answer.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw new PdfFailedException(string.Create(CultureInfo.InvariantCulture, $"The PDF takes more than {options.MostMemory:N0} MB of memory to set: choose fewer items, or another format.")) { IsTooLong = true };
        }

        return await answer;
    }

    private async Task DropWorkerAsync()
    {
        if (worker is { } old)
        {
            worker = null;
            await old.DisposeAsync();
        }
    }
}
