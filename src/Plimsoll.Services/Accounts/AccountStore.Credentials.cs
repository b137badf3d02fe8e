using Microsoft.AspNetCore.Identity;
using Plimsoll.Journal.Accounts;

namespace Plimsoll.Services.Accounts;

// Passkeys and single sign-on: rows of their own, written at once.
public sealed partial class AccountStore
{
    /// <inheritdoc/>
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => Tables.Passkeys.PutAsync(
        Organisation,
        new Passkey
        {
            CredentialId = passkey.CredentialId,
            AccountId = user.Row.Id,
            Name = passkey.Name,
            PublicKey = passkey.PublicKey,
            SignCount = passkey.SignCount,
            Transports = passkey.Transports ?? [],
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            Attestation = passkey.AttestationObject,
            ClientData = passkey.ClientDataJson,
            CreatedAt = passkey.CreatedAt,
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await Tables.Passkeys.ListAsync(Organisation, user.Row.Id, cancellationToken)).Select(Info)];

    /// <inheritdoc/>
    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await Tables.Passkeys.FindAsync(Organisation, credentialId, cancellationToken) is { } key ? await FindByIdAsync(key.AccountId, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Tables.Passkeys.FindAsync(Organisation, credentialId, cancellationToken) is { } key && key.AccountId == user.Row.Id ? Info(key) : null;

    /// <inheritdoc/>
    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Tables.Passkeys.RemoveAsync(Organisation, user.Row.Id, credentialId, cancellationToken);

    /// <inheritdoc/>
    public async Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        var added = await Tables.Logins.AddAsync(
            Organisation, new ExternalLogin(login.LoginProvider, login.ProviderKey, user.Row.Id), workspace.Clock.GetUtcNow(), cancellationToken);
        if (!added)
            throw new RuleBrokenException("Account", "That sign-on belongs to another account already");
    }

    /// <inheritdoc/>
    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        Tables.Logins.RemoveAsync(Organisation, new ExternalLogin(loginProvider, providerKey, user.Row.Id), cancellationToken);

    /// <inheritdoc/>
    public async Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await Tables.Logins.ListAsync(Organisation, user.Row.Id, cancellationToken)).Select(l => new UserLoginInfo(l.Provider, l.Subject, l.Provider))];

    /// <inheritdoc/>
    public async Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        await Tables.Logins.FindAsync(Organisation, loginProvider, providerKey, cancellationToken) is { } login
            ? await FindByIdAsync(login.AccountId, cancellationToken)
            : null;

    private static UserPasskeyInfo Info(Passkey key) => new(
        key.CredentialId, key.PublicKey, key.CreatedAt, key.SignCount, [.. key.Transports], key.IsUserVerified, key.IsBackupEligible, key.IsBackedUp,
        key.Attestation, key.ClientData)
    {
        Name = key.Name,
    };
}
