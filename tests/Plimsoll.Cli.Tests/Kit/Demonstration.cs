using Plimsoll.Cli.Tests.Kit;

[assembly: AssemblyFixture(typeof(Demonstration))]

namespace Plimsoll.Cli.Tests.Kit;

/// <summary>The demonstration council in a database that <c>plimsoll demo</c> made once; tests only read it.</summary>
public sealed class Demonstration : IDisposable
{
    public const string Strategic = "Strategic risk register";

    private readonly Lazy<Task<Run>> made;

    public Demonstration() => made = new(() => Terminal.RunAsync("demo"));

    /// <summary>The terminal in whose folder the database lies, under its default name.</summary>
    public Terminal Terminal { get; } = new();

    /// <summary>What making it printed.</summary>
    public Task<Run> MadeAsync() => made.Value;

    /// <summary>Runs a command on it.</summary>
    public async Task<Run> RunAsync(params string[] arguments)
    {
        Assert.Equal(0, (await MadeAsync()).Exit);
        return await Terminal.RunAsync(arguments);
    }

    public void Dispose() => Terminal.Dispose();
}
