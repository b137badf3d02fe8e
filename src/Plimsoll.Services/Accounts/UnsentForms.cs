using Plimsoll.Journal.Accounts;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>
/// What browsers sent when nobody was signed in any more, until it is sent again: in the database, so that any node offers it
/// and a restart loses nothing. For an hour, 16 MB in all, in no backup; encrypted by whoever keeps it, and known by the hash of a
/// key that the browser alone holds. Nobody is signed in when a form is kept, so nobody's rights are asked: whoever offers it again finds out whose it was.
/// </summary>
public sealed class UnsentForms(Workspace workspace)
{
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>How long one is kept.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromHours(1);

    private KeptFormTable Table => workspace.Database.Accounts.KeptForms;

    private DateTimeOffset Since => workspace.Clock.GetUtcNow() - KeptFor;

    /// <summary>A key of a new form, for the browser alone.</summary>
    public static string NewKey() => Secret.New();

    /// <summary>Keeps one under a new key; the oldest go where there are too many.</summary>
    public Task KeepAsync(string key, byte[] content, CancellationToken cancellation = default) =>
        Table.AddAsync(workspace.Organisation, Secret.Hash(key), content, workspace.Clock.GetUtcNow(), Since, MostBytes, cancellation);

    /// <summary>What is kept under a key; null where nothing is, or not any more.</summary>
    public Task<byte[]?> FindAsync(string key, CancellationToken cancellation = default) => Table.FindAsync(workspace.Organisation, Secret.Hash(key), Since, cancellation);

    /// <summary>Erases what is kept under a key.</summary>
    public Task ForgetAsync(string key, CancellationToken cancellation = default) => Table.RemoveAsync(workspace.Organisation, Secret.Hash(key), cancellation);

    /// <summary>Erases what nobody came back for.</summary>
    public Task ForgetOldAsync(CancellationToken cancellation = default) => Table.RemoveBeforeAsync(workspace.Organisation, Since, cancellation);
}
