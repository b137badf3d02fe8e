using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Mail;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Accounts;

/// <summary>A site of a test's own with two people who can sign in, and a mail server.</summary>
internal sealed class AccountSite : IAsyncDisposable
{
    public const string Ada = "ada.quill@example.org";
    public const string AdasPassword = "harbour wall tide gauge";
    public const string Ben = "ben.marsh@example.org";
    public const string BensPassword = "ledger lamp otter";

    private AccountSite(Site site, MailServer mail) => (Site, Mail) = (site, mail);

    public Site Site { get; }

    public MailServer Mail { get; }

    public TestClock Clock => Site.Clock;

    public Actor Administrator { get; private set; } = Actor.Terminal;

    public PersonId AdaId { get; private set; }

    public PersonId BenId { get; private set; }

    /// <summary>Starts one; Ada is administrator, Ben reads.</summary>
    public static async Task<AccountSite> StartAsync(Sites sites, Provider provider, Func<SiteOptions, SiteOptions>? change = null)
    {
        var mail = new MailServer();
        var options = new SiteOptions { Urls = "http://127.0.0.1:0", Mail = MailSettings.Read(mail.Address) };
        var site = await Site.StartAsync(
            await sites.NewDatabaseAsync(provider),
            (workspace, _) => workspace.RecordAsync(Actor.Terminal, "found", null, [new Edited(new Organisation { Id = new(workspace.NewId()), Name = "Fenwick & Moor Council" }, 0)]),
            change?.Invoke(options) ?? options);
        var made = new AccountSite(site, mail);
        made.AdaId = await made.AddAsync("Ada Quill", Ada, AdasPassword, Role.Administrator);
        made.BenId = await made.AddAsync("Ben Marsh", Ben, BensPassword, Role.Reader);
        made.Administrator = await new AccessService(site.Workspace).ActorOfAsync(made.AdaId);
        return made;
    }

    /// <summary>Adds somebody who can sign in.</summary>
    public async Task<PersonId> AddAsync(string name, string email, string password, Role role)
    {
        var person = await new PeopleService(Site.Workspace).AddAsync(Actor.Terminal, name, email);
        await new AccessService(Site.Workspace).GrantAsync(Actor.Terminal, person, [new RoleGrant(role)]);
        await using var scope = Site.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<AccountManager>();
        var account = await scope.ServiceProvider.GetRequiredService<AccountService>().MakeAsync(person);
        Assert.True((await manager.AddPasswordAsync(account, password)).Succeeded);
        return person;
    }

    /// <summary>Does something with the services that a request would have.</summary>
    public async Task<T> WithAsync<T>(Func<AccountService, Task<T>> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountService>());
    }

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Browser() => Site.As(null);

    /// <summary>Somebody at a browser, signed in by password.</summary>
    public async Task<Visitor> SignedInAsync(string email, string password)
    {
        var visitor = Browser();
        await SignInAsync(visitor, email, password);
        Assert.Equal("/work", visitor.At);
        return visitor;
    }

    /// <summary>Fills in the sign-in page.</summary>
    public static async Task<IHtmlDocument> SignInAsync(Visitor visitor, string email, string password, string page = "/sign-in") =>
        await visitor.SendAsync(await visitor.GoAsync(page), "Sign in", ("e-mail-address", email), ("password", password));

    /// <summary>Whose name stands in the bar; null for nobody's.</summary>
    public static async Task<string?> NameAsync(Visitor visitor)
    {
        var page = await visitor.GoAsync("/sign-in");
        return page.QuerySelector(".bar__who a")?.TextContent.Replace("Signed in as ", "", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
