using Plimsoll.Journal.Image;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.Image;

public sealed class ImageKeeperTests(Databases databases)
{
    [Theory, Both]
    public async Task Image_sees_what_another_journal_on_the_database_appends(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var here = await place.OpenAsync();
        await using var there = await place.OpenAsync();
        using var keeper = new ImageKeeper(here.Journal, Council, Note.Codec);
        using var other = new ImageKeeper(there.Journal, Council, Note.Codec);

        Assert.Empty((await keeper.CurrentAsync()).All<Note>());
        await other.AppendAsync(Change(Draft("one", 0, "a"), Draft("two", 0, "b")));
        var seen = await keeper.CurrentAsync();
        Assert.Equal([new Note("one", "a"), new Note("two", "b")], seen.All<Note>());
        var mine = await keeper.AppendAsync(Change(Draft("one", 1, "c")));
        var theirs = await other.CurrentAsync();

        Assert.Equal("a", seen.Get<Note>("one").Text);
        Assert.Equal("c", mine.Get<Note>("one").Text);
        Assert.Equal("c", theirs.Get<Note>("one").Text);
        Assert.Equal(mine.Head, theirs.Head);
        Assert.Equal([1, 2], mine.Versions("one").Select(v => v.Version));
        Assert.Same(seen.Get<Note>("two"), mine.Get<Note>("two"));
        Assert.Same(mine, await keeper.CurrentAsync());
        Assert.Null(mine.Find<Note>("three"));
        Assert.Throws<KeyNotFoundException>(() => mine.Get<Note>("three"));
    }

    [Theory, Both]
    public async Task Image_as_at_a_moment_shares_what_has_not_changed_since(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        using var keeper = new ImageKeeper(database.Journal, Council, Note.Codec);
        await keeper.AppendAsync(Change(Draft("one", 0, "a"), Draft("two", 0, "b")).At(0));
        await keeper.AppendAsync(Change(Draft("one", 1, "c")).At(1));
        await keeper.AppendAsync(Change(Draft("three", 0, "d")).At(2));
        var now = await keeper.CurrentAsync();

        var then = await keeper.AsAtAsync(Noon.AddSeconds(30));

        Assert.Equal([new Note("one", "a"), new Note("two", "b")], then.All<Note>());
        Assert.Single(then.Versions("one"));
        Assert.Null(then.Document("three"));
        Assert.Same(now.Get<Note>("two"), then.Get<Note>("two"));
        Assert.Equal(await database.Journal.HeadAtAsync(Council, 2), then.Head);
        Assert.Same(then, await keeper.AsAtAsync(Noon.AddSeconds(40)));
        Assert.Same(now, await keeper.AsAtAsync(Noon.AddDays(1)));
        Assert.Empty((await keeper.AsAtAsync(Noon.AddDays(-1))).Documents);
    }

    [Fact]
    public async Task Body_that_cannot_be_read_back_is_never_recorded()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        using var keeper = new ImageKeeper(database.Journal, Council, Note.Codec);

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() =>
            keeper.AppendAsync(Change(new DocumentDraft("note", "one", 0, 1, "not JSON"))));

        Assert.Contains("one", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await database.Journal.HeadAsync(Council)).Position);
    }

    [Fact]
    public async Task Derived_value_is_computed_once_for_an_image()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        using var keeper = new ImageKeeper(database.Journal, Council, Note.Codec);
        var image = await keeper.AppendAsync(Change(Draft("one", 0, "a")));

        var indexes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => image.Derive(Index))));
        var next = await keeper.AppendAsync(Change(Draft("one", 1, "b")));

        Assert.All(indexes, i => Assert.Same(indexes[0], i));
        Assert.NotSame(indexes[0], next.Derive(Index));
        Assert.Equal("b", next.Derive(Index)["one"].Text);

        static Dictionary<string, Note> Index(Plimsoll.Journal.Image.Image image) => image.All<Note>().ToDictionary(n => n.Id);
    }

    [Fact]
    public async Task Concurrent_appends_and_readers_end_with_one_image_of_everything()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        using var keeper = new ImageKeeper(database.Journal, Council, Note.Codec);

        await Task.WhenAll(Enumerable.Range(0, 300).Select(n => Task.Run(async () =>
        {
            var image = await keeper.AppendAsync(Change(Draft($"note-{n}", 0)));
            Assert.NotNull(image.Find<Note>($"note-{n}"));
            Assert.NotNull((await keeper.CurrentAsync()).Find<Note>($"note-{n}"));
        })));

        var last = await keeper.CurrentAsync();
        Assert.Equal(300, last.All<Note>().Count);
        Assert.Equal((await database.Journal.OutlineAsync(Council).ToListAsync()).Select(o => o.DocumentId), last.Documents.Select(d => d.Id));
    }

    [Theory, Both]
    public async Task Image_of_a_long_journal_loads_as_one_that_grew_with_it(Provider provider)
    {
        const int Documents = 2000, Rounds = 6;
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        using var grown = new ImageKeeper(database.Journal, Council, Note.Codec);
        for (var round = 0; round < Rounds; round++)
            await grown.AppendAsync(Change([.. Enumerable.Range(0, Documents).Select(i => Draft($"note-{i}", round, $"text {i} of {round}"))]).At(round));
        var expected = await grown.CurrentAsync();

        using var loaded = new ImageKeeper(database.Journal, Council, Note.Codec);
        var image = await loaded.CurrentAsync();

        Assert.Equal(Documents * Rounds, image.Position);
        Assert.Equal(expected.Head, image.Head);
        Assert.Equal(expected.All<Note>(), image.All<Note>());
        Assert.Equal(expected.Documents.SelectMany(d => d.Versions), image.Documents.SelectMany(d => d.Versions));
    }
}
