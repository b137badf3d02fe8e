using System.Diagnostics;
using System.Globalization;
using Plimsoll.Journal.Image;

namespace Plimsoll.Journal.Tests.Kit;

/// <summary>What the test program does as another process.</summary>
internal static class Child
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            await using var database = await JournalDatabase.OpenAsync(arguments[1]);
            switch (arguments[0])
            {
                case "write": await WriteAsync(database.Journal, arguments[2]); break;
                case "talk": await TalkAsync(database.Journal); break;
                case "fill": await FillAsync(database.Journal); break;
                case "count": await CountAsync(database.Journal, arguments[2], int.Parse(arguments[3], CultureInfo.InvariantCulture)); break;
            }

            return 0;
        }
        catch (JournalUnavailableException failure)
        {
            Console.WriteLine("unavailable " + failure.Message);
            return 1;
        }
    }

    /// <summary>Starts it, with its standard input and output in hand; under a shell line when one is given.</summary>
    public static Process Start(string[] arguments, string? shell = null)
    {
        var program = Path.ChangeExtension(typeof(Child).Assembly.Location, null);
        var start = new ProcessStartInfo(shell is null ? program : "bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in shell is null ? ["child", .. arguments] : (string[])["-c", shell + "; exec \"$0\" child \"$@\"", program, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Writes changes of two documents for ever and acknowledges each, as the program would to a user.</summary>
    private static async Task WriteAsync(IJournal journal, string round)
    {
        for (var i = 0; ; i++)
        {
            var id = $"{round}-{i}";
            var entries = await journal.AppendAsync(Make.Council, Make.Change(Make.Draft(id, 0), Make.Draft(id + "-b", 0)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id} {entries[0].Position}"));
        }
    }

    /// <summary>Adds up in one document, trying again whenever somebody else was first.</summary>
    private static async Task CountAsync(IJournal journal, string id, int times)
    {
        var version = 0;
        for (var done = 0; done < times;)
        {
            try
            {
                version = (await journal.AppendAsync(Make.Council, Make.Change(Make.Draft(id, version))))[0].Version;
                done++;
            }
            catch (VersionConflictException conflict)
            {
                version = conflict.Conflicts[0].Current!.Version;
            }
        }
    }

    private static async Task TalkAsync(IJournal journal)
    {
        using var keeper = new ImageKeeper(journal, Make.Council, Note.Codec);
        while (Console.ReadLine() is { } line)
        {
            if (line.Split(' ') is ["append", var id, var expected, var text])
                await keeper.AppendAsync(Make.Change(Make.Draft(id, int.Parse(expected, CultureInfo.InvariantCulture), text)));
            var image = await keeper.CurrentAsync();
            Console.WriteLine(string.Join(' ', image.All<Note>().Select(n => $"{n.Id}={n.Text}")));
        }
    }

    /// <summary>Writes until there is no room, and says how far it got.</summary>
    private static async Task FillAsync(IJournal journal)
    {
        var text = new string('x', 20_000);
        for (var i = 0; ; i++)
        {
            await journal.AppendAsync(Make.Council, Make.Change(Make.Draft($"fill-{i}", 0, text)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fill-{i}"));
        }
    }
}
