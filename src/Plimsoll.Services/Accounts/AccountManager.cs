using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>
/// ASP.NET Core Identity's manager of accounts, by the program's own clock, and counting every wrong try even when many come
/// at once.
/// </summary>
public sealed class AccountManager(
    Workspace workspace, AccountStore store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators, IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normaliser, IdentityErrorDescriber errors, IServiceProvider services, ILogger<AccountManager> logger)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normaliser, errors, services, logger)
{
    /// <summary>Wrong tries before an account is locked.</summary>
    public const int TriesAllowed = 5;

    /// <summary>How long it is locked then.</summary>
    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.Row.LockedUntil > workspace.Clock.GetUtcNow());

    /// <inheritdoc/>
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        await workspace.Database.Accounts.CountFailureAsync(
            workspace.Organisation, user.Row.Id, TriesAllowed, workspace.Clock.GetUtcNow() + LockedFor, CancellationToken);
        if (await store.FindByIdAsync(user.Row.Id, CancellationToken) is { } counted)
            user.Row = counted.Row;
        return IdentityResult.Success;
    }

    /// <summary>Hashes for nobody: a wrong address must take as long as a wrong password.</summary>
    public void PretendToCheck(string password) => PasswordHasher.VerifyHashedPassword(new Account(new() { Id = "" }), Nobody.Value, password);

    /// <inheritdoc/>
    protected override async Task<IdentityResult> UpdatePasswordHash(Account user, string newPassword, bool validatePassword)
    {
        var result = await base.UpdatePasswordHash(user, newPassword, validatePassword);
        if (result.Succeeded && validatePassword)
            user.Row = user.Row with { PasswordChangedAt = workspace.Clock.GetUtcNow() };
        return result;
    }

    private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<Account>().HashPassword(new Account(new() { Id = "" }), Guid.NewGuid().ToString()));
}
