using System.CommandLine;
using Plimsoll.Cli.Printing;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll items REGISTER [--as-at DATE] [--json]</c></summary>
internal static class ItemsCommand
{
    public static Command Make()
    {
        var register = CommonOptions.Register();
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var command = new Command("items", "List the items of a register") { register, asAt, json };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            var moment = CommonOptions.Read(parsed.GetValue(asAt));
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            var found = await session.RegisterAsync(parsed.GetValue(register)!, moment, cancellation);
            var view = await session.Registers.ViewAsync(Actor.Terminal, found.Id, moment, cancellation);
            if (parsed.GetValue(json))
                Console.WriteLine(RegisterExport.Json(RegisterExport.Of(view, await session.Checks.FindAsync(Actor.Terminal, found.Id, moment, cancellation), moment)));
            else
                ItemsPrint.Write(Console.Out, view);
            return 0;
        }));
        return command;
    }
}
