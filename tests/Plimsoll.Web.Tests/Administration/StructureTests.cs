using System.Net;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Administration;

/// <summary>The journeys that change the body, its posts, boards and people.</summary>
public sealed class StructureTests(Sites sites)
{
    [Fact]
    public async Task Priority_in_use_can_be_retired_and_one_that_is_not_removed()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);

        var list = await administrator.GoAsync("/administration/organisation/priorities");
        list = await administrator.SendAsync(list, "Add", ("priority", "Clean air"));
        Assert.Contains("Clean air is added", list.Words(), StringComparison.Ordinal);
        var twice = await administrator.SendAsync(list, "Add", ("priority", "clean air"));
        Assert.Equal("#priority", twice.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));

        var used = await administrator.GoAsync(list.Row("Dry streets").QuerySelector("a")!.GetAttribute("href")!);
        Assert.DoesNotContain("Remove", used.QuerySelectorAll("button").Select(b => b.Words()));
        Assert.Contains("1 Sea wall gives way", used.Words(), StringComparison.Ordinal);
        await administrator.SendAsync(used, "Retire");
        var free = await administrator.GoAsync(list.Row("Clean air").QuerySelector("a")!.GetAttribute("href")!);
        await administrator.SendAsync(free, "Remove");

        var body = (await council.Site.Workspace.ImageAsync()).All<Organisation>()[0];
        Assert.Equal(("Dry streets", Council.Today), (body.Priorities.Single().Name, body.Priorities.Single().Retired));
    }

    [Fact]
    public async Task Second_to_change_the_body_is_told_and_may_save_over_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var first = council.Site.As(council.Cast.Administrator);
        var (mine, theirs) = (await first.GoAsync("/administration/organisation/details"), await first.GoAsync("/administration/organisation/details"));
        await first.SendAsync(theirs, "Save", ("name", "Fenwick Council"));

        var told = await first.SendAsync(mine, "Save", ("name", "Moor Council"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.Status);
        Assert.Contains("Somebody else changed this", told.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Equal("Moor Council", told.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("Fenwick Council", (await council.Site.Workspace.ImageAsync()).All<Organisation>()[0].Name);

        await first.SendAsync(told, "Save");
        Assert.Equal("Moor Council", (await council.Site.Workspace.ImageAsync()).All<Organisation>()[0].Name);
    }

    [Fact]
    public async Task Second_to_correct_a_person_is_told_and_may_save_over_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var here = $"/administration/people/{council.Cast.Owner.Value}";
        var (mine, theirs) = (await administrator.GoAsync(here + "/correct"), await administrator.GoAsync(here + "/correct"));
        await administrator.SendAsync(theirs, "Save", ("name", "Ada Quill-Moor"), ("telephone", "01632 960001"));
        Assert.Equal(here, administrator.At);

        var told = await administrator.SendAsync(mine, "Save", ("name", "Adah Quill"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Contains("Somebody else changed this", told.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Equal("Adah Quill", told.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Contains("Ada Quill-Moor", (await administrator.GoAsync(here)).Words(), StringComparison.Ordinal);

        await administrator.SendAsync(told, "Save");
        Assert.Contains("Adah Quill", (await administrator.GoAsync(here)).QuerySelector("h1").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_changes_hands_on_a_day_and_shows_what_goes_with_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var post = (await council.Site.Workspace.ImageAsync()).All<Post>().Single();
        var here = $"/administration/posts/{post.Id.Value}";

        var page = await administrator.GoAsync(here);
        Assert.Contains("Held by Ada Quill", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Sea wall gives way", page.Words(), StringComparison.Ordinal);
        var form = await administrator.GoAsync(here + "/hand-over");
        var refused = await administrator.SendAsync(form, "Hand over", ("person", council.Cast.Reader.Value.ToString("D")), ("from", "soon"));
        Assert.Contains("“soon” is not a day", refused.QuerySelector("#from-error").Words(), StringComparison.Ordinal);
        Assert.Equal(council.Cast.Reader.Value.ToString("D"), refused.QuerySelector("#person option[selected]")!.GetAttribute("value"));
        var done = await administrator.SendAsync(refused, "Hand over", ("from", "1 October 2026"), ("reason", "New director"));

        Assert.Contains("Rita Reader holds the post from 1 October 2026", done.Words(), StringComparison.Ordinal);
        Assert.Contains("30 September 2026", done.Row("Ada Quill").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ends_only_with_a_successor_and_after_a_second_look()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var post = (await council.Site.Workspace.ImageAsync()).All<Post>().Single();
        var board = (await council.Site.Workspace.ImageAsync()).All<Board>().Single();
        var form = await administrator.GoAsync($"/administration/posts/{post.Id.Value}/retire");

        var refused = await administrator.SendAsync(form, "Continue", ("from", "1 October 2026"), ("reason", "Reorganised"));
        Assert.Equal("#successor", refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        var check = await administrator.SendAsync(refused, "Continue", ("successor", "harbour board"));
        Assert.Contains("To Harbour Board", check.Words(), StringComparison.Ordinal);
        Assert.Null((await council.Site.Workspace.ImageAsync()).All<Post>().Single().Retired);
        var back = await administrator.SendAsync(check, "Change the answers");
        Assert.Equal("Reorganised", back.QuerySelector("#reason").Words());
        check = await administrator.SendAsync(back, "Continue");
        await administrator.SendAsync(check, "End the post");

        var image = await council.Site.Workspace.ImageAsync();
        Assert.Equal(new DateOnly(2026, 10, 1), image.All<Post>().Single().Retired);
        Assert.Equal([Party.Of(board.Id)], image.All<Item>().Single(i => i.Reference == "1").Owners);
    }

    [Fact]
    public async Task Person_is_erased_after_a_look_at_what_they_hold()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var form = await administrator.GoAsync($"/administration/people/{council.Cast.Owner.Value}/erase");
        Assert.Contains("Director of Tides, vacant from today", form.Words(), StringComparison.Ordinal);
        Assert.Contains("Sea wall gives way", form.Words(), StringComparison.Ordinal);

        var check = await administrator.SendAsync(form, "Continue", ("successor", "Rita Reader"));
        var done = await administrator.SendAsync(check, "Erase for good");

        Assert.Contains("The person is erased", done.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Quill", done.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var image = await council.Site.Workspace.ImageAsync();
        Assert.Null(image.All<Post>().Single().HolderOn(Council.Today));
        Assert.Equal([Party.Of(council.Cast.Reader)], image.All<Item>().Single(i => i.Reference == "1").Managers);
        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusAsync($"/administration/people/{council.Cast.Owner.Value}"));
    }

    [Fact]
    public async Task Roles_are_given_for_all_registers_and_for_one()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var register = (await council.Site.Workspace.ImageAsync()).All<Domain.Registers.Register>().Single(r => r.Name == "Depot project");
        var here = $"/administration/people/{council.Cast.Stranger.Value}";

        var form = await administrator.GoAsync(here + "/roles");
        var done = await administrator.SendAsync(form, "Save", ("roles", "Reader"), ($"register-{register.Id.Value:D}", "RiskOfficer"));
        Assert.Contains("Risk officer of Depot project", done.Words(), StringComparison.Ordinal);
        using var officer = council.Site.As(council.Cast.Stranger);
        Assert.Equal(HttpStatusCode.OK, await officer.StatusAsync($"/administration/registers/{register.Id.Value}/appetite"));

        // Their own last role of administrator cannot be taken away.
        form = await administrator.GoAsync($"/administration/people/{council.Cast.Administrator.Value}/roles");
        var refused = await administrator.SendAsync(form, "Save", new Dictionary<string, string[]> { ["roles"] = ["Reader"] });
        Assert.Contains("last administrator", refused.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
    }
}
