using System.CommandLine;
using System.Globalization;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll history ITEM [--register NAME]</c></summary>
internal static class HistoryCommand
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static Command Make()
    {
        var item = new Argument<string>("item") { Description = "The item's reference, e.g. 2a" };
        var register = new Option<string?>("--register") { Description = "Its register, where several have such a reference", HelpName = "NAME" };
        var command = new Command("history", "Every recorded step of an item") { item, register };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            var reference = parsed.GetValue(item)!;
            var registers = parsed.GetValue(register) is { } name
                ? [await session.RegisterAsync(name, null, cancellation)]
                : await session.Registers.ListAsync(Actor.Terminal, null, cancellation);
            List<(Domain.Registers.Register Register, Domain.Items.Item Item)> found = [];
            foreach (var candidate in registers)
                if ((await session.Registers.ViewAsync(Actor.Terminal, candidate.Id, null, cancellation)).Find(reference) is { } match)
                    found.Add((candidate, match));
            if (found.Count == 0)
                throw new UsageException($"There is no item {reference}{(registers.Count == 1 ? $" in {registers[0].Name}" : "")}");
            if (found.Count > 1)
                throw new UsageException($"{reference} stands in {string.Join(" and in ", found.Select(f => $"“{f.Register.Name}”"))}; name one with --register");
            await PrintAsync(session, found[0].Item, cancellation);
            return 0;
        }));
        return command;
    }

    private static async Task PrintAsync(Session session, Domain.Items.Item item, CancellationToken cancellation)
    {
        Console.WriteLine($"{item.Reference}  {item.Title}");
        foreach (var step in await session.History.OfAsync(Actor.Terminal, item.Id, null, cancellation))
        {
            Console.WriteLine();
            Console.WriteLine($"{step.RecordedAt.ToString("d MMMM yyyy HH:mm", British)}  {step.Operation} by {step.By}{(step.Reason is { } reason ? $": {reason}" : "")}");
            foreach (var difference in step.Differences)
                Console.WriteLine($"    {difference.Path}: {Words(difference.Before)} → {Words(difference.After)}");
        }
    }

    private static string Words(string? value) =>
        value is null ? "nothing" : value.Length > 120 ? value[..120].ReplaceLineEndings(" ") + "…" : value.ReplaceLineEndings(" ");
}
