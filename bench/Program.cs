using Plimsoll.Bench;
using Plimsoll.Bench.Running;

// ./bench/measure <name ...|all>
if (ChildMeasurement.IsOne(args))
    return await ChildMeasurement.RunAsync(args);
if (ServerProcess.IsOne(args))
    return await ServerProcess.ServeAsync(args);

var known = Catalogue.All;
var chosen = args is ["all"] ? known : [.. args.Select(a => known.FirstOrDefault(b => b.Name == a)).OfType<Benchmark>()];
if (args.Length == 0 || (args is not ["all"] && chosen.Count != args.Length))
{
    Console.Error.WriteLine($"Name one or more benchmarks: {string.Join(", ", known.Select(b => b.Name))}, or all.");
    return 2;
}

Console.WriteLine(await Machine.DescribeAsync());
foreach (var benchmark in chosen)
{
    Console.WriteLine();
    Console.WriteLine($"{benchmark.Name}: {benchmark.What}");
    try
    {
        Report.Print(await benchmark.RunAsync());
    }
    catch (CannotMeasureException why)
    {
        Console.WriteLine($"  not measured: {why.Message}");
    }
}

return 0;
