using System.CommandLine;
using Plimsoll.Cli.Printing;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Merging;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll import FILE… [--register NAME] [--dry-run] [--mapping FILE] [--write-mapping FILE] [--json]</c></summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("file") { Description = "Files to read: a register as a workbook, document, page or text, or what plimsoll export wrote", Arity = ArgumentArity.OneOrMore };
        var register = new Option<string?>("--register") { Description = "The register to read into; by default the name that the file prints", HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be read and what is wrong with it; record nothing" };
        var mapping = new Option<string?>("--mapping") { Description = "What to read differently, as JSON: columns, rows, values, levels, owners, matches", HelpName = "FILE" };
        var write = new Option<string?>("--write-mapping") { Description = "Write how the files were read, to change it and give it with --mapping", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command("import", "Read in a register that you already have") { files, register, dryRun, mapping, write, json };
        command.SetAction((parsed, cancellation) => Failure.GuardAsync(async () =>
        {
            foreach (var file in parsed.GetValue(files)!.Append(parsed.GetValue(mapping)).OfType<string>().Where(f => !File.Exists(f)))
                throw new UsageException($"There is no file {file}");
            var corrections = parsed.GetValue(mapping) is { } given ? CorrectionFile.Read(await File.ReadAllTextAsync(given, cancellation), Path.GetFileName(given)) : null;
            await NewDatabase.FillAsync(parsed.GetValue(CommonOptions.Database)!, !parsed.GetValue(dryRun), async location =>
            {
                await using var session = await Session.OpenAsync(location, cancellation);
                var how = new How(parsed.GetValue(register), corrections, parsed.GetValue(dryRun), parsed.GetValue(json), parsed.GetValue(write));
                foreach (var file in parsed.GetValue(files)!.Where(IsExport))
                    await TakeBackAsync(session, file, await File.ReadAllBytesAsync(file, cancellation), how.DryRun, how.Json, cancellation);
                List<ImportFile> read = [];
                foreach (var file in parsed.GetValue(files)!.Where(f => !IsExport(f)))
                    read.Add(new(file, await File.ReadAllBytesAsync(file, cancellation)));
                foreach (var group in await TogetherAsync(session, read, how, cancellation))
                    await ImportAsync(session, group, how, cancellation);
            });
            return 0;
        }));
        return command;
    }

    private static bool IsExport(string file) => Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files in groups that are one import each; all of them can be read before any is recorded.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<ImportFile>>> TogetherAsync(Session session, IReadOnlyList<ImportFile> files, How how, CancellationToken cancellation)
    {
        if (files.Count <= 1)
            return [.. files.Select(f => (IReadOnlyList<ImportFile>)[f])];
        List<ImportPlan> alone = [];
        foreach (var file in files)
            alone.Add(await session.Imports.PlanAsync(Actor.Terminal, [file], how.Register, how.Corrections, cancellation));
        return FileGroups.Of(alone);
    }

    private static async Task ImportAsync(Session session, IReadOnlyList<ImportFile> files, How how, CancellationToken cancellation)
    {
        var plan = await session.Imports.PlanAsync(Actor.Terminal, files, how.Register, how.Corrections, cancellation);
        if (how.WriteMapping is { } mapping)
            await File.WriteAllTextAsync(mapping, CorrectionFile.Write(ReadMapping.Of(plan)), cancellation);
        if (!how.DryRun)
            await session.Imports.CommitAsync(Actor.Terminal, plan, cancellation);
        if (how.Json)
            Console.WriteLine(RegisterExport.Json(RegisterExport.Of(plan.View, plan.Findings)));
        else
            ImportPrint.Write(Console.Out, plan, how.DryRun);
    }

    private sealed record How(string? Register, ImportCorrections? Corrections, bool DryRun, bool Json, string? WriteMapping);

    private static async Task TakeBackAsync(Session session, string file, byte[] content, bool dryRun, bool json, CancellationToken cancellation)
    {
        if (dryRun)
            throw new UsageException("An export is taken back as it is; --dry-run is for files that are read");
        RegisterFile export;
        try
        {
            export = System.Text.Json.JsonSerializer.Deserialize(content, RegisterExport.Type) ?? throw new System.Text.Json.JsonException("It holds nothing");
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw new Domain.RuleBrokenException(Path.GetFileName(file), $"It is not JSON that plimsoll export writes: {failure.Message}");
        }

        var taken = await session.Exports.TakeBackAsync(Actor.Terminal, Path.GetFileName(file), export, cancellation);
        var (register, recorded) = taken;
        if (json)
        {
            var view = await session.Registers.ViewAsync(Actor.Terminal, register.Id, null, cancellation);
            Console.WriteLine(RegisterExport.Json(RegisterExport.Of(view, await session.Checks.FindAsync(Actor.Terminal, register.Id, null, cancellation))));
            return;
        }

        if (taken.HistoryIsLeft)
            Console.WriteLine($"{register.Name}: this database has a history of its own, so the past of this register stays in {file} alone; keep the file");
        Console.WriteLine(recorded == 0
            ? $"{register.Name}: everything in it is kept already; nothing changed"
            : $"{register.Name}: {recorded} {(recorded == 1 ? "version of a document" : "versions of documents")} taken back");
    }
}
