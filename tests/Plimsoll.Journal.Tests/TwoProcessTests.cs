using Plimsoll.Journal.Image;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests;

public sealed class TwoProcessTests(Databases databases)
{
    [Theory, Both]
    public async Task Two_processes_see_each_others_changes_at_once(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        using var keeper = new ImageKeeper(database.Journal, Council, Note.Codec);
        using var child = Child.Start(["talk", place.Location]);
        async Task<string?> Say(string line)
        {
            await child.StandardInput.WriteLineAsync(line);
            return await child.StandardOutput.ReadLineAsync();
        }

        await keeper.AppendAsync(Change(Draft("one", 0, "here")));
        Assert.Equal("one=here", await Say("read"));
        for (var version = 1; version <= 20; version += 2)
        {
            Assert.Equal($"one=there{version}", await Say($"append one {version} there{version}"));
            Assert.Equal($"there{version}", (await keeper.CurrentAsync()).Get<Note>("one").Text);
            await keeper.AppendAsync(Change(Draft("one", version + 1, $"here{version}")));
            Assert.Equal($"one=here{version}", await Say("read"));
        }

        child.StandardInput.Close();
        await child.WaitForExitAsync();
        Assert.Equal(21, (await database.Journal.VerifyAsync(Council)).EntriesChecked);
    }

    [Theory, Both]
    public async Task Three_processes_that_start_on_an_empty_database_lose_no_count(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        var children = Enumerable.Range(0, 3).Select(_ => Child.Start(["count", place.Location, "counter", "40"])).ToList();
        foreach (var child in children)
        {
            Assert.Equal("", await child.StandardOutput.ReadToEndAsync());
            await child.WaitForExitAsync();
            Assert.Equal(0, child.ExitCode);
            child.Dispose();
        }

        await using var database = await place.OpenAsync();
        Assert.Equal(120, (await database.Journal.HistoryAsync(Council, "counter")).Count);
        Assert.Equal(120, (await database.Journal.VerifyAsync(Council)).EntriesChecked);
    }
}
