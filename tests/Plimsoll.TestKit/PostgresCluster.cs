using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Plimsoll.TestKit;

/// <summary>
/// A PostgreSQL server of the tests' own, from the machine's installed program: a new cluster in a temporary folder on
/// a free port of this machine, flushing to disk as in earnest, stopped and removed at the end.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Password = "tests p@ss";
    private static int databases;
    private readonly string folder;
    private bool stopped;

    private PostgresCluster(string folder, int port)
    {
        this.folder = folder;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;
    }

    /// <summary>Why no cluster can be started here, for a skipped test; null when one can.</summary>
    public static string? WhyNot =>
        Programs is null ? "PostgreSQL is not installed; on Debian: apt-get install postgresql." : null;

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(d => double.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0)
            .Select(d => Path.Combine(d, "bin"))
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")))
        : null;

    /// <summary>Starts a cluster; takes a few seconds.</summary>
    public static async Task<PostgresCluster> StartAsync()
    {
        if (WhyNot is { } reason)
            throw new InvalidOperationException(reason);
        var folder = (await RunAsync("mktemp", "-d", "/tmp/plimsoll-postgres-XXXXXX")).Trim();
        await RunAsync("sh", "-c", $"umask 077; printf '%s' '{Password}' > {folder}/password");
        await RunAsync(
            Path.Combine(Programs!, "initdb"), "-D", $"{folder}/data", "-U", "tests", "-A", "scram-sha-256",
            "--pwfile", $"{folder}/password", "-E", "UTF8", "--locale", "C.UTF-8", "--no-instructions");
        var port = FreePort();
        await RunAsync(
            Path.Combine(Programs!, "pg_ctl"), "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start");
        return new(folder, port);
    }

    /// <summary>The address of a database, whether it exists or not.</summary>
    public string Url(string database, string? password = null) =>
        $"postgresql://tests:{Uri.EscapeDataString(password ?? Password)}@127.0.0.1:{Port}/{database}";

    /// <summary>Creates an empty database and gives its address.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        return Url(name);
    }

    /// <summary>Runs SQL in a database, as its owner.</summary>
    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>For Npgsql, without pooling.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=tests;Password={Password};Database={database};Pooling=false";

    /// <summary>Stops the server at once, as a loss of power would, and starts it again.</summary>
    public async Task CrashAsync()
    {
        await RunAsync(Path.Combine(Programs!, "pg_ctl"), "-D", $"{folder}/data", "-w", "-m", "immediate", "stop");
        await RunAsync(
            Path.Combine(Programs!, "pg_ctl"), "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
            $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        await StopAsync();
    }

    private async Task StopAsync()
    {
        if (stopped)
            return;
        stopped = true;
        await RunAsync(Path.Combine(Programs!, "pg_ctl"), "-D", $"{folder}/data", "-w", "-m", "immediate", "stop");
        await RunAsync("rm", "-rf", folder);
    }

    private void StopAtExit(object? sender, EventArgs e) => StopAsync().GetAwaiter().GetResult();

    /// <summary>PostgreSQL refuses to run as root: then its programs run as the user that its package made.</summary>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/tmp" };
        if (Environment.UserName == "root")
        {
            start.FileName = "runuser";
            foreach (var argument in (string[])["-u", "postgres", "--", program])
                start.ArgumentList.Add(argument);
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;

        // The server inherits pg_ctl's output and holds it open: wait for the process, not for the end of its output.
        var server = arguments.Contains("start");
        var output = server ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync();
        var error = server ? Task.FromResult("see its log") : process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
