using System.CommandLine;
using Plimsoll.Services.Demonstration;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll demo</c></summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var command = new Command("demo", "Fill a new database with the demonstration council and its ten quarters of history");
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var session = await Session.OpenAsync(parsed, cancellation);
            await SeedAsync(session, cancellation);
            Console.WriteLine($"The demonstration council is in {session.Workspace.Database.Where}");
            return 0;
        }));
        return command;
    }

    /// <summary>Seeds, with progress on a terminal.</summary>
    public static async Task SeedAsync(Session session, CancellationToken cancellation)
    {
        var shows = !Console.IsErrorRedirected;
        await DemonstrationCouncil.SeedAsync(session.Workspace, shows ? new Shown() : null, cancellation);
        if (shows)
            Console.Error.Write("\r                                        \r");
    }

    private sealed class Shown : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => Console.Error.Write($"\rWriting history: {value.Done} of {value.Of}");
    }
}
