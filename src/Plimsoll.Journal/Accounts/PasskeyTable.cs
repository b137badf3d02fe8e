using System.Data.Common;

namespace Plimsoll.Journal.Accounts;

/// <summary>A passkey as WebAuthn describes it (https://www.w3.org/TR/webauthn-3/#credential-record).</summary>
public sealed record Passkey
{
    /// <summary>What the authenticator knows it by.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>What its owner calls it; null when they did not say.</summary>
    public string? Name { get; init; }

    /// <summary>The public key, in COSE.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often it has signed; 0 for authenticators that do not count.</summary>
    public required uint SignCount { get; init; }

    /// <summary>How it is reached: "internal", "usb", "hybrid" …</summary>
    public required IReadOnlyList<string> Transports { get; init; }

    /// <summary>Whether it checked that it was its owner, by finger, face or PIN.</summary>
    public required bool IsUserVerified { get; init; }

    /// <summary>Whether it may be kept on several devices.</summary>
    public required bool IsBackupEligible { get; init; }

    /// <summary>Whether it is.</summary>
    public required bool IsBackedUp { get; init; }

    /// <summary>What the authenticator said of itself when the passkey was made.</summary>
    public required byte[] Attestation { get; init; }

    /// <summary>What it signed then.</summary>
    public required byte[] ClientData { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Passkeys of accounts. Every method may throw <see cref="JournalUnavailableException"/>.</summary>
public sealed class PasskeyTable
{
    private const string Columns =
        "credential_id, account_id, name, public_key, sign_count, transports, is_user_verified, is_backup_eligible, is_backed_up, attestation, client_data, created_at";

    private readonly JournalDatabase database;

    internal PasskeyTable(JournalDatabase database) => this.database = database;

    /// <summary>Adds one, or writes what changed at its use: its count, its backup and its name.</summary>
    public Task PutAsync(string organisation, Passkey key, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            $"""
            INSERT INTO passkeys (organisation, {Columns})
            VALUES (@organisation, @id, @account, @name, @public, @count, @transports, @verified, @eligible, @backed, @attestation, @client, @created)
            ON CONFLICT (organisation, credential_id) DO UPDATE SET name = excluded.name, sign_count = excluded.sign_count,
                is_user_verified = excluded.is_user_verified, is_backed_up = excluded.is_backed_up
            WHERE passkeys.account_id = excluded.account_id
            """,
            cancellation,
            ("organisation", organisation), ("id", key.CredentialId), ("account", key.AccountId), ("name", key.Name), ("public", key.PublicKey),
            ("count", (long)key.SignCount), ("transports", string.Join(' ', key.Transports)), ("verified", key.IsUserVerified ? 1 : 0),
            ("eligible", key.IsBackupEligible ? 1 : 0), ("backed", key.IsBackedUp ? 1 : 0), ("attestation", key.Attestation),
            ("client", key.ClientData), ("created", Moment.ToMicroseconds(key.CreatedAt))),
        cancellation);

    /// <summary>An account's, oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> ListAsync(string organisation, string account, CancellationToken cancellation = default) =>
        await database.ListAsync(
            $"SELECT {Columns} FROM passkeys WHERE organisation = @organisation AND account_id = @account ORDER BY created_at, credential_id",
            Read, cancellation, ("organisation", organisation), ("account", account));

    /// <summary>One, or null.</summary>
    public async Task<Passkey?> FindAsync(string organisation, byte[] credentialId, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"SELECT {Columns} FROM passkeys WHERE organisation = @organisation AND credential_id = @id",
            Read, cancellation, ("organisation", organisation), ("id", credentialId))).FirstOrDefault();

    /// <summary>Removes one of an account's.</summary>
    public Task RemoveAsync(string organisation, string account, byte[] credentialId, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM passkeys WHERE organisation = @organisation AND account_id = @account AND credential_id = @id", cancellation,
            ("organisation", organisation), ("account", account), ("id", credentialId)),
        cancellation);

    private static Passkey Read(DbDataReader row) => new()
    {
        CredentialId = row.GetFieldValue<byte[]>(0),
        AccountId = row.GetString(1),
        Name = row.TextOrNull(2),
        PublicKey = row.GetFieldValue<byte[]>(3),
        SignCount = (uint)row.GetInt64(4),
        Transports = row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsUserVerified = row.GetInt32(6) != 0,
        IsBackupEligible = row.GetInt32(7) != 0,
        IsBackedUp = row.GetInt32(8) != 0,
        Attestation = row.GetFieldValue<byte[]>(9),
        ClientData = row.GetFieldValue<byte[]>(10),
        CreatedAt = row.MomentOrNull(11)!.Value,
    };
}
