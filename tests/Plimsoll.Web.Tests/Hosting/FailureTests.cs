using System.Net;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.TestKit;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Hosting;

public sealed class FailureTests(Sites sites)
{
    [Fact]
    public async Task Failure_of_the_registers_gives_a_reference_and_no_details()
    {
        await using var site = await Site.StartAsync(Path.Combine(sites.Folder, "failing.db"), (_, _) => Task.CompletedTask);
        await site.BreakAsync();
        using var response = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var page = await Site.ReadAsync(response);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches("with the reference [A-Z0-9:]+", page.Words());
        Assert.DoesNotContain("Exception", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Plimsoll", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Outage_of_the_database_says_that_the_registers_cannot_be_reached()
    {
        if (PostgresCluster.WhyNot is { } why)
            Assert.Skip(why);
        await using var cluster = await PostgresCluster.StartAsync();
        await using var site = await Site.StartAsync(await cluster.NewDatabaseAsync());
        await site.PageAsync("/");
        await cluster.DisposeAsync();

        using var response = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The registers cannot be reached just now", (await Site.ReadAsync(response)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_without_registers_says_so()
    {
        await using var site = await Site.StartAsync(Path.Combine(sites.Folder, "empty.db"), (workspace, _) =>
            workspace.RecordAsync(Actor.Terminal, "found", null, [new Edited(new Organisation { Id = new(workspace.NewId()), Name = "Fenwick", IsOpenToPublic = true }, 0)]));
        Assert.Contains("No register has been recorded yet.", (await site.PageAsync("/")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_not_open_to_the_public_leads_to_the_sign_in()
    {
        await using var site = await Site.StartAsync(Path.Combine(sites.Folder, "closed.db"), (_, _) => Task.CompletedTask);
        foreach (var path in new[] { "/", "/registers/strategic-risks/items?q=wall" })
        {
            using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Equal("/sign-in?return=" + Uri.EscapeDataString(path), response.Headers.Location?.OriginalString);
        }
    }
}
