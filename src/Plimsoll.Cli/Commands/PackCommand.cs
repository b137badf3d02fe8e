using System.CommandLine;
using System.Globalization;
using Plimsoll.Cli.Printing;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll pack list|draft|add|remove|seal|publish|withdraw|supersede|verify|files</c></summary>
internal static class PackCommand
{
    public static Command Make() => new("pack", "Sets of papers for a meeting: draft, seal, publish, verify")
    {
        List(), Draft(), PackPaperCommand.Add(), PackPaperCommand.Remove(),
        OnPack("seal", "Fix a draft and its files for ever", async (bench, pack, _, cancellation) =>
        {
            var seal = await bench.Sealing.SealAsync(Actor.Terminal, pack.Document.Id, pack.Version, bench.Progress, cancellation);
            return $"{pack.Document.Contents.Title}: {seal.Files.Count} files sealed at {seal.HeadHash}";
        }),
        OnPack("publish", "Open the public version to everybody", async (bench, pack, _, cancellation) =>
            $"{pack.Document.Contents.Title}: published at /published/{await bench.Publishing.PublishAsync(Actor.Terminal, pack.Document.Id, pack.Version, cancellation)}"),
        OnPack("withdraw", "Close a published pack", async (bench, pack, reason, cancellation) =>
        {
            await bench.Publishing.WithdrawAsync(Actor.Terminal, pack.Document.Id, pack.Version, reason, cancellation);
            return $"{pack.Document.Contents.Title}: withdrawn";
        }, Reason("Why; whoever follows a link to it reads this")),
        OnPack("supersede", "Draft a pack that takes the place of a sealed one", async (bench, pack, reason, cancellation) =>
            $"{pack.Document.Contents.Title}: draft {(await bench.Packs.SupersedeAsync(Actor.Terminal, pack.Document.Id, reason, cancellation)).Value} takes its place when it is sealed",
            Reason("Why another takes its place")),
        Verify(), Files(),
    };

