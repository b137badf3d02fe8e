namespace Plimsoll.Journal.Accounts;

/// <summary>Who an account is at a single sign-on provider.</summary>
/// <param name="Provider">The provider's issuer address.</param>
/// <param name="Subject">The provider's own id for the person, which never changes.</param>
/// <param name="AccountId">The account.</param>
public sealed record ExternalLogin(string Provider, string Subject, string AccountId);

/// <summary>Links between accounts and single sign-on providers. Every method may throw <see cref="JournalUnavailableException"/>.</summary>
public sealed class ExternalLoginTable
{
    private readonly JournalDatabase database;

    internal ExternalLoginTable(JournalDatabase database) => this.database = database;

    /// <summary>Adds one.</summary>
    /// <returns>False when that subject has an account already.</returns>
    public async Task<bool> AddAsync(string organisation, ExternalLogin login, DateTimeOffset now, CancellationToken cancellation = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO external_logins (organisation, provider, subject, account_id, added_at)
                VALUES (@organisation, @provider, @subject, @account, @now) ON CONFLICT DO NOTHING
                """,
                cancellation, ("organisation", organisation), ("provider", login.Provider), ("subject", login.Subject), ("account", login.AccountId),
                ("now", Moment.ToMicroseconds(now))),
            cancellation) > 0;

    /// <summary>The login of a subject, or null.</summary>
    public async Task<ExternalLogin?> FindAsync(string organisation, string provider, string subject, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            "SELECT provider, subject, account_id FROM external_logins WHERE organisation = @organisation AND provider = @provider AND subject = @subject",
            row => new ExternalLogin(row.GetString(0), row.GetString(1), row.GetString(2)), cancellation,
            ("organisation", organisation), ("provider", provider), ("subject", subject))).FirstOrDefault();

    /// <summary>An account's.</summary>
    public async Task<IReadOnlyList<ExternalLogin>> ListAsync(string organisation, string account, CancellationToken cancellation = default) =>
        await database.ListAsync(
            "SELECT provider, subject, account_id FROM external_logins WHERE organisation = @organisation AND account_id = @account ORDER BY provider, subject",
            row => new ExternalLogin(row.GetString(0), row.GetString(1), row.GetString(2)), cancellation,
            ("organisation", organisation), ("account", account));

    /// <summary>Removes one.</summary>
    public Task RemoveAsync(string organisation, ExternalLogin login, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM external_logins WHERE organisation = @organisation AND provider = @provider AND subject = @subject AND account_id = @account",
            cancellation, ("organisation", organisation), ("provider", login.Provider), ("subject", login.Subject), ("account", login.AccountId)),
        cancellation);
}
