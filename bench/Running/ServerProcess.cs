using System.Diagnostics;
using System.Globalization;
using Plimsoll.Bench.Peers;
using Plimsoll.Services.Recording;
using Plimsoll.Web;
using Plimsoll.Web.Accounts;

namespace Plimsoll.Bench.Running;

/// <summary>
/// A server in a process of its own, so that its memory and its start are its own: the site over a database, or bare pages.
/// The process runs this program again, prints where it listens and serves until its input ends.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Mark = "--server";
    private const string Site = "site";
    private const string Bare = "bare";
    private readonly Process process;

    private ServerProcess(Process process, Uri url, string? firstLink) => (this.process, Url, FirstLink) = (process, url, firstLink);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>The link to become the site's first administrator; null when it has one, or is no site.</summary>
    public string? FirstLink { get; }

    /// <summary>Its working set in megabytes, now.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The largest working set that it had, in megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    public static bool IsOne(string[] args) => args is [Mark, ..];

    /// <summary>Starts the site over a database.</summary>
    public static Task<ServerProcess> SiteAsync(string database) => StartAsync(Site, database);

    /// <summary>Starts a server that answers every request with as many bytes.</summary>
    public static Task<ServerProcess> BareAsync(int bytes) => StartAsync(Bare, bytes.ToString(CultureInfo.InvariantCulture));

    /// <summary>In the process: serves.</summary>
    public static async Task<int> ServeAsync(string[] args)
    {
        if (args[1] == Bare)
        {
            await using var bare = await BareServer.StartAsync(int.Parse(args[2], CultureInfo.InvariantCulture));
            await SayAsync(bare.Url, null);
            return 0;
        }

        await using var workspace = await Workspace.OpenAsync(args[2], TimeProvider.System);
        await using var site = PlimsollSite.Create(new SiteOptions { Urls = "http://127.0.0.1:0" }, workspace);
        await site.StartAsync();
        await SayAsync(site.Urls.First(), await FirstStart.LinkAsync(site));
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static async Task SayAsync(string url, Uri? link)
    {
        Console.WriteLine(url);
        Console.WriteLine(link?.PathAndQuery ?? "");
        await Console.In.ReadToEndAsync();
    }

    private static async Task<ServerProcess> StartAsync(string kind, string argument)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Mark, kind, argument]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var (url, link) = (await process.StandardOutput.ReadLineAsync(), await process.StandardOutput.ReadLineAsync());
        return url is null
            ? throw new CannotMeasureException($"the {kind} server did not start")
            : new ServerProcess(process, new Uri(url), link is { Length: > 0 } ? link : null);
    }
}