    private static Command List()
    {
        var command = new Command("list", "The packs, the latest first");
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            var packs = await bench.Packs.ListAsync(Actor.Terminal, cancellation);
            var table = new TextTable("Pack", "Status", "Title", "Committee", "Meeting", "Address");
            foreach (var pack in packs.Select(p => p.Document))
                table.Add(
                    pack.Id.Value.ToString("D"), pack.Status.ToString().ToLowerInvariant(), pack.Contents.Title, pack.Contents.Committee,
                    pack.Contents.Meeting?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", pack.IsPublished ? "/published/" + pack.Publication!.Address : "");
            table.Write(Console.Out);
            return 0;
        }));
        return command;
    }

    private static Command Draft()
    {
        var title = new Option<string>("--title") { Description = "Its title, which stands on every paper", HelpName = "TITLE", Required = true };
        var registers = new Option<string[]>("--register") { Description = "The registers, by name", HelpName = "NAME", Required = true, AllowMultipleArgumentsPerToken = true };
        var kinds = new Option<string[]>("--kind") { Description = $"The papers of each register: {string.Join(", ", PaperService.Kinds.Keys)}", HelpName = "KIND", Required = true, AllowMultipleArgumentsPerToken = true };
        var formats = new Option<string[]>("--format") { Description = "pdf, docx, xlsx; a web page, and the data as CSV and JSON, are made in any case", HelpName = "FORMAT", AllowMultipleArgumentsPerToken = true };
        var committee = new Option<string?>("--committee") { Description = "The board or committee that receives it", HelpName = "NAME" };
        var meeting = new Option<string?>("--meeting") { Description = "The day of the meeting", HelpName = "DATE" };
        var purpose = new Option<string?>("--purpose") { Description = "What the meeting is asked to do", HelpName = "WORDS" };
        var compared = new Option<string?>("--compared-with") { Description = "An earlier day to compare with", HelpName = "DATE" };
        var asAt = CommonOptions.AsAt();
        var command = new Command("draft", "Draft a pack") { title, registers, kinds, formats, committee, meeting, purpose, asAt, compared };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            List<Domain.Registers.RegisterId> chosen = [];
            foreach (var name in parsed.GetValue(registers)!)
                chosen.Add((await bench.Session.RegisterAsync(name, null, cancellation)).Id);
            var id = await bench.Packs.DraftAsync(Actor.Terminal, new PackContents
            {
                Title = parsed.GetValue(title)!,
                Committee = parsed.GetValue(committee) ?? "",
                Meeting = DayOf(parsed, meeting),
                Purpose = parsed.GetValue(purpose) ?? "",
                Registers = chosen,
                Kinds = parsed.GetValue(kinds)!,
                Formats = [.. (parsed.GetValue(formats) ?? []).Select(FormatOf)],
                AsAt = DayOf(parsed, asAt),
                ComparedWith = DayOf(parsed, compared),
            }, cancellation);
            Console.WriteLine($"{parsed.GetValue(title)}: drafted as {id.Value}");
            return 0;
        }));
        return command;
    }

    private static Command Verify()
    {
        var pack = Which();
        var command = new Command("verify", "Check that a sealed pack is as it was sealed, and make its files again byte for byte") { pack };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            var found = await bench.Sealing.VerifyAsync(Actor.Terminal, (await bench.PackAsync(parsed.GetValue(pack)!, cancellation)).Document.Id, bench.Progress, cancellation);
            if (!found.IsSound)
                return Failure.Say(Failure.Content, found.ToString());
            Console.WriteLine(found);
            return 0;
        }));
        return command;
    }

    private static Command Files()
    {
        var pack = Which();
        var folder = new Option<string>("--out") { Description = "The folder to write into", HelpName = "FOLDER", Required = true };
        var exempt = new Option<bool>("--exempt") { Description = "The exempt version, not for publication; the public one when left out" };
        var command = new Command("files", "Write the files of a pack into a folder") { pack, folder, exempt };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            var found = (await bench.PackAsync(parsed.GetValue(pack)!, cancellation)).Document;
            var version = parsed.GetValue(exempt) ? PackVersion.Exempt : PackVersion.Public;
            var names = found.Seal?.Of(version).Select(f => f.Name) ?? (await bench.Packs.GetAsync(Actor.Terminal, found.Id, cancellation)).Planned.Select(f => f.Name);
            var target = Directory.CreateDirectory(parsed.GetValue(folder)!).FullName;
            foreach (var name in names)
                await OutputFile.WriteAsync(Path.Combine(target, name), async stream =>
                    await stream.WriteAsync((await bench.Packs.FileAsync(Actor.Terminal, found.Id, version, name, cancellation)).Content, cancellation));
            Console.WriteLine($"{found.Contents.Title}: the {version.ToString().ToLowerInvariant()} version in {target}");
            return 0;
        }));
        return command;
    }

    private static Command OnPack(
        string name, string says, Func<PackBench, Versioned<Pack>, string?, CancellationToken, Task<string>> work, Option<string>? reason = null)
    {
        var pack = Which();
        var command = new Command(name, says) { pack };
        if (reason is not null)
            command.Options.Add(reason);
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            await using var bench = await PackBench.OpenAsync(parsed, cancellation);
            Console.WriteLine(await work(bench, await bench.PackAsync(parsed.GetValue(pack)!, cancellation), reason is null ? null : parsed.GetValue(reason), cancellation));
            return 0;
        }));
        return command;
    }

    /// <summary>Which pack.</summary>
    internal static Argument<string> Which() => new("pack") { Description = "The pack: its title, or its identity where several have it" };

    private static Option<string> Reason(string says) => new("--reason") { Description = says, HelpName = "WORDS", Required = true };

    /// <exception cref="UsageException">It is not a day.</exception>
    private static DateOnly? DayOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } words ? null
        : Timing.Read(words) is { Earliest: { } day, Latest: { } last } && day == last ? day
        : throw new UsageException($"{option.Name}: “{words}” is not a day; write it as 2026-09-30 or 30 September 2026");

    private static PackFormat FormatOf(string word) =>
        Enum.TryParse<PackFormat>(word, ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsDigit(word[0])
            ? format : throw new UsageException($"“{word}” is not a format of packs; there are pdf, docx and xlsx, and html, csv and json are made in any case");
}
