using System.Net;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Tests.Kit;
using static Plimsoll.Web.Tests.Accounts.AccountSite;

namespace Plimsoll.Web.Tests.Accounts;

public sealed class AdministratorTests(Sites sites)
{
    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Somebody_invited_by_letter_chooses_a_password_and_signs_in(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);

        var page = await ada.SendAsync(await ada.GoAsync("/accounts"), "Invite", ("name", "Cato Reed"), ("e-mail-address", "cato.reed@example.org"));
        Assert.StartsWith("/accounts/", ada.At, StringComparison.Ordinal);
        Assert.Contains("Invited, until", page.Words(), StringComparison.Ordinal);
        var letter = await site.Mail.NextAsync();
        Assert.StartsWith("Cato Reed,", letter.Text, StringComparison.Ordinal);

        using var cato = site.Browser();
        await cato.SendAsync(await cato.GoAsync(PasswordTests.LinkIn(letter.Text).PathAndQuery), "Set the password", ("password", "gravel under willows"));
        Assert.Equal("/sign-in", cato.At);
        await SignInAsync(cato, "cato.reed@example.org", "gravel under willows");
        Assert.Equal("Cato Reed", await NameAsync(cato));

        await ada.SendAsync(await ada.GoAsync("/accounts"), "Invite", ("name", "Another Cato"), ("e-mail-address", "Cato.Reed@example.org"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
    }

    [Fact]
    public async Task Invitation_without_a_mail_server_is_a_link_to_hand_on()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite, o => o with { Mail = null, PublicUrl = new Uri("http://registers.example.org") });
        using var ada = await site.SignedInAsync(Ada, AdasPassword);

        var page = await ada.SendAsync(await ada.GoAsync("/accounts"), "Invite", ("name", "Cato Reed"), ("e-mail-address", "cato.reed@example.org"));

        var link = new Uri(page.QuerySelector("#hand-on")!.TextContent);
        Assert.Equal("registers.example.org", link.Host);
        using var cato = site.Browser();
        Assert.NotNull((await cato.GoAsync(link.PathAndQuery)).QuerySelector("#password"));
        Assert.Contains("sends no letters", (await cato.GoAsync("/accounts/forgotten")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_that_the_mail_server_does_not_take_is_a_link_to_hand_on()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        await site.Mail.DisposeAsync();

        var page = await ada.SendAsync(await ada.GoAsync("/accounts"), "Invite", ("name", "Cato Reed"), ("e-mail-address", "cato.reed@example.org"));

        Assert.NotNull(page.QuerySelector("#hand-on"));
        Assert.Contains("did not take the letter", page.Words(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Session_ended_by_an_administrator_is_out_at_its_next_request(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        using var ben = await site.SignedInAsync(Ben, BensPassword);
        using var alsoBen = await site.SignedInAsync(Ben, BensPassword);
        var address = $"/accounts/{site.BenId.Value:D}";

        var page = await ada.GoAsync(address);
        Assert.Equal(2, page.QuerySelectorAll("button[name='session']").Length);
        await ada.SendAsync(page, "Sign out everywhere");

        Assert.Null(await NameAsync(ben));
        Assert.Null(await NameAsync(alsoBen));
        Assert.Equal("Ada Quill", await NameAsync(ada));
    }

    [Fact]
    public async Task Own_session_elsewhere_is_ended()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var here = await site.SignedInAsync(Ada, AdasPassword);
        using var there = await site.SignedInAsync(Ada, AdasPassword);
        var page = await here.GoAsync("/account/sessions");
        var button = Assert.Single(page.QuerySelectorAll("button[name='session']"));

        await here.SendAsync(page, button.Words());

        Assert.Null(await NameAsync(there));
        Assert.Equal("Ada Quill", await NameAsync(here));
    }

    [Fact]
    public async Task Account_shut_is_out_at_once_and_in_again_when_opened()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        using var ben = await site.SignedInAsync(Ben, BensPassword);
        var address = $"/accounts/{site.BenId.Value:D}";

        await ada.SendAsync(await ada.GoAsync(address), "Shut the account");
        Assert.Null(await NameAsync(ben));
        await SignInAsync(ben, Ben, BensPassword);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ben.Status);

        await ada.SendAsync(await ada.GoAsync(address), "Open the account");
        using var back = await site.SignedInAsync(Ben, BensPassword);
        await ada.SendAsync(await ada.GoAsync($"/accounts/{site.AdaId.Value:D}"), "Shut the account");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
    }

    [Fact]
    public async Task Accounts_are_for_administrators()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var ben = await site.SignedInAsync(Ben, BensPassword);
        foreach (var path in (string[])["/accounts", $"/accounts/{site.AdaId.Value:D}"])
        {
            await ben.GoAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, ben.Status);
        }

        var reader = await new AccessService(site.Site.Workspace).ActorOfAsync(site.BenId);
        var sessions = new SessionService(site.Site.Workspace);
        await Assert.ThrowsAsync<NotAllowedException>(() => site.WithAsync(a => a.ListAsync(reader)));
        await Assert.ThrowsAsync<NotAllowedException>(() => site.WithAsync(a => a.InviteAsync(reader, "X", "x@example.org", new Uri("http://x"))));
        await Assert.ThrowsAsync<NotAllowedException>(() => sessions.ListAsync(reader, site.AdaId));
        await Assert.ThrowsAsync<NotAllowedException>(() => sessions.EndAllAsync(reader, site.AdaId));
        Assert.Single(await sessions.ListAsync(reader, site.BenId));
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task First_start_makes_the_first_administrator_once(Provider provider)
    {
        await using var site = await Site.StartAsync(await sites.NewDatabaseAsync(provider), (_, _) => Task.CompletedTask);
        var (replaced, link) = (await LinkAsync(site), await LinkAsync(site));
        using var visitor = site.As(null);
        Assert.Contains("good no more", (await visitor.GoAsync(replaced!.PathAndQuery)).Words(), StringComparison.Ordinal);
        Assert.Contains("good no more", (await visitor.GoAsync("/accounts/first")).Words(), StringComparison.Ordinal);
        var form = await visitor.GoAsync(link!.PathAndQuery);
        using var eve = site.As(null);
        var evesForm = await eve.GoAsync(link.PathAndQuery);

        var wrong = await visitor.SendAsync(form, "Become administrator", ("name", "Ada Quill"), ("e-mail-address", "ada"), ("password", AdasPassword));
        Assert.Contains("e-mail address", wrong.QuerySelector("#e-mail-address-error").Words(), StringComparison.Ordinal);
        Assert.Equal("Ada Quill", wrong.QuerySelector("#name")!.GetAttribute("value"));
        await visitor.SendAsync(form, "Become administrator", ("name", "Ada Quill"), ("e-mail-address", Ada), ("password", AdasPassword));

        Assert.Equal("/sign-in", visitor.At);
        await SignInAsync(visitor, Ada, AdasPassword);
        await visitor.GoAsync("/accounts");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Null(await LinkAsync(site));
        await eve.SendAsync(evesForm, "Become administrator", ("name", "Eve"), ("e-mail-address", "eve@example.org"), ("password", AdasPassword));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eve.Status);
    }

    private static Task<Uri?> LinkAsync(Site site) => FirstStart.LinkAsync(site.Program, TestContext.Current.CancellationToken);
}
