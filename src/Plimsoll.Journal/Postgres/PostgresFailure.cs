using System.Net.Sockets;
using Npgsql;

namespace Plimsoll.Journal.Postgres;

/// <summary>What PostgreSQL's error codes mean to the person who runs the program (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class PostgresFailure
{
    public static JournalUnavailableException? Explain(Exception failure, string where) => failure switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => New(where, "refused the user name or password. Correct them in the database address.", failure),
        PostgresException { SqlState: "3D000" } => New(where, "does not exist on that server. Create the database or name another.", failure),
        PostgresException { SqlState: "42501" } => New(where, "does not let this user do what is needed. Make the user the owner of the database.", failure),
        PostgresException { SqlState: "53100" } => New(where, "cannot grow because the server's disk is full. Free some space there and try again; nothing was half recorded.", failure),
        PostgresException { SqlState: "53300" } => New(where, "has no connection left. Raise max_connections on the server or stop another program.", failure),
        PostgresException { SqlState: "25006" } => New(where, "is read-only, such as a standby. Name the primary server.", failure),
        PostgresException { SqlState: ['5', '7', 'P', _, _] } => New(where, "is starting or shutting down. Try again in a moment.", failure),
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3', ..] or ['5', '8', ..] or ['X', 'X', ..] } told => New(where, $"failed: {told.MessageText}.", failure),
        PostgresException => null,
        NpgsqlException { InnerException: SocketException } or SocketException or NpgsqlException { InnerException: TimeoutException } =>
            New(where, "cannot be reached. Check that the server runs, and the host and port in the database address.", failure),
        NpgsqlException { Message: var said } when said.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            New(where, "needs a password. Give one in the database address.", failure),
        NpgsqlException { InnerException: IOException } => New(where, "broke off the connection. Try again; a change is never half recorded.", failure),
        NpgsqlException => New(where, "cannot be used: the connection failed. Check the server's log and the database address.", failure),
        _ => null,
    };

    public static JournalUnavailableException New(string where, string what, Exception? cause = null) => new($"{where} {what}", cause);
}
