using System.Diagnostics;

namespace Plimsoll.Cli.Printing;

/// <summary>Says on a terminal, from the second second on, what long work is at and for how long; nothing where nobody watches.</summary>
internal sealed class Busy : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly Task telling;
    private volatile string what;

    private Busy(string what, bool isWatched)
    {
        this.what = what;
        telling = isWatched ? TellAsync() : Task.CompletedTask;
    }

    /// <summary>Begins to tell.</summary>
    public static Busy With(string what) => new(what, !Console.IsErrorRedirected);

    /// <summary>The work is at something else.</summary>
    public void Now(string next) => what = next;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await telling;
        ended.Dispose();
    }

    private async Task TellAsync()
    {
        var since = Stopwatch.StartNew();
        var width = 0;
        try
        {
            while (true)
            {
                await Task.Delay(1000, ended.Token);
                var line = $"{what}, {since.Elapsed.TotalSeconds:0} s (Ctrl+C stops)";
                Console.Error.Write("\r" + line.PadRight(width));
                width = Math.Max(width, line.Length);
            }
        }
        catch (OperationCanceledException)
        {
            if (width > 0)
                Console.Error.Write("\r" + new string(' ', width) + "\r");
        }
    }
}
