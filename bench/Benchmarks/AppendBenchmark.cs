using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Peers;
using Plimsoll.Bench.Running;
using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// Changes of one document, each on disk before the next, against a bare insert loop. A second peer inserts into the
/// journal's own table: what lies between the two peers is what its indexes cost.
/// </summary>
internal static class AppendBenchmark
{
    private const int Rows = 400;
    private const int Times = 7;
    private const double Limit = 1.5;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var items = NewItems();
        List<Line> lines = [.. await SqliteAsync(items)];
        if (PostgresCluster.WhyNot is { } why)
            lines.Add(new("PostgreSQL", null, Note: "not measured: " + why));
        else
            lines.AddRange(await PostgresAsync(items));
        return lines;
    }

    private static async Task<IReadOnlyList<Line>> SqliteAsync(IReadOnlyList<Item> items)
    {
        var paths = Enumerable.Range(1, 4).Select(i => Folders.NewDatabase($"append-{i}")).ToList();
        try
        {
            await using var bare = SqliteInserts.Bare(paths[0]);
            await using var indexed = await SqliteInserts.IntoJournalAsync(paths[1]);
            return await CompareAsync("SQLite", items, bare, indexed, paths[2], paths[3]);
        }
        finally
        {
            paths.ForEach(Folders.Remove);
        }
    }

    private static async Task<IReadOnlyList<Line>> PostgresAsync(IReadOnlyList<Item> items)
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var urls = new List<string>();
        for (var i = 0; i < 4; i++)
            urls.Add(await cluster.NewDatabaseAsync());
        string Settings(string url) => cluster.ConnectionString(url[(url.LastIndexOf('/') + 1)..]);
        await using var bare = await PostgresInserts.BareAsync(Settings(urls[0]));
        await using var indexed = await PostgresInserts.IntoJournalAsync(urls[1], Settings(urls[1]));
        return await CompareAsync("PostgreSQL", items, bare, indexed, urls[2], urls[3]);
    }

    private static async Task<IReadOnlyList<Line>> CompareAsync(
        string name, IReadOnlyList<Item> items, IInserts bare, IInserts indexed, string forJournal, string forWorkspace)
    {
        await using var database = await JournalDatabase.OpenAsync(forJournal);
        await using var workspace = await Workspace.OpenAsync(forWorkspace, TimeProvider.System);
        await workspace.ImageAsync();
        var drafts = items.Select(i => DomainCodec.Write(i)).ToList();
        var (bareAt, indexedAt, journalRound, workspaceRound) = (0L, 0L, 0, 0);
        var samples = await Rounds.OfAsync(
            Times, Rows,
            () => bare.RunAsync(drafts.Select(d => new InsertRow(++bareAt, Guid.NewGuid(), d.Id, d.Body))),
            () => indexed.RunAsync(drafts.Select(d => new InsertRow(++indexedAt, Guid.NewGuid(), Guid.NewGuid().ToString("D"), d.Body))),
            async () =>
            {
                foreach (var (kind, id, body) in drafts)
                {
                    var draft = new DocumentDraft(kind, id, journalRound, DomainCodec.Schema, body);
                    await database.Journal.AppendAsync("main", new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), TimeProvider.System.GetUtcNow(), "bench", "assess", null, [draft]));
                }

                journalRound++;
            },
            async () =>
            {
                foreach (var item in items)
                    await workspace.RecordAsync(Actor.Terminal, "assess", null, [new Edited(item, workspaceRound)]);
                workspaceRound++;
            });
        var (plain, laidOut, journal, recorded) = (samples[0], samples[1], samples[2], samples[3]);
        return
        [
            new($"{name}: IJournal.AppendAsync", journal, plain, Target.AtMostTimes(Limit, journal, plain), string.Create(
                CultureInfo.InvariantCulture, $"{Times} rounds of {Rows} changes, {drafts.Average(d => d.Body.Length) / 1000:0.0} kB each")),
            new($"{name}: Workspace.RecordAsync", recorded, plain, Target.AtMostTimes(Limit, recorded, plain)),
            new($"{name}: bare inserts into the journal's table", laidOut, plain),
        ];
    }

    private static List<Item> NewItems()
    {
        var chance = new Random(5);
        var items = new SyntheticItems(new SyntheticCouncil(chance), chance);
        return [.. Enumerable.Range(0, Rows).Select(i => items.Next(i, SyntheticHistory.Start))];
    }
}
