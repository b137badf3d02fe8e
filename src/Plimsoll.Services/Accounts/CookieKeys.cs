using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>Keys that protect cookies, shared by every node on the database; they are in no backup.</summary>
public sealed class CookieKeys(Workspace workspace)
{
    /// <summary>All of them, as the XML that ASP.NET Core wrote.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) => workspace.Database.Accounts.ProtectionKeys.ListAsync(cancellation);

    /// <summary>Adds one.</summary>
    public Task AddAsync(string name, string xml, CancellationToken cancellation = default) =>
        workspace.Database.Accounts.ProtectionKeys.AddAsync(name, xml, workspace.Clock.GetUtcNow(), cancellation);
}
