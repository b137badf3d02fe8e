using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Puts the times of columns in order: by their days; quarters without a year by how they stand, as Q4 beside Q1 is the quarter
/// before it. Quarters that follow no order are no times.
/// </summary>
internal static class TimeOrder
{
    private const int Quarters = 4;

    /// <summary>The times, by column, with their places.</summary>
    public static Dictionary<int, HeaderPeriod?> Of(Dictionary<int, HeaderPeriod?> times)
    {
        var dated = times.Values.OfType<HeaderPeriod>().Where(t => t.Words is not null).DistinctBy(t => t.Words).OrderBy(t => Timing.Read(t.Words).Latest).Select((t, at) => (t.Words, at)).ToDictionary(t => t.Words!, t => t.at);
        var bare = times.OrderBy(t => t.Key).Select(t => t.Value).OfType<HeaderPeriod>().Where(t => t.Words is null).Select(t => t.Quarter![1] - '0').ToList();
        List<int> run = [];
        foreach (var quarter in bare.Where(q => run.Count == 0 || run[^1] != q))
            run.Add(quarter);
        var steps = run.Zip(run.Skip(1), (a, b) => (b - a + Quarters) % Quarters).Distinct().ToList();
        var (rises, falls) = (steps is [] or [1] || run.SequenceEqual(run.Order()), steps is [Quarters - 1] || run.SequenceEqual(run.OrderDescending()));
        if ((!rises && !falls) || run.Distinct().Count() < run.Count)
            (rises, falls) = (false, false);

        // Two columns Q4 and Q1 are neighbours either way; read from the left, they go on into the next year.
        falls &= !rises;
        return times.ToDictionary(t => t.Key, t => t.Value is not { } time ? null
            : time.Words is { } words ? time with { Order = dated[words] }
            : !rises && !falls ? null
            : time with { Order = (falls ? -1 : 1) * run.IndexOf(time.Quarter![1] - '0'), IsOfOneYear = run.SequenceEqual(run.Order()) || run.SequenceEqual(run.OrderDescending()) });
    }
}
