using Plimsoll.Journal;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Recording;

/// <summary>Thrown when somebody else changed something since the one who changes it now had looked at it. Nothing was recorded.</summary>
public sealed class ChangedMeanwhileException(Exception? conflict = null)
    : Exception("Somebody else changed this since you looked at it; look at it as it stands now", conflict);

/// <summary>Records what was changed from a version that somebody saw.</summary>
internal static class SeenRecording
{
    /// <summary>As <see cref="Workspace.RecordAsync(Actor, string, string?, IReadOnlyList{Edited}, CancellationToken)"/>, for what is not merged with what others did meanwhile.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    internal static Task RecordSeenAsync(
        this Workspace workspace, Actor actor, string operation, string? reason, IReadOnlyList<Edited> documents, CancellationToken cancellation) =>
        SeenAsync(() => workspace.RecordAsync(actor, operation, reason, documents, cancellation));

    /// <summary>The same for what rests on a rule over all documents, such as that a name is not taken: asked directly before it is recorded.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    internal static Task RecordSeenAsync(
        this Workspace workspace, Actor actor, string operation, string? reason, Edited document, Action<Image> rule, CancellationToken cancellation) =>
        SeenAsync(() => workspace.RecordAsync(actor, operation, reason, [document], rule, cancellation));

    private static async Task SeenAsync(Func<Task> record)
    {
        try
        {
            await record();
        }
        catch (VersionConflictException conflict)
        {
            throw new ChangedMeanwhileException(conflict);
        }
    }
}
