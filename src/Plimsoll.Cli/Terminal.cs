using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Cli.Commands;

namespace Plimsoll.Cli;

/// <summary>The <c>plimsoll</c> command. Exit 0: done; 1: the content is at fault; 2: wrong usage.</summary>
internal static class Terminal
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = Root().Parse(args);
        if (parsed.UnmatchedTokens is [var unknown, ..])
            return Failure.Say(Failure.WrongUsage, $"“{unknown}” is no command, option or argument here (plimsoll {Name(parsed)}--help tells more)");
        if (parsed.Errors is [var first, ..])
            return Failure.Say(Failure.WrongUsage, $"{first.Message} (plimsoll {Name(parsed)}--help tells more)");
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Plimsoll keeps the risk and opportunity registers of public bodies.")
        {
            ServeCommand.Make(),
            DemoCommand.Make(),
            ImportCommand.Make(),
            ItemsCommand.Make(),
            CheckCommand.Make(),
            PaperCommand.Make(),
            PackCommand.Make(),
            ExportCommand.Make(),
            HistoryCommand.Make(),
            VerifyCommand.Make(),
            BackupCommand.Make(),
            RestoreCommand.Make(),
            TextsCommand.Make(),
        };
        root.Options.Add(CommonOptions.Database);
        return root;
    }

    /// <summary>The words of the command before its arguments: "paper ", "pack seal "; nothing for the program itself.</summary>
    private static string Name(ParseResult parsed)
    {
        var name = "";
        for (var at = parsed.CommandResult; at.Command is not RootCommand; at = (CommandResult)at.Parent!)
            name = at.Command.Name + " " + name;
        return name;
    }
}
