using System.CommandLine;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll verify [--head HASH]</c></summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var head = new Option<string?>("--head") { Description = "A head hash printed on a paper, which must be in the chain", HelpName = "HASH" };
        var command = new Command("verify", "Check the journal's chain of hashes from the first entry to the last") { head };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            var verification = await session.Workspace.Database.Journal.VerifyAsync(session.Workspace.Organisation, parsed.GetValue(head), cancellation);
            if (!verification.Sound)
                return Failure.Say(Failure.Content, verification.ToString());
            Console.WriteLine(verification);
            return 0;
        }));
        return command;
    }
}
