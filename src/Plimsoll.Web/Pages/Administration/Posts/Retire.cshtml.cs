using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>Ends a post; what it answers for passes to a successor.</summary>
internal sealed class RetireModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PartyService parties)
    : EndPage(workspace, registers, frame, parties)
{
    public PostDetails Details { get; private set; } = null!;

    public string Here => $"/administration/posts/{Details.Post.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Details.Post.Retired is null ? Shown() : Redirect(Here);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await StepAsync(
            () =>
            {
                MustName(Details.Duties);
                if (Form.Given("reason") is null)
                    throw new RuleBrokenException("Reason", "Say why the post ends; owners will ask");
                return new CheckAnswers(
                    Form, [VersionName, "from", "successor", "reason"],
                    [
                        (T["Post"], Details.Post.Title), (T["Ends on"], Dates.Long(DayOf("From", Form["from"]))), (T["What passes on"], Words(Details.Duties)),
                        (T["To"], Successor is { } to ? Directory.NameOf(to) : T["Nobody"]), (T["Reason"], Form["reason"]),
                    ],
                    T["A post that has ended does not come back; its history stays."], T["End the post"]);
            },
            async () =>
            {
                await posts.RetireAsync(Reader, new(id), From, DayOf("From", Form["from"]), Successor, Form["reason"], cancellation);
                return Done(T[$"{Details.Post.Title} has ended"], "/administration/posts");
            });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await posts.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
        await LoadPartiesAsync(cancellation);
    }
}
