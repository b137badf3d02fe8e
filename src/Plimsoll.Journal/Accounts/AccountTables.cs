using System.Data.Common;

namespace Plimsoll.Journal.Accounts;

/// <summary>
/// Accounts and what belongs to them: ordinary tables beside the journal, of one organisation each row. Every method
/// may throw <see cref="JournalUnavailableException"/>. An account goes with its person's erasure.
/// </summary>
public sealed class AccountTables
{
    private const string Select = """
        SELECT a.account_id, p.name, p.email, a.password_hash, a.security_stamp, a.authenticator_key, a.asks_for_code, a.last_code_step,
            a.failed_tries, a.locked_until, a.created_at, a.password_changed_at, a.disabled_at, a.version
        FROM accounts a JOIN people p ON p.organisation = a.organisation AND p.person_id = a.account_id
        """;

    private readonly JournalDatabase database;

    internal AccountTables(JournalDatabase database)
    {
        this.database = database;
        Passkeys = new PasskeyTable(database);
        Logins = new ExternalLoginTable(database);
        RecoveryCodes = new RecoveryCodeTable(database);
        Links = new OneTimeLinkTable(database);
        Sessions = new SessionTable(database);
        ProtectionKeys = new ProtectionKeyTable(database);
        KeptForms = new KeptFormTable(database);
    }

    /// <summary>Passkeys of accounts.</summary>
    public PasskeyTable Passkeys { get; }

    /// <summary>Who accounts are at a single sign-on provider.</summary>
    public ExternalLoginTable Logins { get; }

    /// <summary>Codes for the day on which the authenticator is lost.</summary>
    public RecoveryCodeTable RecoveryCodes { get; }

    /// <summary>Links that are good once.</summary>
    public OneTimeLinkTable Links { get; }

    /// <summary>Who is signed in, where and since when.</summary>
    public SessionTable Sessions { get; }

    /// <summary>Keys that protect cookies.</summary>
    public ProtectionKeyTable ProtectionKeys { get; }

    /// <summary>Forms that came when nobody was signed in any more.</summary>
    public KeptFormTable KeptForms { get; }

    /// <summary>Adds an account for a person in the directory.</summary>
    /// <returns>False when the person has one already.</returns>
    public async Task<bool> AddAsync(string organisation, AccountRow account, CancellationToken cancellation = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO accounts (organisation, account_id, password_hash, security_stamp, authenticator_key, asks_for_code, last_code_step,
                    failed_tries, locked_until, created_at, password_changed_at, disabled_at, version)
                VALUES (@organisation, @account, @hash, @stamp, @key, @asks, @step, @failed, @locked, @created, @changed, @disabled, 1)
                ON CONFLICT DO NOTHING
                """,
                cancellation, [.. Values(organisation, account), ("created", Moment.ToMicroseconds(account.CreatedAt))]),
            cancellation) > 0;

    /// <summary>Writes what was changed.</summary>
    /// <returns>The account as it stands now; null when somebody else changed it first, or it is gone: nothing was written then.</returns>
    public async Task<AccountRow?> UpdateAsync(string organisation, AccountRow account, CancellationToken cancellation = default)
    {
        var written = await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                UPDATE accounts SET password_hash = @hash, security_stamp = @stamp, authenticator_key = @key, asks_for_code = @asks, last_code_step = @step,
                    failed_tries = @failed, locked_until = @locked, password_changed_at = @changed, disabled_at = @disabled, version = version + 1
                WHERE organisation = @organisation AND account_id = @account AND version = @version
                """,
                cancellation, [.. Values(organisation, account), ("version", account.Version)]),
            cancellation);
        return written > 0 ? account with { Version = account.Version + 1 } : null;
    }

    /// <summary>Counts a wrong password or code, whatever else changes at the time, and locks the account at the last that is allowed.</summary>
    /// <param name="organisation">Whose.</param>
    /// <param name="account">Whose.</param>
    /// <param name="allowed">How many may be wrong.</param>
    /// <param name="until">Until when it is then locked.</param>
    /// <param name="cancellation">Stops it before it is written.</param>
    public Task CountFailureAsync(string organisation, string account, int allowed, DateTimeOffset until, CancellationToken cancellation = default) =>
        database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                UPDATE accounts SET version = version + 1,
                    locked_until = CASE WHEN failed_tries + 1 >= @allowed THEN @until ELSE locked_until END,
                    failed_tries = CASE WHEN failed_tries + 1 >= @allowed THEN 0 ELSE failed_tries + 1 END
                WHERE organisation = @organisation AND account_id = @account
                """,
                cancellation, ("organisation", organisation), ("account", account), ("allowed", allowed), ("until", Moment.ToMicroseconds(until))),
            cancellation);

    /// <summary>Removes an account with all that belongs to it; the person stays.</summary>
    public Task RemoveAsync(string organisation, string account, CancellationToken cancellation = default) =>
        database.WriteAsync(connection => RemoveAsync(connection, organisation, account, cancellation), cancellation);

    /// <summary>Every account, in order of ids.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(string organisation, CancellationToken cancellation = default) =>
        await database.ListAsync($"{Select} WHERE a.organisation = @organisation ORDER BY a.account_id", Read, cancellation, ("organisation", organisation));

    /// <summary>A person's account, or null.</summary>
    public async Task<AccountRow?> FindAsync(string organisation, string account, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"{Select} WHERE a.organisation = @organisation AND a.account_id = @account", Read, cancellation,
            ("organisation", organisation), ("account", account))).FirstOrDefault();

    /// <summary>The account of the person with an address, whichever its case; null when none has, or several have, as then it is not known whose it is.</summary>
    public async Task<AccountRow?> FindByEmailAsync(string organisation, string email, CancellationToken cancellation = default) =>
        await database.ListAsync(
            $"{Select} WHERE p.organisation = @organisation AND (lower(p.email) = @lower OR p.email = @email)", Read, cancellation,
            ("organisation", organisation), ("lower", email.ToLowerInvariant()), ("email", email)) is [var only] ? only : null;

    internal static Task<int> RemoveAsync(DbConnection connection, string organisation, string account, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            "DELETE FROM accounts WHERE organisation = @organisation AND account_id = @account", cancellation,
            ("organisation", organisation), ("account", account));

    private static (string, object?)[] Values(string organisation, AccountRow account) =>
    [
        ("organisation", organisation), ("account", account.Id), ("hash", account.PasswordHash), ("stamp", account.SecurityStamp),
        ("key", account.AuthenticatorKey), ("asks", account.AsksForCode ? 1 : 0), ("step", account.LastCodeStep), ("failed", account.FailedTries),
        ("locked", Moment.ToMicroseconds(account.LockedUntil)), ("changed", Moment.ToMicroseconds(account.PasswordChangedAt)),
        ("disabled", Moment.ToMicroseconds(account.DisabledAt)),
    ];

    private static AccountRow Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Name = row.GetString(1),
        Email = row.TextOrNull(2),
        PasswordHash = row.TextOrNull(3),
        SecurityStamp = row.GetString(4),
        AuthenticatorKey = row.TextOrNull(5),
        AsksForCode = row.GetInt32(6) != 0,
        LastCodeStep = row.GetInt64(7),
        FailedTries = row.GetInt32(8),
        LockedUntil = row.MomentOrNull(9),
        CreatedAt = row.MomentOrNull(10)!.Value,
        PasswordChangedAt = row.MomentOrNull(11),
        DisabledAt = row.MomentOrNull(12),
        Version = row.GetInt32(13),
    };
}
