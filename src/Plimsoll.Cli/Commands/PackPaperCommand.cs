using System.CommandLine;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll pack add|remove</c>: further papers of a draft, of several registers together or of some items.</summary>
internal static class PackPaperCommand
{
    public static Command Add()
    {
        var pack = PackCommand.Which();
        var name = new Option<string>("--name") { Description = "The paper's name: its title, and the name of its files", HelpName = "NAME", Required = true };
        var kind = new Option<string>("--kind") { Description = $"Which paper: {string.Join(", ", PaperService.Kinds.Keys)}", HelpName = "KIND", Required = true };
        var registers = new Option<string[]>("--register") { Description = "The registers that stand in it; all of the pack when left out", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        var inFocus = new Option<bool>("--in-focus") { Description = "Only items in focus" };
        var above = new Option<bool>("--above-appetite") { Description = "Only risks above the appetite" };
        var category = new Option<string?>("--category") { Description = "Only items of a category", HelpName = "NAME" };
        var owner = new Option<string?>("--owner") { Description = "Only items of an owner", HelpName = "NAME" };
        var unit = new Option<string?>("--directorate") { Description = "Only items of a directorate, service or team", HelpName = "NAME" };
        var command = new Command("add", "Add a paper of several registers, or of some items, to a draft") { pack, name, kind, registers, inFocus, above, category, owner, unit };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            var held = await bench.PackAsync(parsed.GetValue(pack)!, cancellation);
            var found = held.Document;
            List<Domain.Registers.RegisterId> chosen = [];
            foreach (var register in parsed.GetValue(registers) ?? [])
                chosen.Add((await bench.Session.RegisterAsync(register, null, cancellation)).Id);
            var choices = await bench.Packs.FilterChoicesAsync(Actor.Terminal, found.Id, cancellation);
            await bench.Packs.AddPaperAsync(Actor.Terminal, found.Id, held.Version, new PackPaper
            {
                Name = parsed.GetValue(name)!,
                Kind = parsed.GetValue(kind)!,
                Registers = chosen.Count > 0 ? chosen : found.Contents.Registers,
                Filter = new()
                {
                    InFocus = parsed.GetValue(inFocus),
                    AboveAppetite = parsed.GetValue(above),
                    Category = Named(parsed.GetValue(category), choices.Categories.Select(c => (c.Id, c.Name)), category),
                    Owner = Named(parsed.GetValue(owner), choices.Owners, owner),
                    Unit = Named(parsed.GetValue(unit), choices.Units.Select(u => (u.Id, u.Name)), unit),
                },
            }, cancellation);
            Console.WriteLine($"{found.Contents.Title}: {parsed.GetValue(name)} is added");
            return 0;
        }));
        return command;
    }

    public static Command Remove()
    {
        var pack = PackCommand.Which();
        var name = new Option<string>("--name") { Description = "The name of the paper", HelpName = "NAME", Required = true };
        var command = new Command("remove", "Take such a paper out of a draft") { pack, name };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            var found = await bench.PackAsync(parsed.GetValue(pack)!, cancellation);
            await bench.Packs.RemovePaperAsync(Actor.Terminal, found.Document.Id, found.Version, parsed.GetValue(name)!, cancellation);
            Console.WriteLine($"{found.Document.Contents.Title}: {parsed.GetValue(name)} is taken out");
            return 0;
        }));
        return command;
    }

    /// <exception cref="UsageException">There is none of that name; the message lists those that there are.</exception>
    private static T? Named<T>(string? wanted, IEnumerable<(T Value, string Name)> all, Option option) where T : struct
    {
        if (wanted is null)
            return null;
        var known = all.ToList();
        foreach (var (value, name) in known)
        {
            if (name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        throw new UsageException($"{option.Name}: there is no “{wanted}” here; there {(known.Count == 0 ? "is none" : $"are {string.Join(", ", known.Select(k => $"“{k.Name}”"))}")}");
    }
}
