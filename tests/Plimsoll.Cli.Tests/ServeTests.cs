using System.Net;
using System.Net.Sockets;
using Plimsoll.Cli.Tests.Kit;

namespace Plimsoll.Cli.Tests;

public class ServeTests
{
    [Fact]
    public async Task Serve_ofADatabase_answersOnItsAddress()
    {
        using var terminal = new Terminal();
        Assert.NotEmpty((await terminal.RunAsync("import", terminal.Write("pier.txt", PierRegister.Text), "--register", "Piers")).Printed);
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = terminal.Start("serve", "--urls", address);
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync(limit.Token);
            while (line is not null && !line.StartsWith("Plimsoll serves", StringComparison.Ordinal));
            Assert.True(line is not null, process.HasExited ? await errors : "nothing was printed");
            Assert.EndsWith(address, line, StringComparison.Ordinal);

            using HttpClient client = new();
            // What was imported is nobody's to read until somebody signs in, or the body opens it to the public.
            Assert.Contains("<h1 class=\"title above\">Sign in</h1>", await client.GetStringAsync(new Uri(address), limit.Token), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Serve_onATakenAddress_isOneLine()
    {
        using var terminal = new Terminal();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var run = await terminal.RunAsync("serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.Contains("in use", run.OnlyLine, StringComparison.Ordinal);
        Assert.Equal(1, run.Exit);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
