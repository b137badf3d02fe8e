using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>A page about one post.</summary>
internal abstract class PostPage(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PeopleService people) : AdministrationPage(workspace, registers, frame)
{
    protected PostService Posts => posts;

    public PostDetails Details { get; private set; } = null!;

    public string Here => $"/administration/posts/{Details.Post.Id.Value}";

    public IReadOnlyList<Choice> Units => UnitsOf(Frame.Organisation, Details?.Post.Unit);

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>The units to choose from: those in being, and the one that is chosen.</summary>
    public static IReadOnlyList<Choice> UnitsOf(Organisation? body, UnitId? chosen) =>
        [.. (body?.Units ?? []).Where(u => u.Retired is null || u.Id == chosen).Select(u => new Choice(u.Id.Value.ToString("D"), body!.PathOf(u.Id))).OrderBy(c => c.Label, StringComparer.OrdinalIgnoreCase)];

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await posts.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
    }

    protected async Task LoadPeopleAsync(CancellationToken cancellation) =>
        People = [.. (await people.RosterAsync(Reader, cancellation)).Select(p => new Choice(p.Id.Value.ToString("D"), p.Name))];

    protected UnitId? Unit => IdOf(Form["unit"]) is { } unit ? new UnitId(unit) : null;

    protected PersonId? Person => IdOf(Form["person"]) is { } person ? new PersonId(person) : null;
}
