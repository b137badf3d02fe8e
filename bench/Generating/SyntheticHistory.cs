using Plimsoll.Domain.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Bench.Generating;

/// <summary>
/// Writes a register with its history through the ordinary recording: most items stand in the first quarter, the others
/// come in over the three years that follow, and changes fall on items at random. Same sizes and seed, same history.
/// </summary>
internal sealed class SyntheticHistory(int itemCount, int versionCount, int seed = 17)
{
    /// <summary>How many documents one change holds: a risk team's quarterly round, recorded at once.</summary>
    private const int AtOnce = 200;
    private const int Quarters = 12;
    private static readonly Actor Recorder = new("generator", Rights.All);
    private readonly Random chance = new(seed);

    public static DateOnly Start { get; } = new(2023, 4, 3);

    public static DateOnly End { get; } = Start.AddMonths(3 * (Quarters + 1));

    public async Task WriteAsync(string location)
    {
        var clock = new MovableClock(Start);
        await using var workspace = await Workspace.OpenAsync(location, clock);
        var council = new SyntheticCouncil(chance);
        await workspace.RecordAsync(Recorder, "found", null, [.. council.Documents.Select(d => new Edited(d, 0))]);

        var items = new SyntheticItems(council, chance);
        var changes = new PlausibleChanges(items, chance);
        var all = new List<(Item Item, int Version)>(itemCount);
        var early = itemCount * 7 / 10;
        await AddAsync(early, Start);
        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            var day = Start.AddMonths(3 * quarter);
            await AddAsync(early + ((itemCount - early) * quarter / Quarters), day);
            var changesByNow = (long)(versionCount - itemCount) * quarter / Quarters;
            var changesBefore = (long)(versionCount - itemCount) * (quarter - 1) / Quarters;
            await ChangeAsync((int)(changesByNow - changesBefore), day);
        }

        async Task AddAsync(int upTo, DateOnly day)
        {
            while (all.Count < upTo)
            {
                clock.MoveOn(day);
                var first = all.Count;
                for (var i = first; i < Math.Min(upTo, first + AtOnce); i++)
                    all.Add((items.Next(i, day), 1));
                await workspace.RecordAsync(Recorder, "add item", null, [.. all.Skip(first).Select(a => new Edited(a.Item.Validated(), 0))]);
            }
        }

        async Task ChangeAsync(int count, DateOnly firstDay)
        {
            for (var done = 0; done < count;)
            {
                var day = firstDay.AddDays((int)(80L * done / count));
                clock.MoveOn(day);
                var chosen = new HashSet<int>();
                for (var wanted = Math.Min(Math.Min(AtOnce, count - done), all.Count); chosen.Count < wanted;)
                    chosen.Add(chance.Next(all.Count));
                List<Edited> edited = [];
                foreach (var i in chosen)
                {
                    var (item, version) = all[i];
                    all[i] = (changes.Change(item, day), version + 1);
                    edited.Add(new Edited(all[i].Item, version));
                }

                await workspace.RecordAsync(Recorder, "quarterly round", null, edited);
                done += edited.Count;
            }
        }
    }

    /// <summary>Stands at nine on a day and moves a second at each change.</summary>
    private sealed class MovableClock(DateOnly start) : TimeProvider
    {
        private DateTimeOffset now = new(start, new TimeOnly(9, 0), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void MoveOn(DateOnly day)
        {
            var morning = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
            now = morning > now ? morning : now.AddSeconds(1);
        }
    }
}
