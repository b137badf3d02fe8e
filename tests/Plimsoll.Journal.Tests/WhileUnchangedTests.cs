using Plimsoll.Journal.Accounts;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests;

/// <summary>What is kept while nothing changes is never older than the database, whoever changed it.</summary>
public sealed class WhileUnchangedTests(Databases databases)
{
    [Theory, Both]
    public async Task Head_that_another_program_moved_is_seen_at_once(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var one = await place.OpenAsync();
        await using var other = await place.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            await (i % 2 == 0 ? one : other).Journal.AppendAsync(Council, Change(Draft("note", i)).At(i));
            foreach (var database in new[] { one, other, one })
                Assert.Equal(i + 1, (await database.Journal.HeadAsync(Council)).Position);
            Assert.Equal(0, (await one.Journal.HeadAsync("another council")).Position);
        }
    }

    [Theory, Both]
    public async Task Session_that_another_program_ended_is_over_at_once(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var one = await place.OpenAsync();
        await using var other = await place.OpenAsync();
        var ada = Guid.NewGuid().ToString("D");
        await one.People.AddAsync(Council, new(ada, "Ada", "ada@example.org"), Noon);
        await one.Accounts.AddAsync(Council, new AccountRow { Id = ada, CreatedAt = Noon });
        foreach (var ending in new[] { one, other })
        {
            await one.Accounts.Sessions.AddAsync(Council, "key", new("s1", ada, "Ada", "password", "Firefox", Noon, Noon), Noon.AddHours(-8));
            for (var time = 0; time < 3; time++)
                Assert.NotNull(await one.Accounts.Sessions.FindAsync(Council, "key"));
            Assert.Null(await one.Accounts.Sessions.FindAsync("another council", "key"));

            await ending.Accounts.Sessions.EndAsync(Council, ada, "s1");

            Assert.Null(await one.Accounts.Sessions.FindAsync(Council, "key"));
        }
    }

    [Fact]
    public async Task Question_is_asked_again_only_after_something_changed()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        var answers = new WhileUnchanged<string, int>(database);
        var asked = 0;
        Task<int> AskAsync(string key) => Task.FromResult(++asked);

        for (var time = 0; time < 3; time++)
            Assert.Equal(1, await answers.GetAsync("one", AskAsync));
        Assert.Equal(2, await answers.GetAsync("two", AskAsync));
        await database.Journal.VersionsAsync("note", 1);

        Assert.Equal(3, await answers.GetAsync("one", AskAsync));
        Assert.Equal(3, await answers.GetAsync("one", AskAsync));
    }

    [Fact]
    public async Task Database_that_was_closed_answers_nothing()
    {
        var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        await database.Journal.HeadAsync(Council);
        await database.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await database.Journal.HeadAsync(Council));
    }
}
