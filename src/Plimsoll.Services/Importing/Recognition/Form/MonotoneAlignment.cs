namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// Puts things in order to places in order so that none overtakes another and the whole is worth most. Dynamic programming
/// over the last place taken: time grows with things × places × places, places limited to a window per thing.
/// </summary>
internal static class MonotoneAlignment
{
    /// <summary>The place of each thing; places never fall.</summary>
    /// <param name="count">How many things.</param>
    /// <param name="window">The places that a thing may take: first and last, both included.</param>
    /// <param name="worth">What it is worth to put a thing at a place.</param>
    /// <param name="step">What it is worth to put a thing at a place (last two) behind the one before at its place (first).</param>
    public static int[] Align(int count, Func<int, (int First, int Last)> window, Func<int, int, double> worth, Func<int, int, int, double> step)
    {
        var best = new Dictionary<int, (double Worth, int From)>[count];
        for (var thing = 0; thing < count; thing++)
        {
            best[thing] = [];
            var (first, last) = window(thing);
            for (var place = first; place <= last; place++)
            {
                var own = worth(thing, place);
                if (thing == 0)
                {
                    best[thing][place] = (own, -1);
                    continue;
                }

                foreach (var (before, so) in best[thing - 1])
                {
                    var total = so.Worth + own + (before <= place ? step(thing, before, place) : double.NegativeInfinity);
                    if (!best[thing].TryGetValue(place, out var known) || total > known.Worth)
                        best[thing][place] = (total, before);
                }
            }
        }

        return Trace(best);
    }

    private static int[] Trace(Dictionary<int, (double Worth, int From)>[] best)
    {
        var places = new int[best.Length];
        if (best.Length == 0)
            return places;
        var at = best[^1].MaxBy(p => p.Value.Worth).Key;
        for (var thing = best.Length - 1; thing >= 0; thing--)
        {
            places[thing] = at;
            at = best[thing][at].From;
        }

        return places;
    }
}
