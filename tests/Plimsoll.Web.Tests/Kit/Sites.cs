using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;
using Plimsoll.Web.Tests.Languages;
using Plimsoll.Web.Tests.Kit;
using Plimsoll.Web.Making;

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

    /// <summary>A site of its own, with people who sign in, to change things at.</summary>
    internal async Task<ChangingCouncil> NewAsync(Provider provider, bool speaksPseudo = false, Action<string>? beside = null)
    {
        if (provider == Provider.Postgres && PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        var options = new SiteOptions { Urls = "http://127.0.0.1:0", Texts = speaksPseudo ? Directory.CreateDirectory(Path.Combine(Folder, $"texts-{Guid.NewGuid():N}")).FullName : null };
        if (options.Texts is { } folder)
        {
            PseudoLanguage.Write(folder);
            beside?.Invoke(folder);
        }

        var (site, cast) = await Cast.SiteAsync(
            provider == Provider.Sqlite ? Path.Combine(Folder, $"{Guid.NewGuid():N}.db") : await (await cluster.Value).NewDatabaseAsync(), options);
        return new ChangingCouncil(site, cast);
    }

    /// <summary>An empty database of a test's own.</summary>
    public async Task<string> NewDatabaseAsync(Provider provider)
    {
        if (provider == Provider.Sqlite)
            return Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".db");
        if (PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        return await (await cluster.Value).NewDatabaseAsync();
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

/// <summary>A running site of its own and its people.</summary>
internal sealed record ChangingCouncil(Site Site, Cast Cast) : IAsyncDisposable
{
    /// <summary>The identities of the controls, actions or files of an item that an address may speak of.</summary>
    public async Task<IReadOnlyList<string>> EntriesAsync(string reference, string path)
    {
        var item = (await Site.Workspace.ImageAsync()).All<Item>().Single(i => i.Reference == reference);
        IEnumerable<Guid> ids = path.Contains("/controls/", StringComparison.Ordinal) ? item.Controls.Select(c => c.Id)
            : path.Contains("/actions/", StringComparison.Ordinal) ? item.Actions.Select(a => a.Id)
            : path.Contains("/attachments/", StringComparison.Ordinal) ? item.Attachments.Select(a => a.Id).DefaultIfEmpty(Guid.Empty)
            : [item.Id.Value];
        return [.. ids.Select(i => i.ToString("D"))];
    }

    /// <summary>The identity of what a page of administration is about, by its address.</summary>
    public async Task<string> IdentityAsync(string path)
    {
        var image = await Site.Workspace.ImageAsync();
        var id = path.Split('/') is [_, "packs", ..] ? image.All<Pack>().Select(p => p.Id.Value).FirstOrDefault()
            : path.Split('/') is [_, "administration", var what, ..] ? what switch
        {
            "posts" => image.All<Post>()[0].Id.Value,
            "boards" => image.All<Board>()[0].Id.Value,
            "registers" => image.All<Register>()[0].Id.Value,
            "schemes" => image.All<Scheme>()[0].Id.Value,
            "people" => Cast.Owner.Value,
            _ => image.All<Organisation>()[0].Priorities[0].Id.Value,
        } : Guid.Empty;
        return id.ToString("D");
    }

    /// <summary>Seals a pack of the strategic register, with the exempt item in it, and publishes it.</summary>
    /// <returns>The pack, and its address.</returns>
    public async Task<(PackId Pack, string Address)> PublishAsync(params PackFormat[] formats)
    {
        var register = (await Site.Workspace.ImageAsync()).All<Register>().Single(r => r.Name == "Strategic risks").Id;
        var id = await Site.Services.GetRequiredService<PackService>().DraftAsync(Actor.Terminal, new PackContents
        {
            Title = "Quarter 2", Committee = "Harbour Board", Meeting = Council.Today.AddDays(9), Registers = [register], Kinds = ["in-focus", "register"], Formats = formats,
        });
        await Site.Services.GetRequiredService<PackSealing>().SealAsync(Actor.Terminal, id, 1);
        return (id, await Site.Services.GetRequiredService<PackPublishing>().PublishAsync(Actor.Terminal, id, 2));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
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

    internal static async Task<Site> StartAsync(string location, Func<Workspace, TestClock, Task>? record = null, SiteOptions? options = null)
    {
        var clock = new TestClock(Council.Opened);
        var workspace = await Workspace.OpenAsync(location, clock);
        await (record ?? Council.RecordAsync)(workspace, clock);
        var program = PlimsollSite.Create(options ?? new SiteOptions { Urls = "http://127.0.0.1:0" }, workspace, services => services.AddSingleton<IStartupFilter, SignedIn>());
        await program.StartAsync();

        // Pages wait for their work however busy the machine is; the tests of long work say otherwise.
        program.Services.GetRequiredService<LongWorks>().Patience = TimeSpan.FromMinutes(3);
        return new(program, workspace) { Clock = clock, Location = location };
    }

    /// <summary>Its database.</summary>
    internal string Location { get; private init; } = "";

    /// <summary>The clock that it goes by.</summary>
    internal TestClock Clock { get; private init; } = null!;

    /// <summary>The running program.</summary>
    internal WebApplication Program => program;

    /// <summary>The services of the running site.</summary>
    public IServiceProvider Services => program.Services;

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
