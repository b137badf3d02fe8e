using System.CommandLine;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll backup FILE</c></summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "The file to write" };
        var command = new Command("backup", "Copy a running database into one file") { file };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            await session.Workspace.Database.BackUpAsync(parsed.GetValue(file)!, cancellation);
            Console.WriteLine($"Backed up {session.Workspace.Database.Where} to {parsed.GetValue(file)}");
            return 0;
        }));
        return command;
    }
}
