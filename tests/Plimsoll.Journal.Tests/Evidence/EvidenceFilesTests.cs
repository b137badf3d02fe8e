using Plimsoll.Domain;
using Plimsoll.Journal.Evidence;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.Evidence;

public sealed class EvidenceFilesTests(Databases databases)
{
    [Theory, Both]
    public async Task File_is_kept_once_under_its_content(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        var content = new byte[70_000];
        new Random(1).NextBytes(content);

        var kept = await database.Evidence.PutAsync(Council, "register.xlsx", "application/x", content);
        var again = await database.Evidence.PutAsync(Council, "copy.xlsx", "application/x", content);

        Assert.Equal(kept, again);
        Assert.Equal(("register.xlsx", 70_000L), (kept.FileName, kept.Length));
        Assert.Equal(content, await database.Evidence.GetAsync(Council, kept.Sha256));
        Assert.True(await database.Evidence.HasAsync(Council, kept.Sha256));
        Assert.False(await database.Evidence.HasAsync("elsewhere", kept.Sha256));
        Assert.Null(await database.Evidence.GetAsync(Council, new string('0', 64)));
        Assert.Empty((await database.Evidence.GetAsync(Council, (await database.Evidence.PutAsync(Council, "empty", "text/plain", [])).Sha256))!);
    }

    [Fact]
    public async Task File_over_the_limit_is_refused()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            database.Evidence.PutAsync(Council, "huge.pdf", "application/pdf", new byte[EvidenceFiles.LargestLength + 1]));

        Assert.Contains("200 MB", refused.Message, StringComparison.Ordinal);
    }

    [Theory, Both]
    public async Task File_altered_in_the_database_is_not_handed_out(Provider provider)
    {
        var place = await databases.NewAsync(provider);
        await using var database = await place.OpenAsync();
        var kept = await database.Evidence.PutAsync(Council, "a.txt", "text/plain", "abc"u8.ToArray());

        await place.ExecuteAsync(provider == Provider.Sqlite ? "UPDATE evidence SET content = x'616264'" : @"UPDATE evidence SET content = '\x616264'");

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() => database.Evidence.GetAsync(Council, kept.Sha256));
        Assert.Contains("altered", refused.Message, StringComparison.Ordinal);
    }
}
