namespace Plimsoll.Journal.Accounts;

/// <summary>
/// Keys that protect cookies, as XML that ASP.NET Core writes and reads. All nodes on one database share them; they are
/// in no backup, so that nobody who finds one can write a cookie. Every method may throw <see cref="JournalUnavailableException"/>.
/// </summary>
public sealed class ProtectionKeyTable
{
    private readonly JournalDatabase database;

    internal ProtectionKeyTable(JournalDatabase database) => this.database = database;

    /// <summary>All of them, in order of names.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) =>
        await database.ListAsync("SELECT xml FROM protection_keys ORDER BY name", row => row.GetString(0), cancellation);

    /// <summary>Adds one.</summary>
    public Task AddAsync(string name, string xml, DateTimeOffset now, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "INSERT INTO protection_keys (name, xml, added_at) VALUES (@name, @xml, @now) ON CONFLICT DO NOTHING", cancellation,
            ("name", name), ("xml", xml), ("now", Moment.ToMicroseconds(now))),
        cancellation);
}
