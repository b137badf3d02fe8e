using System.Globalization;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests;

public sealed class KillTests(Databases databases)
{
    [Theory, InlineData(Provider.Sqlite, 25), InlineData(Provider.Postgres, 12)]
    public async Task Writer_killed_at_random_moments_loses_nothing_it_acknowledged(Provider provider, int rounds)
    {
        var place = await databases.NewAsync(provider);
        var random = new Random(20250401);
        var acknowledged = new Dictionary<string, long>();
        for (var round = 0; round < rounds; round++)
        {
            acknowledged.AddRange(await WriteUntilKilledAsync(place, round, random.Next(0, 120)));

            await using var database = await place.OpenAsync();
            var entries = await database.Journal.AfterAsync(Council, 0).ToListAsync();
            var verification = await database.Journal.VerifyAsync(Council);
            Assert.True(verification.Sound, verification.ToString());
            var documents = entries.ToDictionary(e => e.DocumentId, e => e.Position);
            Assert.All(acknowledged, a => Assert.Equal(a.Value, documents[a.Key]));
            Assert.All(entries.GroupBy(e => e.ChangeId), change => Assert.Equal(2, change.Count()));
        }

        Assert.True(acknowledged.Count > rounds, "The child hardly wrote; nothing was tested.");
    }

    private static async Task<Dictionary<string, long>> WriteUntilKilledAsync(Place place, int round, int milliseconds)
    {
        using var child = Child.Start(["write", place.Location, round.ToString(CultureInfo.InvariantCulture)]);
        var acknowledged = new Dictionary<string, long>();
        var lines = Task.Run(async () =>
        {
            // A line cut short by the kill was not acknowledged.
            var rest = "";
            var buffer = new char[4096];
            int read;
            while ((read = await child.StandardOutput.ReadAsync(buffer)) > 0)
            {
                var parts = (rest + new string(buffer, 0, read)).Split('\n');
                rest = parts[^1];
                foreach (var line in parts[..^1])
                    acknowledged.Add(line.Split(' ')[0], long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
            }
        });
        await Task.WhenAny(lines, FirstLineAsync(acknowledged));
        await Task.Delay(milliseconds);
        Assert.False(child.HasExited, "The child ended by itself.");
        child.Kill();
        await child.WaitForExitAsync();
        await lines;
        return acknowledged;
    }

    private static async Task FirstLineAsync(Dictionary<string, long> acknowledged)
    {
        while (acknowledged.Count == 0)
            await Task.Delay(2);
    }

    [Fact]
    public async Task Server_that_crashes_and_returns_loses_nothing_and_the_journal_goes_on()
    {
        if (TestKit.PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        await using var cluster = await TestKit.PostgresCluster.StartAsync();
        await using var database = await JournalDatabase.OpenAsync(await cluster.NewDatabaseAsync());
        await database.Journal.VersionsAsync("one", 20);

        await cluster.CrashAsync();
        Assert.Equal(20, (await database.Journal.HeadAsync(Council)).Position);
        await cluster.CrashAsync();
        await database.Journal.AppendAsync(Council, Change(Draft("one", 20)));
        Assert.Equal(21, (await database.Journal.VerifyAsync(Council)).EntriesChecked);
    }
}

file static class DictionaryExtensions
{
    public static void AddRange(this Dictionary<string, long> to, Dictionary<string, long> from)
    {
        foreach (var (key, value) in from)
            to.Add(key, value);
    }
}
