using System.Globalization;
using Plimsoll.Bench.Running;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>Reading each published register, from its bytes to the plan of what an import would record.</summary>
internal static class ImportBenchmark
{
    private const int Times = 9;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        if (!Directory.Exists(Folders.SourceRegisters))
            throw new CannotMeasureException($"the published registers are not in {Folders.SourceRegisters}");
        var path = Folders.NewDatabase("import");
        try
        {
            await using var workspace = await Workspace.OpenAsync(path, TimeProvider.System);
            var imports = new ImportService(workspace);
            List<Line> lines = [];
            foreach (var file in Directory.GetFiles(Folders.SourceRegisters, "*.txt").Order(StringComparer.Ordinal))
            {
                var content = await File.ReadAllBytesAsync(file);
                ImportPlan? plan = null;
                var times = await Rounds.OfAsync(Times, async () => plan = await imports.PlanAsync(Actor.Terminal, file, content));
                lines.Add(new(Path.GetFileName(file), times, Note: string.Create(
                    CultureInfo.InvariantCulture, $"{content.Length / 1000.0:0} kB; {plan!.View.Items.Count} items, {plan.Findings.Count} findings")));
            }

            return lines;
        }
        finally
        {
            Folders.Remove(path);
        }
    }
}
