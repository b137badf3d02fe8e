using System.Diagnostics;

namespace Plimsoll.Bench.Running;

/// <summary>How much a server did for several connections at once.</summary>
/// <param name="Times">How long each request took.</param>
/// <param name="Seconds">How long they went on.</param>
internal sealed record Load(Sample Times, double Seconds)
{
    public double PerSecond => Times.Milliseconds.Count / Seconds;

    public static Load Of(IReadOnlyList<Load> turns) => new(new([.. turns.SelectMany(t => t.Times.Milliseconds)]), turns.Sum(t => t.Seconds));
}

/// <summary>Several connections that each ask again as soon as they are answered.</summary>
internal static class Crowd
{
    /// <summary>Asks for some time.</summary>
    /// <param name="connections">How many ask at once.</param>
    /// <param name="time">How long.</param>
    /// <param name="askAsync">One request of a connection, by its number.</param>
    public static async Task<Load> AskAsync(int connections, TimeSpan time, Func<int, Task> askAsync)
    {
        var started = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            List<double> times = [];
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                await askAsync(connection);
                times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return times;
        })));
        return new(new([.. each.SelectMany(t => t)]), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
