namespace Plimsoll.Journal.Accounts;

/// <summary>Hashes of the codes with which a person gets in without their authenticator, each once. Every method may throw <see cref="JournalUnavailableException"/>.</summary>
public sealed class RecoveryCodeTable
{
    private readonly JournalDatabase database;

    internal RecoveryCodeTable(JournalDatabase database) => this.database = database;

    /// <summary>Replaces all of an account's.</summary>
    public Task ReplaceAsync(string organisation, string account, IEnumerable<string> hashes, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(
                "DELETE FROM recovery_codes WHERE organisation = @organisation AND account_id = @account", cancellation,
                ("organisation", organisation), ("account", account));
            foreach (var hash in hashes)
                await connection.ExecuteAsync(
                    "INSERT INTO recovery_codes (organisation, account_id, code_hash) VALUES (@organisation, @account, @hash)", cancellation,
                    ("organisation", organisation), ("account", account), ("hash", hash));
            return true;
        },
        cancellation);

    /// <summary>Uses one up.</summary>
    /// <returns>False when there is none like it.</returns>
    public async Task<bool> UseAsync(string organisation, string account, string hash, CancellationToken cancellation = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "DELETE FROM recovery_codes WHERE organisation = @organisation AND account_id = @account AND code_hash = @hash", cancellation,
                ("organisation", organisation), ("account", account), ("hash", hash)),
            cancellation) > 0;

    /// <summary>How many are left.</summary>
    public async Task<int> CountAsync(string organisation, string account, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            "SELECT count(*) FROM recovery_codes WHERE organisation = @organisation AND account_id = @account", row => (int)row.GetInt64(0), cancellation,
            ("organisation", organisation), ("account", account)))[0];
}
