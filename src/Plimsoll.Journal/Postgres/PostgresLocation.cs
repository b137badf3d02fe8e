using Npgsql;

namespace Plimsoll.Journal.Postgres;

/// <summary>Reads <c>postgresql://user:password@host:port/database?setting=value</c> as libpq does.</summary>
internal static class PostgresLocation
{
    public static bool IsOne(string location) =>
        location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    public static NpgsqlConnectionStringBuilder Parse(string location)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out var url) || url.AbsolutePath.Length < 2)
            throw new JournalUnavailableException(
                "The database address cannot be read. Write it as postgresql://user:password@host:port/database.");
        var user = url.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(url.Host.Trim('[', ']')),
            Port = url.Port < 0 ? NpgsqlConnection.DefaultPort : url.Port,
            Database = Uri.UnescapeDataString(url.AbsolutePath[1..]),
            ApplicationName = "plimsoll",
            Timeout = 10,
            KeepAlive = 30,
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true, // nothing here changes the state of a session
            ReadBufferSize = 64 * 1024,
        };
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (pair, "");
            try
            {
                switch (name)
                {
                    case "host": settings.Host = value; break;
                    case "sslmode": settings["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal); break;
                    case "sslrootcert": settings.RootCertificate = value; break;
                    case "application_name": settings.ApplicationName = value; break;
                    case "connect_timeout": settings["Timeout"] = value; break;
                    default: throw new ArgumentException(name);
                }
            }
            catch (ArgumentException)
            {
                throw new JournalUnavailableException(
                    $"The database address has a setting '{name}' that is not known or not readable. Known are host, sslmode, sslrootcert, application_name and connect_timeout.");
            }
        }

        return settings;
    }

    /// <summary>The address without user and password.</summary>
    public static string Show(NpgsqlConnectionStringBuilder settings) =>
        FormattableString.Invariant($"postgresql://{settings.Host}:{settings.Port}/{settings.Database}");
}
