using System.Text;
using Microsoft.Extensions.Time.Testing;
using Plimsoll.Domain;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>A draft of an import outlives whoever holds it: the program, the node, the patience of its reader.</summary>
public sealed class ImportDraftTests
{
    private const string Depot = "Risk ID,Risk title,Risk owner,Impact,Likelihood\nDP1,The roof leaks,Director of Tides,4,3\nDP2,The fuel tank rusts,Head of Depots,5,2\n";
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ImportFile File(string name = "depot.csv", string text = Depot) => new(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task Draft_is_there_after_a_restart_with_what_was_put_right()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-draft-").FullName;
        try
        {
            var location = Path.Combine(folder, "registers.db");
            Guid id;
            await using (var workspace = await Workspace.OpenAsync(location, Clock))
            {
                using var drafts = Drafts(workspace);
                id = await drafts.StartAsync(Actor.Terminal, [File()], "Depots", cancellation: Cancellation);
                await drafts.CorrectAsync(Actor.Terminal, id, 1, new() { AsAt = "June 2026" }, "Depots", Cancellation);
            }

            await using var again = await Workspace.OpenAsync(location, Clock);
            using var later = Drafts(again);
            var drafted = await later.GetAsync(Actor.Terminal, id, Cancellation);
            Assert.Equal(("June 2026", 2), (drafted.Given.AsAt, drafted.Draft.Version));
            await later.CommitAsync(Actor.Terminal, id, drafted.Seen, Cancellation);
            Assert.Equal("Depots", (await again.ImageAsync(cancellation: Cancellation)).All<Register>().Single().Name);
            Assert.Empty(await later.ListAsync(Actor.Terminal, Cancellation));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Draft_made_on_one_node_is_put_right_on_another_and_committed_on_the_first()
    {
        if (PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        await using var cluster = await PostgresCluster.StartAsync();
        var location = await cluster.NewDatabaseAsync();
        await using var one = await Workspace.OpenAsync(location, Clock);
        await using var other = await Workspace.OpenAsync(location, Clock);
        using var here = Drafts(one);
        using var there = Drafts(other);

        var id = await here.StartAsync(Actor.Terminal, [File()], "Depots", cancellation: Cancellation);
        var seen = await there.GetAsync(Actor.Terminal, id, Cancellation);
        Assert.Equal(["DP1", "DP2"], seen.Plan.New);
        var row = seen.Plan.Read.Parts.Single().Rows[^1].Place.ToString();
        var corrected = await there.CorrectAsync(Actor.Terminal, id, seen.Draft.Version, ImportCorrections.None.WithRow(row, RowMeaning.NotAnItem), "Depots", Cancellation);

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => here.CommitAsync(Actor.Terminal, id, seen.Seen, Cancellation));
        await here.CommitAsync(Actor.Terminal, id, corrected.Seen, Cancellation);
        Assert.Equal("DP1", (await other.ImageAsync(cancellation: Cancellation)).All<Plimsoll.Domain.Items.Item>().Single().Reference);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => there.GetAsync(Actor.Terminal, id, Cancellation));
    }

    [Fact]
    public async Task Two_drafts_of_one_new_register_make_it_once()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-draft-").FullName;
        try
        {
            await using var workspace = await Workspace.OpenAsync(Path.Combine(folder, "registers.db"), Clock);
            using var drafts = Drafts(workspace);
            var (one, other) = (await drafts.StartAsync(Actor.Terminal, [File()], "Depots", cancellation: Cancellation), await drafts.StartAsync(Actor.Terminal, [File()], "Depots", cancellation: Cancellation));
            var (seen, seenToo) = ((await drafts.GetAsync(Actor.Terminal, one, Cancellation)).Seen, (await drafts.GetAsync(Actor.Terminal, other, Cancellation)).Seen);

            var outcomes = await Task.WhenAll(new[] { (one, seen), (other, seenToo) }.Select(async d =>
            {
                try
                {
                    await drafts.CommitAsync(Actor.Terminal, d.Item1, d.Item2, Cancellation);
                    return true;
                }
                catch (ChangedMeanwhileException)
                {
                    return false;
                }
            }));

            Assert.Single(outcomes, o => o);
            Assert.Single((await workspace.ImageAsync(cancellation: Cancellation)).All<Register>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Reader_without_patience_is_told_how_far_it_is_and_why_it_fails()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-draft-").FullName;
        try
        {
            await using var workspace = await Workspace.OpenAsync(Path.Combine(folder, "registers.db"), Clock);
            using var drafts = Drafts(workspace);
            var large = Depot + string.Concat(Enumerable.Range(3, 3000).Select(n => $"DP{n},Matter {n},Head of Depots,{n % 5 + 1},{n % 4 + 1}\n"));
            var id = await drafts.StartAsync(Actor.Terminal, [File(text: large)], "Depots", TimeSpan.Zero, Cancellation);
            var look = await drafts.LookAsync(Actor.Terminal, id, TimeSpan.Zero, Cancellation);
            Assert.True(look.Import is not null || look.Step is not null);
            Assert.Equal(3002, (await drafts.GetAsync(Actor.Terminal, id, Cancellation)).Plan.New.Count);

            var broken = await drafts.StartAsync(Actor.Terminal, [File("broken.pdf", "%PDF-1.7 and no more")], "Depots", TimeSpan.Zero, Cancellation);
            Assert.Contains("broken.pdf", (await Assert.ThrowsAsync<RuleBrokenException>(() => drafts.GetAsync(Actor.Terminal, broken, Cancellation))).Message, StringComparison.Ordinal);
            await drafts.DiscardAsync(Actor.Terminal, broken, Cancellation);
            Assert.Equal(id, Assert.Single(await drafts.ListAsync(Actor.Terminal, Cancellation)).Id);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ImportDraftService Drafts(Workspace workspace) => new(workspace, new ImportService(workspace));
}
