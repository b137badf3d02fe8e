using Microsoft.AspNetCore.Builder;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Recording;
using Plimsoll.Web;

namespace Plimsoll.EndToEnd.Kit;

/// <summary>The demonstration council, served on a free port of this machine from a database of its own that goes with it.</summary>
public sealed class DemonstrationSite : IAsyncDisposable
{
    /// <summary>The file of a filled database: filling takes seconds, writing it takes none.</summary>
    private static readonly Lazy<Task<byte[]>> Filled = new(FillAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("plimsoll-site-").FullName;
    private Workspace workspace = null!;
    private WebApplication program = null!;

    private DemonstrationSite()
    {
    }

    /// <summary>Where it is served, e.g. http://127.0.0.1:40123.</summary>
    public string Address => program.Urls.Single();

    /// <summary>Serves a council as it is on its first day.</summary>
    public static async Task<DemonstrationSite> StartAsync()
    {
        var site = new DemonstrationSite();
        var database = Path.Combine(site.folder, "demonstration.db");
        await File.WriteAllBytesAsync(database, await Filled.Value);
        site.workspace = await Workspace.OpenAsync(database, TimeProvider.System);
        site.program = PlimsollSite.Create(new SiteOptions { Urls = "http://127.0.0.1:0", IsDemonstration = true }, site.workspace);
        await site.program.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await workspace.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<byte[]> FillAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-filled-").FullName;
        try
        {
            await using var workspace = await Workspace.OpenAsync(Path.Combine(folder, "demonstration.db"), TimeProvider.System);
            await DemonstrationCouncil.SeedAsync(workspace);
            var copy = Path.Combine(folder, "copy.db");
            await workspace.Database.BackUpAsync(copy);
            return await File.ReadAllBytesAsync(copy);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
