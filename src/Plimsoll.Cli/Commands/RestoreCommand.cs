using System.CommandLine;
using Plimsoll.Journal;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll restore FILE</c></summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "A file that plimsoll backup wrote" };
        var command = new Command("restore", "Put a backup into a new database") { file };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            if (!File.Exists(parsed.GetValue(file)))
                throw new UsageException($"There is no file {parsed.GetValue(file)}");
            var location = parsed.GetValue(CommonOptions.Database)!;
            foreach (var verification in await JournalDatabase.RestoreAsync(parsed.GetValue(file)!, location, cancellation))
                Console.WriteLine(verification);
            return 0;
        }));
        return command;
    }
}
