using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Journal.Image;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.Image;

public sealed class ReplayProperties(Databases databases)
{
    /// <summary>Each change touches some of six documents; each document at most once.</summary>
    private static readonly Arbitrary<int[][]> Histories = Gen.ArrayOf(
        Gen.SubListOf(Enumerable.Range(0, 6)).Where(ids => ids.Count > 0).Select(ids => ids.ToArray())).ToArbitrary();

    [Theory, Both]
    public async Task Image_at_any_position_equals_the_entries_replayed_one_by_one(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        var run = 0;
        Prop.ForAll(Histories, history =>
        {
            var organisation = $"council-{run++}";
            HoldsAsync(database.Journal, organisation, history).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(provider == Provider.Sqlite ? 60 : 20).WithEndSize(40));
    }

    /// <summary>What all documents say, in the order of their ids; carried over by taking away what changed and adding what it says now.</summary>
    private static readonly Derivation<string[]> Texts = new(
        image => [.. image.All<Note>().Select(n => n.Text).Order(StringComparer.Ordinal)],
        (texts, changes) =>
        {
            var all = texts.ToList();
            foreach (var change in changes)
            {
                Assert.True(change.Before is null || all.Remove(((Note)change.Before).Text));
                all.Add(((Note)change.After).Text);
            }

            return [.. all.Order(StringComparer.Ordinal)];
        });

    private static async Task HoldsAsync(IJournal journal, string organisation, int[][] history)
    {
        using var keeper = new ImageKeeper(journal, organisation, Note.Codec);
        var versions = new Dictionary<int, int>();
        var minute = 0;
        foreach (var ids in history)
        {
            var drafts = ids.Select(id => Draft($"d{id}", versions.GetValueOrDefault(id), $"at {minute}")).ToArray();
            var now = await keeper.AppendAsync(Change(drafts).At(minute++));

            // Not after every change: a value that nobody asked for is carried over several changes the next time.
            if (minute % 5 is 1 or 2)
            {
                Assert.Equal(now.Documents.Select(d => (Note)d.Value), now.All<Note>());
                Assert.Equal(Texts.Compute(now), now.Derive(Texts));
            }

            foreach (var id in ids)
                versions[id] = versions.GetValueOrDefault(id) + 1;
        }

        var entries = await journal.AfterAsync(organisation, 0).ToListAsync();
        using var fresh = new ImageKeeper(journal, organisation, Note.Codec);
        Assert.Equal(Replay(entries), Say(await keeper.CurrentAsync()));
        Assert.Equal(Replay(entries), Say(await fresh.CurrentAsync()));
        foreach (var position in entries.Select(e => e.Position).Where(p => p % 3 == 1).Prepend(0))
        {
            var upTo = entries.Take((int)position).ToList();
            var image = await fresh.AtPositionAsync(position);
            Assert.Equal(Replay(upTo), Say(image));
            Assert.Equal(upTo.LastOrDefault()?.Hash ?? JournalHead.Empty.Hash, image.Head.Hash);
        }
    }

    /// <summary>The plainest possible reading of the journal.</summary>
    private static List<string> Replay(IReadOnlyList<JournalEntry> entries)
    {
        var order = new List<string>();
        var last = new Dictionary<string, string>();
        foreach (var entry in entries)
        {
            if (!order.Contains(entry.DocumentId))
                order.Add(entry.DocumentId);
            last[entry.DocumentId] = $"{entry.DocumentId} {entry.Version} {entry.Position} {entry.Body}";
        }

        return order.ConvertAll(id => last[id]);
    }

    private static List<string> Say(Plimsoll.Journal.Image.Image image) =>
        [.. image.Documents.Select(d => $"{d.Id} {d.Version} {d.Versions[^1].Position} {System.Text.Json.JsonSerializer.Serialize((Note)d.Value)}")];
}
