using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Cli.Printing;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll paper KIND REGISTER… --out FILE [--as-at DATE] [--compared-with DATE] …</c></summary>
internal static class PaperCommand
{
    private static readonly Dictionary<string, PaperFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = PaperFormat.Html,
        [".htm"] = PaperFormat.Html,
        [".pdf"] = PaperFormat.Pdf,
        [".docx"] = PaperFormat.Docx,
        [".xlsx"] = PaperFormat.Xlsx,
        [".csv"] = PaperFormat.Csv,
        [".json"] = PaperFormat.Json,
    };

    private const string Endings = ".html, .pdf, .docx (Word), .xlsx (Excel), .csv or .json";

    public static Command Make()
    {
        var kinds = string.Join(", ", PaperService.Kinds.Keys);
        var kind = new Argument<string>("kind") { Description = kinds };
        var registers = new Argument<string[]>("register") { Description = "The register's name; several stand in one paper", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--out") { Description = $"The file to write; its ending is the format: {Endings}", HelpName = "FILE", Required = true };
        var asAt = CommonOptions.AsAt();
        var options = new PaperOptions();
        var command = new Command("paper", "Write a committee paper") { kind, registers, target, asAt };
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            if (!PaperService.Kinds.TryGetValue(parsed.GetValue(kind)!, out var wanted))
                throw new UsageException($"There is no paper “{parsed.GetValue(kind)}”; there are {kinds}");
            var path = parsed.GetValue(target)!;
            if (!Formats.TryGetValue(Path.GetExtension(path), out var format))
                throw new UsageException($"“{Path.GetExtension(path)}” is not a format of papers; end the file in {Endings}");
            format = options.Read(parsed, format);
            var moment = CommonOptions.Read(parsed.GetValue(asAt));
            var request = options.Read(parsed, wanted, moment);
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            List<Register> found = [];
            foreach (var name in parsed.GetValue(registers)!)
                found.Add(await session.RegisterAsync(name, moment, cancellation));
            request = request with
            {
                Also = [.. found.Skip(1).Select(r => r.Id)],
                Items = await ItemsAsync(session, found, parsed.GetValue(options.Items) ?? [], moment, cancellation),
            };
            var names = string.Join(", ", found.Select(r => r.Name));
            // The terminal has one reader, who can stop it: a paper of thousands of items may take its time.
            await using var pdf = new PdfWriter(new PdfOptions { Timeout = TimeSpan.FromMinutes(15) });
            var papers = new PaperService(session.Workspace, session.Registers, pdf);
            PdfResult? set = null;
            await using (Busy.With($"Writing {path}"))
            {
                await OutputFile.WriteAsync(path, async stream => set = await papers.WriteAsync(Actor.Terminal, found[0].Id, request, format, stream, moment, cancellation));
            }

            Console.WriteLine($"{names}: {parsed.GetValue(kind)} in {path}{(set is null ? "" : set.Pages == 1 ? ", 1 page" : $", {set.Pages} pages")}");
            if (set is { Unprintable.Count: > 0 })
                Console.Error.WriteLine($"plimsoll: no font here has a shape for {set.Unprintable.Count} of its characters; their codes are printed instead: {string.Join(" ", set.Unprintable.Take(10))}{(set.Unprintable.Count > 10 ? " …" : "")}");
            return 0;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<ItemId>> ItemsAsync(
        Session session, IReadOnlyList<Register> registers, IReadOnlyList<string> references, AsAt? asAt, CancellationToken cancellation)
    {
        List<RegisterView> views = [];
        foreach (var register in registers)
            views.Add(await session.Registers.ViewAsync(Actor.Terminal, register.Id, asAt, cancellation));
        return [.. references.SelectMany(reference => views.Select(view => view.Find(reference)?.Id).OfType<ItemId>().ToList() is [_, ..] ids
            ? ids : throw new UsageException($"There is no item {reference} in {string.Join(", ", registers.Select(r => r.Name))}"))];
    }
}
