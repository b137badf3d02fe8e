using System.CommandLine;
using Plimsoll.Cli.Printing;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll check REGISTER [--as-at DATE] [--json]</c></summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var register = CommonOptions.Register();
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var command = new Command("check", "Say what is wrong with a register") { register, asAt, json };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            var moment = CommonOptions.Read(parsed.GetValue(asAt));
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            var found = await session.RegisterAsync(parsed.GetValue(register)!, moment, cancellation);
            var findings = await session.Checks.FindAsync(Actor.Terminal, found.Id, moment, cancellation);
            if (parsed.GetValue(json))
            {
                var view = await session.Registers.ViewAsync(Actor.Terminal, found.Id, moment, cancellation);
                Console.WriteLine(RegisterExport.Json(RegisterExport.Of(view, findings, moment) with { Items = [] }));
            }
            else
            {
                FindingsPrint.Write(Console.Out, findings);
            }

            return 0;
        }));
        return command;
    }
}
