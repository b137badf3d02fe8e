using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll paper KIND REGISTER --out FILE [--as-at DATE] [--public] [--item REF…] [--committee NAME] [--findings]</c></summary>
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
        var register = CommonOptions.Register();
        var target = new Option<string>("--out") { Description = $"The file to write; its ending is the format: {Endings}", HelpName = "FILE", Required = true };
        var asAt = CommonOptions.AsAt();
        var isPublic = new Option<bool>("--public") { Description = "Leave a numbered gap for each exempt item" };
        var items = new Option<string[]>("--item") { Description = "Only these items, by reference", HelpName = "REF", AllowMultipleArgumentsPerToken = true };
        var committee = new Option<string?>("--committee") { Description = "The committee that receives it", HelpName = "NAME" };
        var findings = new Option<bool>("--findings") { Description = "Print the findings at the end" };
        var command = new Command("paper", "Write a committee paper") { kind, register, target, asAt, isPublic, items, committee, findings };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            if (!PaperService.Kinds.TryGetValue(parsed.GetValue(kind)!, out var wanted))
                throw new UsageException($"There is no paper “{parsed.GetValue(kind)}”; there are {kinds}");
            var path = parsed.GetValue(target)!;
            if (!Formats.TryGetValue(Path.GetExtension(path), out var format))
                throw new UsageException($"“{Path.GetExtension(path)}” is not a format of papers; end the file in {Endings}");
            var moment = CommonOptions.Read(parsed.GetValue(asAt));
            await using var session = await Session.OpenExistingAsync(parsed, cancellation);
            var found = await session.RegisterAsync(parsed.GetValue(register)!, moment, cancellation);
            var view = await session.Registers.ViewAsync(Actor.Terminal, found.Id, moment, cancellation);
            var request = new PaperRequest
            {
                Kind = wanted,
                Public = parsed.GetValue(isPublic),
                Committee = parsed.GetValue(committee),
                IncludeFindings = parsed.GetValue(findings),
                Items = [.. (parsed.GetValue(items) ?? []).Select(reference => view.Find(reference)?.Id
                    ?? throw new UsageException($"There is no item {reference} in {found.Name}"))],
            };
            await using var pdf = new PdfWriter();
            var papers = new PaperService(session.Workspace, session.Registers, pdf);
            await OutputFile.WriteAsync(path, stream => papers.WriteAsync(Actor.Terminal, found.Id, request, format, stream, moment, cancellation));
            Console.WriteLine($"{found.Name}: {wanted} in {path}");
            return 0;
        }));
        return command;
    }
}
