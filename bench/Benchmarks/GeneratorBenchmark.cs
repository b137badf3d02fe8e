using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Running;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>How fast synthetic history is written, and what the large register holds.</summary>
internal static class GeneratorBenchmark
{
    private const int Items = 1000;
    private const int Versions = 10_000;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var large = await LargeRegister.FileAsync();
        var path = Folders.NewDatabase("generator");
        var times = await Rounds.OfAsync(3, () =>
        {
            Folders.Remove(path);
            return new SyntheticHistory(Items, Versions).WriteAsync(path);
        });
        Folders.Remove(path);
        return
        [
            new("1,000 items with 10,000 versions", times, Note: FormattableString.Invariant($"{Versions / times.Median * 1000:N0} versions a second")),
            new("the large register", null, Note: await LargeRegister.DescribeAsync(large)),
        ];
    }
}
