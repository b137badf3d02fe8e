using Plimsoll.Domain;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests;

public sealed class AppendTests(Databases databases)
{
    [Theory, Both]
    public async Task Change_of_several_documents_is_read_back_as_it_was_given(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        const string odd = """{ "z":1,  "a":"Łódź – £5 \u0000 😀" , "a2":1.50 }""";
        var change = new Change(
            Guid.NewGuid(), Noon.AddTicks(1234567), "person-1", "proposed", "Because of the flood",
            [new("item", "one", 0, 3, odd), new("register", "two", 0, 1, "{}")]);

        var appended = await database.Journal.AppendAsync(Council, change);

        var read = await database.Journal.AfterAsync(Council, 0).ToListAsync();
        Assert.Equal(appended, read);
        Assert.Equal([1, 2], read.Select(e => e.Position));
        Assert.Equal([1, 1], read.Select(e => e.Version));
        Assert.Equal(["item", "register"], read.Select(e => e.Kind));
        Assert.Equal(odd, read[0].Body);
        Assert.Equal(3, read[0].Schema);
        Assert.Equal("Because of the flood", read[0].Reason);
        Assert.All(read, e => Assert.Equal(change.Id, e.ChangeId));
        Assert.Equal(Noon.AddTicks(1234560), read[0].RecordedAt);
        Assert.Equal(read[0].Hash, read[1].PreviousHash);
        Assert.Equal(new JournalHead(2, read[1].Hash, read[1].RecordedAt), await database.Journal.HeadAsync(Council));
    }

    [Theory, Both]
    public async Task Organisations_have_a_chain_of_their_own_each(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.AppendAsync("b", Change(Draft("same", 0)));
        var other = await database.Journal.AppendAsync("a", Change(Draft("same", 0)));

        Assert.Equal(1, other[0].Position);
        Assert.Equal(JournalHead.Empty.Hash, other[0].PreviousHash);
        Assert.Equal(["a", "b"], await database.Journal.OrganisationsAsync());
        Assert.Equal(JournalHead.Empty, await database.Journal.HeadAsync("c"));
    }

    [Theory, Both]
    public async Task Change_after_a_position_is_refused_when_another_node_recorded_since(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var one = await place.OpenAsync();
        await using var two = await place.OpenAsync();
        await one.Journal.AppendAsync(Council, Change(Draft("a", 0)) with { After = 0 });
        await two.Journal.AppendAsync(Council, Change(Draft("b", 0)));
        var late = Change(Draft("c", 0)) with { After = 1 };

        await Assert.ThrowsAsync<JournalMovedOnException>(() => one.Journal.AppendAsync(Council, late));
        Assert.Equal(2, (await one.Journal.HeadAsync(Council)).Position);

        var recorded = await one.Journal.AppendAsync(Council, late with { After = 2 });
        Assert.Equal(3, recorded[0].Position);
        Assert.Equal(recorded, await two.Journal.AppendAsync(Council, late));
    }

    [Theory, Both]
    public async Task Conflict_of_one_document_records_none_and_hands_over_both_versions(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.VersionsAsync("one", 2);
        var mine = Draft("one", 1, "mine");

        var refused = await Assert.ThrowsAsync<VersionConflictException>(() =>
            database.Journal.AppendAsync(Council, Change(Draft("new", 0), mine, Draft("missing", 4))));

        Assert.Collection(
            refused.Conflicts,
            c => Assert.Equal((mine, 2, "text 2"), (c.Yours, c.Current!.Version, System.Text.Json.JsonSerializer.Deserialize<Note>(c.Current.Body)!.Text)),
            c => Assert.Null(c.Current));
        Assert.Equal(2, (await database.Journal.HeadAsync(Council)).Position);
        Assert.Empty(await database.Journal.HistoryAsync(Council, "new"));
        Assert.Single(await database.Journal.AppendAsync(Council, Change(Draft("new", 0))));
    }

