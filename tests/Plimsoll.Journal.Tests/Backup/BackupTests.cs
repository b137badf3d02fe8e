using Microsoft.Data.Sqlite;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.Backup;

public sealed class BackupTests(Databases databases)
{
    [Theory, Both]
    public async Task Backup_taken_while_writing_is_whole_and_restores(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.VersionsAsync("one", 30);
        var (file, restored) = (databases.NewPath(), databases.NewPath());
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 30; !stop.IsCancellationRequested; i++)
                await database.Journal.AppendAsync(Council, Change(Draft("one", i), Draft($"with {i}", 0)));
        });

        await database.BackUpAsync(file);
        await stop.CancelAsync();
        await writing;

        var found = Assert.Single(await JournalDatabase.RestoreAsync(file, restored));
        await using var back = await JournalDatabase.OpenAsync(restored);
        var entries = await back.Journal.AfterAsync(Council, 0).ToListAsync();
        Assert.Equal(await database.Journal.AfterAsync(Council, 0).Take(entries.Count).ToListAsync(), entries);
        Assert.InRange(entries.Count, 30, (await database.Journal.HeadAsync(Council)).Position);
        Assert.Equal((entries.Count, entries[^1].Hash), (found.EntriesChecked, found.HeadHash));
        Assert.Equal(30 + ((entries.Count - 30) / 2 * 2), entries.Count); // never half a change
        Assert.Empty(Directory.GetFiles(databases.Folder, "*.partial*").Concat(Directory.GetFiles(databases.Folder, "*.restoring*")));
        Assert.False(File.Exists(file + "-wal"));
        await back.Journal.AppendAsync(Council, Change(Draft("afterwards", 0)));
    }

    [Fact]
    public async Task Everything_survives_the_way_from_PostgreSQL_to_SQLite_and_back()
    {
        await using var first = await (await databases.NewAsync(Provider.Postgres)).OpenAsync();
        await first.Journal.VersionsAsync("one", 5);
        await first.Journal.AppendAsync("second council", Change(Draft("one", 0, "Łódź 😀")) with { Reason = "why" });
        await first.People.AddAsync(Council, new("p1", "Ada Okafor", "ada@example.org"), Noon);
        await first.People.AddAsync(Council, new("p2", "Bilal Hussain"), Noon);
        await first.People.EraseAsync(Council, "p2", Noon);
        var evidence = await first.Evidence.PutAsync(Council, "a.bin", "application/x", [0, 1, 255]);
        var (file, again) = (databases.NewPath(), databases.NewPath());
        var place = await databases.NewAsync(Provider.Postgres);

        await first.BackUpAsync(file);
        Assert.Equal(2, (await JournalDatabase.RestoreAsync(file, place.Location)).Count);
        await using var second = await place.OpenAsync();
        await second.BackUpAsync(again);
        await using var third = await JournalDatabase.OpenAsync(again);

        foreach (var database in (JournalDatabase[])[second, third])
        {
            foreach (var organisation in (string[])[Council, "second council"])
                Assert.Equal(await first.Journal.AfterAsync(organisation, 0).ToListAsync(), await database.Journal.AfterAsync(organisation, 0).ToListAsync());
            Assert.Equal(await first.People.ListAsync(Council), await database.People.ListAsync(Council));
            Assert.Equal([0, 1, 255], (await database.Evidence.GetAsync(Council, evidence.Sha256))!);
            Assert.Single(await database.Journal.AppendAsync(Council, Change(Draft("one", 5))));
        }

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.RestoreAsync(file, place.Location));
        Assert.Contains("already holds something", refused.Message, StringComparison.Ordinal);
        Assert.Equal(6, (await second.Journal.VerifyAsync(Council)).EntriesChecked);
    }

    [Fact]
    public async Task Backup_and_restore_refuse_to_overwrite_a_file()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        await database.Journal.VersionsAsync("one", 1);
        var (file, other) = (databases.NewPath(), databases.NewPath());
        await database.BackUpAsync(file);
        await File.WriteAllTextAsync(other, "mine");

        await Assert.ThrowsAsync<JournalUnavailableException>(() => database.BackUpAsync(other));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.RestoreAsync(file, other));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.RestoreAsync(other, databases.NewPath()));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.RestoreAsync(databases.NewPath(), databases.NewPath()));
        Assert.Equal("mine", await File.ReadAllTextAsync(other));
    }

    [Theory, Both]
    public async Task Backup_that_was_tampered_with_is_not_restored(Provider provider)
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        await database.Journal.VersionsAsync("one", 3);
        var file = databases.NewPath();
        await database.BackUpAsync(file);
        await new Place(Provider.Sqlite, file, null).TamperAsync("UPDATE journal SET body = '{}' WHERE position = 2");
        var place = await databases.NewAsync(provider);

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.RestoreAsync(file, place.Location));

        Assert.Contains("Entry 2 ", refused.Message, StringComparison.Ordinal);
        await using var target = await place.OpenAsync();
        Assert.Empty(await target.Journal.OrganisationsAsync());
    }

    [Fact]
    public async Task Older_layout_is_copied_before_it_is_brought_up_to_date()
    {
        var path = databases.NewPath();
        await using (var database = await JournalDatabase.OpenAsync(path))
            await database.Journal.VersionsAsync("one", 3);
        var layout = Sqlite.SqliteSchema.Scripts.Count;
        IReadOnlyList<Schema.SchemaScript> scripts = [.. Sqlite.SqliteSchema.Scripts, new(layout + 1, "CREATE TABLE further (x INTEGER) STRICT;")];

        await using (var upgraded = await Sqlite.SqliteDatabase.OpenFileAsync(path, scripts, CancellationToken.None))
            Assert.Equal(3, (await upgraded.Journal.VerifyAsync(Council)).EntriesChecked);

        await using var copy = await JournalDatabase.OpenAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}.layout-{layout}.backup"));
        Assert.Equal(3, (await copy.Journal.VerifyAsync(Council)).EntriesChecked);
        Assert.Contains("newer version", (await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.OpenAsync(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_that_fails_leaves_the_database_as_it_was()
    {
        var path = databases.NewPath();
        await using (var database = await JournalDatabase.OpenAsync(path))
            await database.Journal.VersionsAsync("one", 3);
        IReadOnlyList<Schema.SchemaScript> scripts = [.. Sqlite.SqliteSchema.Scripts, new(3, "CREATE TABLE further (x INTEGER); nonsense;")];

        await Assert.ThrowsAsync<SqliteException>(() => Sqlite.SqliteDatabase.OpenFileAsync(path, scripts, CancellationToken.None));

        await using var again = await JournalDatabase.OpenAsync(path);
        Assert.Equal(3, (await again.Journal.VerifyAsync(Council)).EntriesChecked);
    }
}
