using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Comments;

/// <summary>Comments on items.</summary>
public sealed class CommentService(Workspace workspace)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Adds a comment of today.</summary>
    /// <exception cref="RuleBrokenException">The text is empty.</exception>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor has no part in it.</exception>
    public Task<Changed> AddAsync(Actor actor, ItemId id, int? from, string text, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.Comment, null,
            item => item.AddComment(new Comment(Timing.On(workspace.Today), text.Trim(), actor.Person)), cancellation);
}
