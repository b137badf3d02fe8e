using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.Failures;

public sealed class SqliteFailureTests(Databases databases)
{
    [Fact]
    public async Task Folder_that_is_missing_is_named()
    {
        var path = Path.Combine(databases.Folder, "nowhere", "plimsoll.db");
        Assert.Contains("does not exist", await RefusedAsync(path), StringComparison.Ordinal);
        Assert.Contains("is a folder", await RefusedAsync(databases.Folder), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Theory, InlineData("short"), InlineData("long")]
    public async Task File_that_is_not_a_database_is_left_as_it_is(string length)
    {
        var path = databases.NewPath();
        var text = length == "short" ? "Dear all" : new string('x', 20_000);
        await File.WriteAllTextAsync(path, text);

        Assert.Contains("is not a database", await RefusedAsync(path), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(path));
        Assert.Single(Directory.GetFiles(databases.Folder, Path.GetFileName(path) + "*"));
    }

    [Theory]
    [InlineData("CREATE TABLE journal (x TEXT)", "another program")]
    [InlineData("PRAGMA application_id = 1196444487; CREATE TABLE t (x TEXT)", "another program")]
    [InlineData("PRAGMA user_version = 3", "another program")]
    public async Task Database_of_something_else_is_left_as_it_is(string sql, string said)
    {
        var path = databases.NewPath();
        await new Place(Provider.Sqlite, path, null).ExecuteAsync(sql);
        var before = await File.ReadAllBytesAsync(path);

        Assert.Contains(said, await RefusedAsync(path), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task Layout_newer_than_the_program_is_left_as_it_is()
    {
        var place = await databases.NewAsync(Provider.Sqlite);
        await (await place.OpenAsync()).DisposeAsync();
        await place.ExecuteAsync("PRAGMA user_version = 99");
        var before = await File.ReadAllBytesAsync(place.Location);

        Assert.Contains("newer version of Plimsoll (layout 99", await RefusedAsync(place.Location), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(place.Location));
    }

    [Fact]
    public async Task Damaged_file_is_said_to_be_damaged()
    {
        var place = await databases.NewAsync(Provider.Sqlite);
        await using (var database = await place.OpenAsync())
            await database.Journal.VersionsAsync("one", 50);
        var bytes = await File.ReadAllBytesAsync(place.Location);
        Array.Fill(bytes, (byte)0xFF, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(place.Location, bytes);

        Assert.Contains("damaged", (await Assert.ThrowsAsync<JournalUnavailableException>(async () =>
        {
            await using var database = await place.OpenAsync();
            await database.Journal.VerifyAsync(Council);
        })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_may_not_be_written_is_left_as_it_is()
    {
        await using var disk = await SmallDisk.MountAsync(databases.Folder);
        var path = Path.Combine(disk.Folder, "plimsoll.db");
        await using (var database = await JournalDatabase.OpenAsync(path))
            await database.Journal.VersionsAsync("one", 2);
        await disk.ReadOnlyAsync();
        var before = await File.ReadAllBytesAsync(path);

        Assert.Contains("Make the file and its folder writable", await RefusedAsync(path), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task Disk_that_is_full_refuses_the_change_and_goes_on_when_there_is_room_again()
    {
        await using var disk = await SmallDisk.MountAsync(databases.Folder);
        var ballast = Path.Combine(disk.Folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[400_000]);
        await using var database = await JournalDatabase.OpenAsync(Path.Combine(disk.Folder, "plimsoll.db"));
        var text = new string('x', 20_000);
        var done = 0;

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(async () =>
        {
            for (; ; done++)
                await database.Journal.AppendAsync(Council, Change(Draft($"fill-{done}", 0, text)));
        });

        Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
        Assert.True(done > 5);
        Assert.Equal(done, (await database.Journal.VerifyAsync(Council)).EntriesChecked);
        File.Delete(ballast);
        await database.Journal.AppendAsync(Council, Change(Draft("after", 0, text)));
        Assert.Equal(done + 1, (await database.Journal.VerifyAsync(Council)).EntriesChecked);
    }

    [Fact]
    public async Task Limit_on_the_size_of_files_stops_the_writer_with_one_line_and_nothing_lost()
    {
        var path = databases.NewPath();
        using var child = Child.Start(["fill", path], "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 1000");
        var lines = (await child.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await child.WaitForExitAsync();

        Assert.Equal(1, child.ExitCode);
        Assert.StartsWith($"unavailable {path} ", lines[^1], StringComparison.Ordinal);
        await using var database = await JournalDatabase.OpenAsync(path);
        var entries = await database.Journal.AfterAsync(Council, 0).ToListAsync();
        Assert.Equal(lines[..^1], entries.Select(e => e.DocumentId));
        Assert.True((await database.Journal.VerifyAsync(Council)).Sound);
    }

    private static async Task<string> RefusedAsync(string path)
    {
        var message = (await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.OpenAsync(path))).Message;
        Assert.StartsWith(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        return message;
    }

    /// <summary>A disk of two megabytes in memory; only root can mount one.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        public required string Folder { get; init; }

        public static async Task<SmallDisk> MountAsync(string below)
        {
            var folder = Directory.CreateDirectory(Path.Combine(below, Guid.NewGuid().ToString("N"))).FullName;
            if (Environment.UserName != "root" || await RunAsync("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder) != 0)
                Assert.Skip("A small disk can only be mounted as root.");
            return new() { Folder = folder };
        }

        public async Task ReadOnlyAsync() => Assert.Equal(0, await RunAsync("mount", "-o", "remount,ro", Folder));

        public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", Folder);

        private static async Task<int> RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(program, arguments);
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
