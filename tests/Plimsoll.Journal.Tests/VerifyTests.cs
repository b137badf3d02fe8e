using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests;

public sealed class VerifyTests(Databases databases)
{
    public static TheoryData<Provider, string, long, Break> Tamperings()
    {
        (string Sql, long Position, Break What)[] tamperings =
        [
            ("UPDATE journal SET body = '{}' WHERE position = 3", 3, Break.Hash),
            ("UPDATE journal SET reason = '' WHERE position = 2", 2, Break.Hash),
            ("UPDATE journal SET actor_id = 'somebody' WHERE position = 6", 6, Break.Hash),
            ("UPDATE journal SET recorded_at = recorded_at + 1 WHERE position = 4", 4, Break.Hash),
            ("UPDATE journal SET organisation = 'elsewhere' WHERE position = 1", 2, Break.Gap),
            ("UPDATE journal SET hash = previous_hash WHERE position = 5", 5, Break.Hash),
            ("UPDATE journal SET previous_hash = hash WHERE position = 5", 5, Break.PreviousHash),
            ("DELETE FROM journal WHERE position = 1", 2, Break.Gap),
            ("DELETE FROM journal WHERE position = 4", 5, Break.Gap),
            ("DELETE FROM journal WHERE position = 4; UPDATE journal SET position = position - 1 WHERE position = 5; UPDATE journal SET position = 5 WHERE position = 6", 4, Break.PreviousHash),
            ("UPDATE journal SET version = 9 WHERE position = 6", 6, Break.Hash),
        ];
        var data = new TheoryData<Provider, string, long, Break>();
        foreach (var provider in Enum.GetValues<Provider>())
        {
            foreach (var (sql, position, what) in tamperings)
                data.Add(provider, sql, position, what);
        }

        return data;
    }

    [Theory, MemberData(nameof(Tamperings))]
    public async Task Tampering_is_found_at_the_first_bad_entry(Provider provider, string sql, long position, Break what)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        await database.Journal.VersionsAsync("one", 3);
        await database.Journal.VersionsAsync("two", 3);
        var before = await database.Journal.VerifyAsync(Council);
        var head = await database.Journal.HeadAsync(Council);
        Assert.True(before.Sound, before.ToString());
        Assert.Equal((6, head.Hash), (before.EntriesChecked, before.HeadHash));

        await place.TamperAsync(sql);

        var after = await database.Journal.VerifyAsync(Council);
        Assert.False(after.Sound);
        Assert.Equal((position, what), (after.First!.Position, after.First.What));
        Assert.NotEmpty(after.First.DocumentId);
        Assert.DoesNotContain('\n', after.ToString());
    }

    [Theory, Both]
    public async Task Entry_rewritten_with_a_hash_of_its_own_breaks_the_one_after_it(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        await database.Journal.VersionsAsync("one", 3);
        var second = (await database.Journal.AtVersionAsync(Council, "one", 2))! with { Body = "{}" };

        await place.TamperAsync($"UPDATE journal SET body = '{{}}', hash = '{EntryHash.Of(second)}' WHERE position = 2");

        Assert.Equal(new ChainBreak(3, "one", 3, Break.PreviousHash), (await database.Journal.VerifyAsync(Council)).First);
    }

    [Theory, Both]
    public async Task Version_out_of_order_is_found_even_where_the_hashes_agree(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        await database.Journal.VersionsAsync("one", 2);
        var forged = (await database.Journal.AtVersionAsync(Council, "one", 2))! with { Version = 3 };
        var early = forged with { Version = 2, RecordedAt = Noon.AddDays(-1) };

        await place.TamperAsync($"UPDATE journal SET version = 3, hash = '{EntryHash.Of(forged)}' WHERE position = 2");
        Assert.Equal(new ChainBreak(2, "one", 3, Break.VersionOrder), (await database.Journal.VerifyAsync(Council)).First);
        await place.ExecuteAsync($"UPDATE journal SET version = 2, recorded_at = recorded_at - 86460000000, hash = '{EntryHash.Of(early)}' WHERE position = 2");
        Assert.Equal(Break.Moment, (await database.Journal.VerifyAsync(Council)).First!.What);
    }

    [Theory, Both]
    public async Task End_that_was_cut_off_is_found_with_the_hash_of_a_sealed_paper(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        await database.Journal.VersionsAsync("one", 4);
        var printed = (await database.Journal.HeadAtAsync(Council, 3)).Hash;
        Assert.True((await database.Journal.VerifyAsync(Council, printed)).Sound);

        await place.TamperAsync("DELETE FROM journal WHERE position > 2");

        Assert.True((await database.Journal.VerifyAsync(Council)).Sound);
        Assert.Equal(new ChainBreak(2, "", 0, Break.Truncated), (await database.Journal.VerifyAsync(Council, printed)).First);
    }

    [Fact]
    public async Task Value_that_cannot_be_read_is_named_by_its_position()
    {
        var place = await databases.NewAsync(Provider.Sqlite);
        await using var database = await place.OpenAsync();
        await database.Journal.VersionsAsync("one", 3);

        await place.TamperAsync("UPDATE journal SET change_id = 'nonsense' WHERE position = 2");

        Assert.Equal(new ChainBreak(2, "", 0, Break.Unreadable), (await database.Journal.VerifyAsync(Council)).First);
    }

    [Fact]
    public void Hash_of_an_entry_is_the_documented_one()
    {
        // Computed once from the description in the decision record with another program; a change of the encoding
        // would make every journal in use look tampered with.
        var entry = new JournalEntry(
            "council", 1, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), "item", "one", 1, Noon, "person-1",
            "proposed", null, 1, "{\"a\":\"£\"}", JournalHead.Empty.Hash, "");

        Assert.Equal("a0eb93d6c52c4ef0781dd95854ee9bebd8a68adf03f267fd4aaeef10f50e0c1f", EntryHash.Of(entry));
        Assert.NotEqual(EntryHash.Of(entry), EntryHash.Of(entry with { Reason = "" }));
        Assert.NotEqual(
            EntryHash.Of(entry with { ActorId = "ab", Operation = "c" }), EntryHash.Of(entry with { ActorId = "a", Operation = "bc" }));
    }
}
