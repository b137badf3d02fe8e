using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task Work_that_is_stopped_ends_and_leaves_nothing()
    {
        using var works = new LongWorks(TimeProvider.System);
        var begun = new TaskCompletionSource();
        var work = works.Begin(Services.Recording.Actor.Terminal, "Endless", "/", lasts: true, async (progress, stop) =>
        {
            progress.Report((1, 2));
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return new("never", "/");
        });
        await begun.Task;

        Assert.False(await work.EndsWithinAsync(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken));
        Assert.Equal((1, 2), work.Progress);
        work.Stop();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Task);
        works.Forget(work);
        Assert.Null(works.Find(Services.Recording.Actor.Terminal, work.Id));
    }

    private async Task<ChangingCouncil> ImpatientAsync()
    {
        var council = await sites.NewAsync(Provider.Sqlite);
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
