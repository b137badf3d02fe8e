using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// In Focus of a hundred items as PDF: from the register's view to the last byte, against the compile and export that
/// Typst itself reports from within the same runs. Every run prints another hundred items, so that Typst cannot take
/// over pages that it has set before.
/// </summary>
internal static class PaperBenchmark
{
    private const int Items = 100;
    private const int Times = 7;
    private const double Limit = 1.5;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var workspace = await Workspace.OpenAsync(await LargeRegister.FileAsync(), TimeProvider.System);
        await using var writer = new PdfWriter();
        var registers = new RegisterService(workspace);
        var papers = new PaperService(workspace, registers, writer);
        var register = (await registers.FindAsync(Actor.Terminal, SyntheticCouncil.RegisterName))!.Id;
        var live = (await registers.ViewAsync(Actor.Terminal, register)).LiveItems.Select(i => i.Id).ToList();
        List<Run> fresh = [], same = [];
        for (var time = -1; time < Times; time++)
        {
            var run = await OnceAsync(live.Skip((time + 1) * Items).Take(Items));
            if (time >= 0)
                fresh.Add(run); // the first warms the typesetter up
        }

        for (var time = -1; time < Times; time++)
        {
            var run = await OnceAsync(live.Take(Items));
            if (time >= 0)
                same.Add(run);
        }

        var (all, typst) = (new Sample([.. fresh.Select(r => r.All)]), new Sample([.. fresh.Select(r => r.Typst)]));
        var (allAgain, typstAgain) = (new Sample([.. same.Select(r => r.All)]), new Sample([.. same.Select(r => r.Typst)]));
        var building = new Sample([.. fresh.Select(r => r.Building)]);
        return
        [
            new("In Focus of 100 items, PDF/UA-1", all, Target: Target.Under(2000, all), Note: string.Create(
                CultureInfo.InvariantCulture, $"{fresh[^1].Pages} pages, {fresh[^1].Bytes / 1e6:0.0} MB, other items each time; building the paper takes {Report.Time(building.Median)} of it")),
            new("  against Typst's compile and export", all, typst, Target.AtMostTimes(Limit, all, typst)),
            new("the same paper again", allAgain, typstAgain, Target.AtMostTimes(Limit, allAgain, typstAgain)),
        ];

        async Task<Run> OnceAsync(IEnumerable<ItemId> chosen)
        {
            var request = new PaperRequest { Kind = PaperKind.InFocus, Items = [.. chosen] };
            using var output = new MemoryStream();
            PdfResult? result = null;
            var building = 0.0;
            var all = await Rounds.OnceAsync(async () =>
            {
                var started = Stopwatch.GetTimestamp();
                var paper = await papers.BuildAsync(Actor.Terminal, register, request);
                building = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                result = await writer.WriteAsync(paper, output);
            });
            return new(all, building, (result!.CompileTime + result.ExportTime).TotalMilliseconds, result.Pages, output.Length);
        }
    }

    private sealed record Run(double All, double Building, double Typst, int Pages, long Bytes);
}
