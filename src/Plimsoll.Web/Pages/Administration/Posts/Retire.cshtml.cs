using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>Ends a post; what it answers for passes to a successor.</summary>
internal sealed class RetireModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PartyService parties)
    : RetirePage(workspace, registers, frame, parties)
{
    private PostDetails details = null!;

    public override (string Title, string Address) All => (T["Posts"], "/administration/posts");

    public override string Name => details.Post.Title;

    public override string Introduction =>
        (details.Holder is null ? T["It is vacant."] : T[$"{details.Holder} leaves it the day before."]) + " "
        + (Duties.Items.Count == 0 ? T["Nothing hangs on it."] : T[Duties.Items.Count, $"{Duties.Items.Count:N0} item must pass to somebody else.", $"{Duties.Items.Count:N0} items must pass to somebody else."]);

    public override Duties Duties => details.Duties;

    public override string SuccessorHint => T["A post, a board or a person."];

    protected override bool IsOver => details.Post.Retired is not null;

    protected override (string Label, string Warning, string Button) Answer =>
        (T["Post"], T["A post that has ended does not come back; its history stays."], T["End the post"]);

    protected override RuleBroken NoReason => new RuleBroken("Reason", "Say why the post ends; owners will ask");

    protected override async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        details = await posts.GetAsync(Reader, new(id), cancellation);
        Version = details.Held.Version;
    }

    protected override Task EndAsync(DateOnly day, CancellationToken cancellation) =>
        posts.RetireAsync(Reader, details.Post.Id, From, day, Successor, Form["reason"], cancellation);
}
