using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests;

public sealed class ReadingTests(Databases databases)
{
    [Theory, Both]
    public async Task History_of_a_document_is_every_version_oldest_first(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.VersionsAsync("other", 2);
        await database.Journal.VersionsAsync("one", 12);

        var history = await database.Journal.HistoryAsync(Council, "one");

        Assert.Equal(Enumerable.Range(1, 12), history.Select(e => e.Version));
        Assert.All(history, e => Assert.Equal("one", e.DocumentId));
        Assert.Equal(history[6], await database.Journal.AtVersionAsync(Council, "one", 7));
        Assert.Null(await database.Journal.AtVersionAsync(Council, "one", 13));
        Assert.Empty(await database.Journal.HistoryAsync(Council, "nobody"));
    }

    [Theory, Both]
    public async Task Document_as_at_a_moment_is_the_last_version_recorded_by_then(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.VersionsAsync("one", 3);

        Task<JournalEntry?> At(TimeSpan after) => database.Journal.AsAtAsync(Council, "one", Noon + after);
        Assert.Null(await At(TimeSpan.FromSeconds(-1)));
        Assert.Equal(1, (await At(TimeSpan.Zero))!.Version);
        Assert.Equal(1, (await At(TimeSpan.FromSeconds(59)))!.Version);
        Assert.Equal(2, (await At(TimeSpan.FromMinutes(1)))!.Version);
        Assert.Equal(3, (await At(TimeSpan.FromDays(1)))!.Version);
    }

    [Theory, Both]
    public async Task Position_at_a_moment_is_the_last_entry_recorded_by_then(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.AppendAsync(Council, Change(Draft("one", 0), Draft("two", 0)).At(0));
        await database.Journal.AppendAsync(Council, Change(Draft("one", 1)).At(2));

        Assert.Equal(0, await database.Journal.PositionAtAsync(Council, Noon.AddTicks(-10)));
        Assert.Equal(2, await database.Journal.PositionAtAsync(Council, Noon));
        Assert.Equal(2, await database.Journal.PositionAtAsync(Council, Noon.AddMinutes(1)));
        Assert.Equal(3, await database.Journal.PositionAtAsync(Council, DateTimeOffset.MaxValue));
        Assert.Equal(2, (await database.Journal.HeadAtAsync(Council, 2)).Position);
    }

    [Theory, Both]
    public async Task Outline_and_bodies_together_are_the_entries(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.VersionsAsync("one", 4);
        var entries = await database.Journal.AfterAsync(Council, 0).ToListAsync();

        var outline = await database.Journal.OutlineAsync(Council, 3).ToListAsync();
        var bodies = await database.Journal.BodiesAsync(Council, [2, 4]).ToListAsync();

        Assert.Equal(
            entries.Take(3).Select(e => new OutlineEntry(e.Position, e.DocumentId, e.Kind, e.Version, e.RecordedAt, e.ChangeId, e.ActorId, e.Operation, e.Reason)),
            outline);
        Assert.Equal(outline[1..], await database.Journal.OutlineAsync(Council, 3, after: 1).ToListAsync());
        Assert.Equal(
            [new(2, 1, entries[1].Body), new(4, 1, entries[3].Body)], bodies.OrderBy(b => b.Position));
    }
}
