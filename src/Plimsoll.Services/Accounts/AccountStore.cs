using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Plimsoll.Journal.Accounts;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>
/// Where ASP.NET Core Identity keeps accounts: the journal's database (ADR 0012). The name with which one signs in is
/// the address in the directory of people, so it is looked up there and never set here.
/// </summary>
public sealed partial class AccountStore(Workspace workspace) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserTwoFactorStore<Account>,
    IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>, IUserLoginStore<Account>, IUserPasskeyStore<Account>
{
    private AccountTables Tables => workspace.Database.Accounts;

    private string Organisation => workspace.Organisation;

    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        await Tables.AddAsync(Organisation, user.Row, cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "HasAccount", Description = "This person has an account already" });

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        if (await Tables.UpdateAsync(Organisation, user.Row, cancellationToken) is not { } written)
            return IdentityResult.Failed(new IdentityError { Code = "Changed", Description = "The account was changed by somebody else just now; try again" });
        user.Row = written;
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await Tables.RemoveAsync(Organisation, user.Row.Id, cancellationToken);
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Of(Guid.TryParse(userId, out var id) ? await Tables.FindAsync(Organisation, id.ToString("D"), cancellationToken) : null);

    /// <inheritdoc/>
    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Of(await Tables.FindByEmailAsync(Organisation, normalizedUserName.Trim(), cancellationToken));

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Row.Id);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    /// <inheritdoc/>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { PasswordHash = passwordHash };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Row.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.HasPassword);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { SecurityStamp = stamp };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Row.SecurityStamp);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Row.LockedUntil);

    /// <inheritdoc/>
    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { LockedUntil = lockoutEnd };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { FailedTries = user.Row.FailedTries + 1 };
        return Task.FromResult(user.Row.FailedTries);
    }

    /// <inheritdoc/>
    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { FailedTries = 0 };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Row.FailedTries);

    /// <summary>Every account may be locked.</summary>
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { AsksForCode = enabled };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.AsksForCode);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.Row = user.Row with { AuthenticatorKey = key.Length == 0 ? null : key, LastCodeStep = 0 };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Row.AuthenticatorKey);

    /// <inheritdoc/>
    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Tables.RecoveryCodes.ReplaceAsync(Organisation, user.Row.Id, recoveryCodes.Select(code => Hash(user, code)), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        Tables.RecoveryCodes.UseAsync(Organisation, user.Row.Id, Hash(user, code), cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        Tables.RecoveryCodes.CountAsync(Organisation, user.Row.Id, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static Account? Of(AccountRow? row) => row is null ? null : new Account(row);

    /// <summary>Slow, because a code has some 45 bits only; salted with whose it is.</summary>
    private static string Hash(Account user, string code)
    {
        var plain = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(plain, Encoding.UTF8.GetBytes(user.Row.Id), 100_000, HashAlgorithmName.SHA256, 32));
    }
}
