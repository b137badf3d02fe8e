using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Plimsoll.Bench.Peers;

/// <summary>A server that answers every request with the same bytes: what the road there and back costs.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private BareServer(WebApplication application) => this.application = application;

    public string Url => application.Urls.First();

    /// <summary>Starts one on a free port.</summary>
    /// <param name="bytes">How long its page is.</param>
    public static async Task<BareServer> StartAsync(int bytes)
    {
        var page = Encoding.ASCII.GetBytes(new string('x', bytes));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.MapGet("/", () => Microsoft.AspNetCore.Http.Results.Bytes(page, "text/html"));
        await application.StartAsync();
        return new(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
