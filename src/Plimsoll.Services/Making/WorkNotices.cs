using System.Text.Json;
using Plimsoll.Journal.Making;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Making;

/// <summary>
/// What nodes tell one another of long works, in the database they share: each can say how far a work is, have it stopped, and
/// hand over its file, whichever does it. A notice is for whoever began the work, and is forgotten some minutes after it was told or asked of last.
/// </summary>
public sealed class WorkNotices(Workspace workspace)
{
    /// <summary>How long a notice is kept that is neither told nor asked of.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan AskedEvery = TimeSpan.FromSeconds(20);

    private ToldWorks Table => workspace.Database.LongWorks;

    private DateTimeOffset Now => workspace.Clock.GetUtcNow();

    /// <summary>Tells of a work for the first time.</summary>
    public Task AddAsync(Actor actor, Guid work, WorkNotice notice, CancellationToken cancellation = default) =>
        Table.AddAsync(workspace.Organisation, work, actor.Id, JsonSerializer.Serialize(notice), Now, Now - KeptFor, cancellation);

    /// <summary>Tells how far it is now, or what came of it.</summary>
    /// <returns>Whether it is to stop: whoever began it wants it, or has not asked for so long, or the notice is gone.</returns>
    public async Task<bool> TellAsync(Guid work, WorkNotice notice, byte[]? file, TimeSpan patience, CancellationToken cancellation = default) =>
        await Table.TellAsync(workspace.Organisation, work, JsonSerializer.Serialize(notice), file, Now, cancellation)
            is not { IsStopped: false } told || (!notice.Lasts && Now - told.AskedAt > patience);

    /// <summary>What was told of a work that an actor began; null where there is none, or not any more.</summary>
    public async Task<ReadNotice?> FindAsync(Actor actor, Guid work, CancellationToken cancellation = default)
    {
        if (await Table.FindAsync(workspace.Organisation, work, cancellation) is not { } told || told.Actor != actor.Id)
            return null;
        if (Now - told.AskedAt > AskedEvery)
            await Table.AskAsync(workspace.Organisation, work, stop: false, Now, cancellation);
        return new(JsonSerializer.Deserialize<WorkNotice>(told.Told)!, told.ToldAt, told.AskedAt, told.IsStopped);
    }

    /// <summary>The file that a work made; null where there is none, or it is somebody else's.</summary>
    public async Task<byte[]?> FileAsync(Actor actor, Guid work, CancellationToken cancellation = default) =>
        await FindAsync(actor, work, cancellation) is null ? null : await Table.FileAsync(workspace.Organisation, work, cancellation);

    /// <summary>Has a work stopped that an actor began, on whichever node it goes on.</summary>
    public async Task StopAsync(Actor actor, Guid work, CancellationToken cancellation = default)
    {
        if (await FindAsync(actor, work, cancellation) is not null)
            await Table.AskAsync(workspace.Organisation, work, stop: true, Now, cancellation);
    }

    /// <summary>Forgets what nobody asks for any more.</summary>
    public Task ForgetOldAsync(CancellationToken cancellation = default) => Table.RemoveBeforeAsync(workspace.Organisation, Now - KeptFor, cancellation);
}
