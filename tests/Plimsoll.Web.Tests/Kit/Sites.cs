using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;
using Plimsoll.Web.Tests.Kit;

[assembly: AssemblyFixture(typeof(Sites))]

namespace Plimsoll.Web.Tests.Kit;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>The site over the invented body, once on each kind of database; tests only read it.</summary>
public sealed class Sites : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresCluster>> cluster = new(PostgresCluster.StartAsync);
    private readonly Lazy<Task<Site>> sqlite;
    private readonly Lazy<Task<Site>> postgres;

    public Sites()
    {
        sqlite = new(() => Site.StartAsync(Path.Combine(Folder, "council.db")));
        postgres = new(async () => await Site.StartAsync(await (await cluster.Value).NewDatabaseAsync()));
    }

    public static TheoryData<Provider> Both => [Provider.Sqlite, Provider.Postgres];

    public string Folder { get; } = Directory.CreateTempSubdirectory("plimsoll-web-").FullName;

    public Task<Site> OnAsync(Provider provider)
    {
        if (provider == Provider.Postgres && PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        return provider == Provider.Sqlite ? sqlite.Value : postgres.Value;
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in new[] { sqlite, postgres }.Where(s => s.IsValueCreated))
            await (await site.Value).DisposeAsync();
        if (cluster.IsValueCreated)
            await (await cluster.Value).DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A running site and a client of it.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication program;
    private readonly Workspace workspace;
    private bool isBroken;

    private Site(WebApplication program, Workspace workspace)
    {
        (this.program, this.workspace) = (program, workspace);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(program.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>Takes the registers away from under the running site.</summary>
    public async Task BreakAsync()
    {
        isBroken = true;
        await workspace.DisposeAsync();
    }

    internal static async Task<Site> StartAsync(string location, Func<Workspace, TestClock, Task>? record = null)
    {
        var clock = new TestClock(Council.Opened);
        var workspace = await Workspace.OpenAsync(location, clock);
        await (record ?? Council.RecordAsync)(workspace, clock);
        var program = PlimsollSite.Create(new SiteOptions { Urls = "http://127.0.0.1:0" }, workspace, services => services.AddSingleton<IStartupFilter, SignedIn>());
        await program.StartAsync();
        return new(program, workspace);
    }

    /// <summary>The registers behind it.</summary>
    internal Workspace Workspace => workspace;

    /// <summary>A visitor who is signed in as a person, or not at all.</summary>
    internal Visitor As(PersonId? person) => new(Client.BaseAddress!, person);

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}");
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await program.DisposeAsync();
        if (!isBroken)
            await workspace.DisposeAsync();
    }
}
