using System.CommandLine;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Web;
using Plimsoll.Web.Accounts;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll serve [--demo] [--urls URL]</c></summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var demo = new Option<bool>("--demo") { Description = "Serve the demonstration council on this machine alone, where anybody may sign in as anybody; a new database is filled with it" };
        var urls = new Option<string>("--urls") { Description = "Where to listen", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("serve", "Run the web application") { demo, urls };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            var options = ServeSettings.Read(parsed.GetValue(urls)!, parsed.GetValue(demo), Environment.GetEnvironmentVariable);
            await using var session = await Session.OpenAsync(parsed, cancellation);
            if (parsed.GetValue(demo) && (await session.Workspace.ImageAsync(cancellation: cancellation)).Documents.Count == 0)
                await DemoCommand.SeedAsync(session, cancellation);
            await using var site = PlimsollSite.Create(options, session.Workspace);
            await site.StartAsync(cancellation);

            // A large image takes seconds to load: it is not said to serve before the first reader would be answered at once.
            foreach (var register in await session.Registers.ListAsync(Actor.Public, cancellation: cancellation))
                await session.Registers.ViewAsync(Actor.Public, register.Id, cancellation: cancellation);
            Console.WriteLine($"Plimsoll serves {session.Workspace.Database.Where} on {parsed.GetValue(urls)}");
            if (!options.IsDemonstration && await FirstStart.LinkAsync(site, cancellation) is { } link)
                Console.WriteLine($"Nobody can set up the registers yet. Open this link once to become their administrator: {link}");
            if (options.IsDemonstration && !await new AccessService(session.Workspace).HasAdministratorAsync(cancellation))
                Console.Error.WriteLine($"plimsoll: {session.Workspace.Database.Where} has no roles to sign in with: an earlier version filled it. Remove it and start again");
            await site.WaitForShutdownAsync(cancellation);
            return 0;
        }));
        return command;
    }
}
