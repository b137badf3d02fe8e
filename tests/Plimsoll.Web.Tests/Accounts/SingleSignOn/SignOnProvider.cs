using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Plimsoll.TestKit;

namespace Plimsoll.Web.Tests.Accounts.SingleSignOn;

/// <summary>A real provider of sign-on beside the tests: npm's oidc-provider in a process of its own.</summary>
internal sealed class SignOnProvider : IAsyncDisposable
{
    private readonly Process process;

    private SignOnProvider(Process process, Uri address, string site) => (this.process, Address, Site) = (process, address, site);

    /// <summary>Its issuer address.</summary>
    public Uri Address { get; }

    /// <summary>The address of the site that it sends people back to, where nobody listens yet.</summary>
    public string Site { get; }

    public static async Task<SignOnProvider> StartAsync()
    {
        if (!Directory.Exists(Path.Combine(SharedFiles.RepositoryRoot, "node_modules", "oidc-provider")))
            Assert.Skip("oidc-provider is not installed; run: npm install");
        var site = $"http://127.0.0.1:{FreePort()}";
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(SharedFiles.RepositoryRoot, "tests/Plimsoll.Web.Tests/Accounts/SingleSignOn/provider.mjs"), site + "/signin-oidc"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = SharedFiles.RepositoryRoot,
        })!;
        _ = process.StandardError.ReadToEndAsync(); // it warns of what is for development only
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("The provider did not start");
        while (!line.StartsWith("http://", StringComparison.Ordinal));
        return new(process, new Uri(line), site);
    }

    /// <summary>Gives Ada another address there.</summary>
    public Task RenameAdaAsync(string email) => TellAsync(email);

    /// <summary>From now on something is wrong with its identity tokens.</summary>
    /// <param name="what">One of the forgeries of provider.mjs.</param>
    public Task ForgeAsync(string what) => TellAsync("forge " + what);

    private async Task TellAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } told && told != line)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
