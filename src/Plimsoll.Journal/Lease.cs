using System.Data.Common;

namespace Plimsoll.Journal;

/// <summary>A connection lent for reading; disposing gives it back.</summary>
internal readonly struct Lease(DbConnection connection, Action<DbConnection>? giveBack = null) : IAsyncDisposable
{
    public DbConnection Connection { get; } = connection;

    public ValueTask DisposeAsync()
    {
        if (giveBack is null)
            return Connection.DisposeAsync();
        giveBack(Connection);
        return default;
    }
}
