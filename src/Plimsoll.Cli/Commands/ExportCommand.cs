using System.CommandLine;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll export REGISTER --out FILE.json</c></summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var register = CommonOptions.Register();
        var target = new Option<string>("--out") { Description = "The JSON file to write", HelpName = "FILE.json", Required = true };
        var command = new Command("export", "Take a whole register out, without loss; import takes it back") { register, target };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            var found = await session.RegisterAsync(parsed.GetValue(register)!, null, cancellation);
            var file = await session.Exports.ExportAsync(Actor.Terminal, found.Id, cancellation);
            await OutputFile.WriteAsync(parsed.GetValue(target)!, stream => System.Text.Json.JsonSerializer.SerializeAsync(stream, file, RegisterExport.Type, cancellation));
            Console.WriteLine($"{found.Name}: {file.Items.Count} items in {parsed.GetValue(target)}");
            return 0;
        }));
        return command;
    }
}