    [Theory, Both]
    public async Task Change_appended_again_is_answered_with_the_earlier_entries(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        var change = Change(Draft("one", 0), Draft("two", 0));
        var first = await database.Journal.AppendAsync(Council, change);
        await database.Journal.AppendAsync(Council, Change(Draft("one", 1)));

        Assert.Equal(first, await database.Journal.AppendAsync(Council, change));
        Assert.Equal(3, (await database.Journal.HeadAsync(Council)).Position);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            database.Journal.AppendAsync(Council, Change(Draft("one", 0, "another text")) with { Id = change.Id }));
    }

    [Theory, Both]
    public async Task Clock_that_goes_back_does_not_take_the_journal_with_it(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.AppendAsync(Council, Change(Draft("one", 0)).At(10));
        var second = await database.Journal.AppendAsync(Council, Change(Draft("one", 1)).At(5));

        Assert.Equal(Noon.AddMinutes(10), second[0].RecordedAt);
    }

    [Theory, Both]
    public async Task Journal_refuses_update_and_delete(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        await database.Journal.VersionsAsync("one", 2);

        foreach (var sql in (string[])["UPDATE journal SET reason = 'x'", "DELETE FROM journal WHERE position = 2"])
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => place.ExecuteAsync(sql))).Message, StringComparison.Ordinal);
        if (provider == Provider.Postgres)
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => place.ExecuteAsync("TRUNCATE journal"))).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await database.Journal.VerifyAsync(Council)).EntriesChecked);
    }

    [Fact]
    public async Task Bodies_are_packed_by_LZ4_on_a_server_that_has_it()
    {
        var place = await databases.NewAsync(Provider.Postgres);
        await (await place.OpenAsync()).DisposeAsync();

        await place.ExecuteAsync(
            """
            DO $$
            DECLARE packed "char" := (SELECT attcompression FROM pg_attribute WHERE attrelid = 'journal'::regclass AND attname = 'body');
            DECLARE has boolean := 'lz4' = ANY (SELECT unnest(enumvals) FROM pg_settings WHERE name = 'default_toast_compression');
            BEGIN
                IF (packed = 'l') IS DISTINCT FROM has THEN RAISE 'packed as %, though LZ4 there is %', packed, has; END IF;
            END $$
            """);
    }

    [Theory, Both]
    public async Task Version_after_one_that_was_never_made_is_refused(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await database.Journal.AppendAsync(Council, Change(Draft("one", 0)));

        var refused = await Assert.ThrowsAsync<VersionConflictException>(() => database.Journal.AppendAsync(Council, Change(Draft("one", 2))));

        Assert.Equal(1, Assert.Single(refused.Conflicts).Current?.Version);
        Assert.Equal(1, (await database.Journal.HeadAsync(Council)).Position);
    }

    [Theory, Both]
    public async Task Text_that_one_database_could_not_keep_is_refused_by_both(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        foreach (var text in (string[])["a\0b", "half \ud83d a pair"])
            await Assert.ThrowsAsync<RuleBrokenException>(() =>
                database.Journal.AppendAsync(Council, Change(Draft("one", 0)) with { Reason = text }));
        await Assert.ThrowsAsync<ArgumentException>(() => database.Journal.AppendAsync(Council, Change()));
        await Assert.ThrowsAsync<ArgumentException>(() => database.Journal.AppendAsync(Council, Change(Draft("one", 0), Draft("one", 0))));
        Assert.Equal(0, (await database.Journal.HeadAsync(Council)).Position);
    }

    [Theory, Both]
    public async Task Many_writers_on_one_document_take_turns_and_each_version_is_won_once(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var one = await place.OpenAsync();
        await using var two = await place.OpenAsync();
        await one.Journal.AppendAsync(Council, Change(Draft("item", 0)));

        for (var version = 1; version <= 10; version++)
        {
            var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(async () =>
            {
                try
                {
                    await (n % 2 == 0 ? one : two).Journal.AppendAsync(Council, Change(Draft("item", version, $"writer {n}")));
                    return null;
                }
                catch (VersionConflictException conflict)
                {
                    return conflict;
                }
            })));

            Assert.Single(attempts, a => a is null);
            Assert.All(attempts.OfType<VersionConflictException>(), c =>
                Assert.Equal((version, version + 1), (c.Conflicts[0].Yours.ExpectedVersion, c.Conflicts[0].Current!.Version)));
        }

        Assert.True((await one.Journal.VerifyAsync(Council)).Sound);
    }

    [Theory, Both]
    public async Task Node_that_was_overtaken_appends_behind_whoever_was_faster(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var one = await place.OpenAsync();
        await using var two = await place.OpenAsync();
        for (var n = 0; n < 5; n++)
        {
            // Each knows the head from its own last append, and by now it is not that any more.
            Assert.Equal((2 * n) + 1, (await one.Journal.AppendAsync(Council, Change(Draft($"one {n}", 0))))[0].Position);
            Assert.Equal((2 * n) + 2, (await two.Journal.AppendAsync(Council, Change(Draft($"two {n}", 0))))[0].Position);
        }

        Assert.True((await one.Journal.VerifyAsync(Council)).Sound);
    }

    [Theory, Both]
    public async Task Nodes_that_append_at_once_lose_nothing_and_leave_no_gap(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var one = await place.OpenAsync();
        await using var two = await place.OpenAsync();
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            List<long> positions = [];
            for (var n = 0; n < 20; n++)
                positions.Add((await (writer % 2 == 0 ? one : two).Journal.AppendAsync(Council, Change(Draft($"{writer} {n}", 0))))[0].Position);
            return positions;
        })));

        Assert.Equal(Enumerable.Range(1, 160).Select(p => (long)p), written.SelectMany(p => p).Order());
        Assert.Equal(160, (await two.Journal.VerifyAsync(Council)).EntriesChecked);
    }
}
