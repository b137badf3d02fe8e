using System.Diagnostics;

namespace Plimsoll.Bench.Running;

/// <summary>
/// Times work in several rounds. What is compared takes turns within each round, and each round starts with the next of
/// them, so that a machine that grows busier or slower weighs on all alike.
/// </summary>
internal static class Rounds
{
    /// <summary>Times one piece of work.</summary>
    public static async Task<Sample> OfAsync(int rounds, Func<Task> work) => (await OfAsync(rounds, 1, work))[0];

    /// <summary>Times several pieces of work against each other.</summary>
    /// <param name="rounds">How often each is timed; one round more goes first and is not counted.</param>
    /// <param name="repeats">How many units one timing holds; what is told is the time of one unit.</param>
    /// <param name="work">The pieces.</param>
    public static async Task<IReadOnlyList<Sample>> OfAsync(int rounds, int repeats, params IReadOnlyList<Func<Task>> work)
    {
        var times = work.Select(_ => new List<double>()).ToList();
        for (var round = -1; round < rounds; round++)
        {
            for (var turn = 0; turn < work.Count; turn++)
            {
                var who = (turn + round + work.Count) % work.Count;
                var milliseconds = await OnceAsync(work[who]);
                if (round >= 0)
                    times[who].Add(milliseconds / repeats);
            }
        }

        return [.. times.Select(t => new Sample(t))];
    }

    /// <summary>Times one piece of work once; what was left to collect is collected before.</summary>
    public static async Task<double> OnceAsync(Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
