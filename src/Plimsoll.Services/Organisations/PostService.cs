using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Organisations;

/// <summary>Posts: what they are called, who holds them, and what goes with them. Administrators only.</summary>
public sealed class PostService(Workspace workspace)
{
    /// <summary>Every post, those in being first, by title.</summary>
    public async Task<IReadOnlyList<PostLine>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        await workspace.Names.RefreshAsync(cancellation);
        var counts = Duties.Counts(image);
        return [.. image.All<Post>().OrderBy(p => p.Retired is not null).ThenBy(p => p.Title, StringComparer.OrdinalIgnoreCase)
            .Select(p => new PostLine(p, HolderName(p), counts.GetValueOrDefault(Party.Of(p.Id))))];
    }

    /// <summary>A post with what it answers for.</summary>
    /// <exception cref="KeyNotFoundException">There is no such post.</exception>
    public async Task<PostDetails> GetAsync(Actor actor, PostId id, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        await workspace.Names.RefreshAsync(cancellation);
        var held = image.Held<Post>(id.Value, "post");
        return new PostDetails(
            held, HolderName(held.Document),
            [.. held.Document.Holdings.Select(h => (h, workspace.Names.NameOf(h.Person) ?? "a former colleague"))], Duties.Of(image, Party.Of(id)));
    }

    /// <summary>Adds a post, held by somebody from a day or vacant.</summary>
    /// <exception cref="RuleBrokenException">The title is missing or taken, or there is no such unit or person.</exception>
    public async Task<PostId> AddAsync(
        Actor actor, string title, UnitId? unit = null, PersonId? holder = null, DateOnly? from = null, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var post = new Post { Id = new(workspace.NewId()), Title = "", Unit = unit }.Rename(title) with { OtherTitles = [] };
        if (holder is { } person)
            post = post.HandTo(await KnownAsync(person, cancellation), from ?? throw new RuleBrokenException("From", "Give the first day in the post"));
        await workspace.RecordSeenAsync(actor, "add post", reason.OrNull(), Checked(image, post).As(0), now => Checked(now, post), cancellation);
        return post.Id;
    }

    /// <summary>Renames a post or puts it in another unit; an earlier title is kept among its others.</summary>
    /// <exception cref="RuleBrokenException">The title is missing or taken, or there is no such unit.</exception>
    public Task EditAsync(Actor actor, PostId id, int from, string title, UnitId? unit, string? reason = null, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, from, "edit post", reason, p => p.Rename(title) with { Unit = unit }, cancellation);

    /// <summary>The post passes to another person on a day, or is vacant from then. What it owns goes with it.</summary>
    /// <exception cref="RuleBrokenException">The day does not follow the present holder's first, it is vacant then already, or there is no such person.</exception>
    public async Task HandOverAsync(
        Actor actor, PostId id, int from, PersonId? to, DateOnly on, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        if (to is { } person)
            await KnownAsync(person, cancellation);
        await ChangeAsync(actor, id, from, to is null ? "vacate post" : "hand over post", reason, p => to is { } next ? p.HandTo(next, on) : p.Vacate(on), cancellation);
    }

    /// <summary>Ends a post from a day; what it answers for passes to a successor in the same change.</summary>
    /// <exception cref="RuleBrokenException">It has ended already, there is no reason, or no successor for what it answers for.</exception>
    public async Task RetireAsync(
        Actor actor, PostId id, int from, DateOnly on, Party? successor, string? reason, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var post = image.Held<Post>(id.Value, "post").Document.Retire(on);
        var duties = Duties.Of(image, Party.Of(id));
        Successors.Check(image, Party.Of(id), successor, duties);
        await workspace.RecordSeenAsync(
            actor, "retire post", reason.MustSay("Say why the post ends; owners will ask"), [post.As(from), .. duties.PassOn(image, Party.Of(id), successor)], cancellation);
    }

    private async Task ChangeAsync(Actor actor, PostId id, int from, string operation, string? reason, Func<Post, Post> change, CancellationToken cancellation)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var before = image.Held<Post>(id.Value, "post").Document;
        if (before.Retired is not null)
            throw new RuleBrokenException("Title", $"{before.Title} has ended; add a new post instead");
        var after = Checked(image, change(before));
        await workspace.RecordSeenAsync(actor, operation, reason.OrNull(), after.As(from), now => Checked(now, after), cancellation);
    }

    private static Post Checked(Image image, Post post)
    {
        if (image.All<Post>().Any(p => p.Id != post.Id && p.Retired is null && p.Title.Equals(post.Title, StringComparison.OrdinalIgnoreCase)))
            throw new RuleBrokenException("Title", $"There is already a post of {post.Title}; give another title");
        if (post.Unit is { } unit && OrganisationService.BodyOf(image).Document.Units.All(u => u.Id != unit))
            throw new RuleBrokenException("Unit", "Choose a unit that is kept here");
        return post;
    }

    private async Task<PersonId> KnownAsync(PersonId person, CancellationToken cancellation) =>
        await workspace.Database.People.FindAsync(workspace.Organisation, person.Value.ToString("D"), cancellation) is { ErasedAt: null }
            ? person : throw new RuleBrokenException("Person", "Choose a person who is kept here");

    private string? HolderName(Post post) =>
        post.HolderOn(workspace.Today) is { } holder ? workspace.Names.NameOf(holder) ?? "a former colleague" : null;
}

/// <summary>A post in a list.</summary>
/// <param name="Post">The post.</param>
/// <param name="Holder">Who holds it today; null when it is vacant.</param>
/// <param name="Items">How many live items it has a part in.</param>
public sealed record PostLine(Post Post, string? Holder, int Items);

/// <summary>A post with what goes with it.</summary>
/// <param name="Held">The post and its version.</param>
/// <param name="Holder">Who holds it today; null when it is vacant.</param>
/// <param name="Holdings">Who has held it, oldest first, by name.</param>
/// <param name="Duties">What it answers for.</param>
public sealed record PostDetails(Versioned<Post> Held, string? Holder, IReadOnlyList<(PostHolding Holding, string Name)> Holdings, Duties Duties)
{
    /// <summary>The post.</summary>
    public Post Post => Held.Document;
}
