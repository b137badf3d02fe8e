using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Services.Making;
using Plimsoll.Web.Making;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Making;

/// <summary>Work that takes longer than a page waits for, on pages without scripts.</summary>
public sealed class LongWorkTests(Sites sites)
{
    private const string Paper = $"/registers/{Council.Slug}/papers/register.docx";

    [Fact]
    public async Task Paper_that_takes_long_is_told_of_until_it_can_be_opened()
    {
        await using var council = await ImpatientAsync();
        using var nobody = council.Site.As(null);
        using var officer = council.Site.As(council.Cast.Officer);

        var work = await BegunAsync(council.Site, Paper);
        Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync(work));
        var page = await EndedAsync(council.Site, work);

        Assert.Contains("It is ready.", page, StringComparison.Ordinal);
        Assert.Equal("PK", Encoding.ASCII.GetString((await nobody.BytesAsync(work + "?handler=file"))[..2]));
        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync($"/making/{Guid.NewGuid():D}"));
    }

    [Fact]
    public async Task Pack_whose_sealing_takes_long_is_told_of_and_then_leads_to_the_pack()
    {
        await using var council = await ImpatientAsync();
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.SendAsync(await officer.GoAsync("/packs/add"), "Save the draft", ("title", "Quarter 2"), ("formats", "docx"));
        var pack = officer.At;

        var page = await officer.SendAsync(await officer.GoAsync(pack + "/seal"), "Seal the pack");
        for (var tries = 0; tries < 200 && officer.At != pack; tries++)
        {
            Assert.StartsWith("/making/", officer.At, StringComparison.Ordinal);
            Assert.Contains("This page asks again", page.Body!.TextContent, StringComparison.Ordinal);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            page = await officer.GoAsync(officer.At);
        }

        Assert.Contains("Quarter 2 is sealed with", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Paper_that_one_node_makes_is_told_of_and_handed_over_by_another(Provider provider)
    {
        await using var council = await ImpatientAsync(provider);
        await using var other = await NodeAsync(council);

        var work = await BegunAsync(council.Site, Paper);
        var page = await EndedAsync(other, work);

        Assert.Contains("It is ready.", page, StringComparison.Ordinal);
        using var nobody = other.As(null);
        Assert.Equal("PK", Encoding.ASCII.GetString((await nobody.BytesAsync(work + "?handler=file"))[..2]));
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Work_is_stopped_from_another_node_and_leaves_nothing(Provider provider)
    {
        await using var council = await ImpatientAsync(provider);
        await using var other = await NodeAsync(council);
        var works = council.Site.Services.GetRequiredService<LongWorks>();
        var begun = new TaskCompletionSource();
        var work = works.Begin(Services.Recording.Actor.Public, "Endless", "/", lasts: true, async (progress, stop) =>
        {
            progress.Report((1, 2));
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return new("never", "/");
        });
        await begun.Task;
        Assert.False(await work.EndsWithinAsync(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken));
        await works.TellAsync(work, TestContext.Current.CancellationToken);

        using var there = other.As(null);
        var page = await there.GoAsync($"/making/{work.Id:D}");
        Assert.Contains("1 of 2 files are made.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("stopped", (await there.SendAsync(page, "Stop it")).Words(), StringComparison.Ordinal);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Task.WaitAsync(TimeSpan.FromSeconds(40)));
    }

    [Fact]
    public async Task Work_whose_program_was_stopped_says_so()
    {
        await using var council = await ImpatientAsync();
        var notices = council.Site.Services.GetRequiredService<WorkNotices>();
        var work = Guid.NewGuid();
        await notices.AddAsync(Services.Recording.Actor.Public, work, new WorkNotice("Seal Quarter 2", "/packs", Lasts: true), TestContext.Current.CancellationToken);
        using var nobody = council.Site.As(null);
        Assert.Contains("It is being made.", (await nobody.GoAsync($"/making/{work:D}")).Words(), StringComparison.Ordinal);

        council.Site.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Contains("the program that made it was probably stopped", (await nobody.GoAsync($"/making/{work:D}")).Words(), StringComparison.Ordinal);
        council.Site.Clock.Now += WorkNotices.KeptFor + TimeSpan.FromMinutes(1);
        await notices.ForgetOldAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync($"/making/{work:D}"));
    }

    /// <summary>A second node on the same database.</summary>
    private static async Task<Site> NodeAsync(ChangingCouncil council)
    {
        var node = await Site.StartAsync(council.Site.Location, (_, _) => Task.CompletedTask);
        node.Clock.Now = council.Site.Clock.Now;
        return node;
    }

    private async Task<ChangingCouncil> ImpatientAsync(Provider provider = Provider.Sqlite)
    {
        var council = await sites.NewAsync(provider);
        council.Site.Services.GetRequiredService<LongWorks>().Patience = TimeSpan.Zero;
        return council;
    }

    private static async Task<string> BegunAsync(Site site, string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static async Task<string> EndedAsync(Site site, string work)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            using var response = await site.Client.GetAsync(work, TestContext.Current.CancellationToken);
            var page = (await Site.ReadAsync(response)).Body!.TextContent;
            if (!response.Headers.Contains("Refresh"))
                return page;
            Assert.Contains("It is being made.", page, StringComparison.Ordinal);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The paper was not made in 40 seconds.");
    }
}
