using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

[assembly: AssemblyFixture(typeof(DemonstrationWorkspace))]
[assembly: AssemblyFixture(typeof(PublishedWorkspace))]

namespace Plimsoll.Services.Tests.Kit;

/// <summary>The demonstration council, seeded once for all tests that only read it.</summary>
public sealed class DemonstrationWorkspace : IAsyncDisposable
{
    public const string Strategic = "Strategic risk register";

    private readonly Lazy<Task<TemporaryWorkspace>> seeded = new(SeedAsync);

    public Task<TemporaryWorkspace> SeededAsync() => seeded.Value;

    public async ValueTask DisposeAsync()
    {
        if (seeded.IsValueCreated)
            await (await seeded.Value).DisposeAsync();
    }

    private static async Task<TemporaryWorkspace> SeedAsync()
    {
        var made = await TemporaryWorkspace.NewAsync();
        await DemonstrationCouncil.SeedAsync(made.Workspace);
        return made;
    }
}

/// <summary>Both published registers imported into one database, once for all tests that only read it.</summary>
public sealed class PublishedWorkspace : IAsyncDisposable
{
    public const string Thurrock = "Thurrock September 2017";
    public const string Blackpool = "Blackpool 2021/22";

    private readonly Lazy<Task<TemporaryWorkspace>> imported = new(ImportAsync);

    public Task<TemporaryWorkspace> ImportedAsync()
    {
        SharedFiles.SkipIfMissing();
        return imported.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (imported.IsValueCreated)
            await (await imported.Value).DisposeAsync();
    }

    private static async Task<TemporaryWorkspace> ImportAsync()
    {
        var made = await TemporaryWorkspace.NewAsync();
        await made.ImportAsync(SharedFiles.Thurrock, Thurrock);
        await made.ImportAsync(SharedFiles.Blackpool, Blackpool);
        return made;
    }
}
