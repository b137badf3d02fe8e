using System.CommandLine;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Checks;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.History;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Cli;

/// <summary>One opened database with the services that commands use.</summary>
internal sealed class Session : IAsyncDisposable
{
    private Session(Workspace workspace)
    {
        Workspace = workspace;
        Registers = new RegisterService(workspace);
        Checks = new CheckService(workspace, Registers);
        Imports = new ImportService(workspace);
        Exports = new ExportService(workspace, Registers, Checks);
        History = new HistoryService(workspace);
    }

    public Workspace Workspace { get; }

    public RegisterService Registers { get; }

    public CheckService Checks { get; }

    public ImportService Imports { get; }

    public ExportService Exports { get; }

    public HistoryService History { get; }

    public static Task<Session> OpenAsync(ParseResult parsed, CancellationToken cancellation) =>
        OpenAsync(parsed.GetValue(CommonOptions.Database)!, cancellation);

    public static async Task<Session> OpenAsync(string location, CancellationToken cancellation)
    {
        var workspace = await Workspace.OpenAsync(location, TimeProvider.System, cancellation: cancellation);
        if (workspace.Database.Upgraded is { } upgraded)
            Console.Error.WriteLine("plimsoll: " + upgraded);
        return new(workspace);
    }

    /// <summary>Opens a database that must be there already: reading must not leave an empty one behind.</summary>
    public static async Task<Session> OpenExistingAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var location = parsed.GetValue(CommonOptions.Database)!;
        if (!location.Contains("://", StringComparison.Ordinal) && !File.Exists(location))
            throw new UsageException($"There is no database {location}; import a register first, or name another with --database");
        return await OpenAsync(parsed, cancellation);
    }

    /// <summary>The register of a name.</summary>
    /// <exception cref="UsageException">There is none; the message lists those that there are.</exception>
    public async Task<Register> RegisterAsync(string name, AsAt? asAt, CancellationToken cancellation)
    {
        if (await Registers.FindAsync(Actor.Terminal, name, asAt, cancellation) is { } register)
            return register;
        var there = await Registers.ListAsync(Actor.Terminal, asAt, cancellation);
        throw new UsageException(there.Count == 0
            ? $"There is no register “{name}”: the database holds none{(asAt is null ? "" : $" as at {asAt}")}"
            : $"There is no register “{name}”{(asAt is null ? "" : $" as at {asAt}")}; there {(there.Count == 1 ? "is" : "are")} {string.Join(", ", there.Select(r => $"“{r.Name}”"))}");
    }

    public ValueTask DisposeAsync() => Workspace.DisposeAsync();
}
