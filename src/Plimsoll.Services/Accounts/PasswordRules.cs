using Microsoft.AspNetCore.Identity;

namespace Plimsoll.Services.Accounts;

/// <summary>
/// What a password must be: long, and none that everybody tries first. No rule about kinds of characters and no end date,
/// as the National Cyber Security Centre advises (https://www.ncsc.gov.uk/collection/passwords/updating-your-approach).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters: enough for any sentence, too few to keep the program busy with hashing.</summary>
    public const int Longest = 200;

    private static readonly Lazy<HashSet<string>> Common = new(Read);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(WrongWith(password ?? "", user.Name, user.Email) is { } wrong
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = wrong.ToString() })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password, in a sentence for the person who chose it; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="email">Their address; null when they have none.</param>
    public static Sentence? WrongWith(string password, string name, string? email)
    {
        if (password.Length < Shortest)
            return $"Choose a password of at least {Shortest} characters; three words that do not belong together are easy to remember";
        if (password.Length > Longest)
            return $"Choose a password of at most {Longest} characters";
        var lower = password.ToLowerInvariant();
        var core = lower.Trim([.. lower.Where(c => !char.IsLetter(c)).Distinct()]);
        string[] own = [.. name.ToLowerInvariant().Split(' '), .. email?.ToLowerInvariant().Split('@', '.') ?? [], "plimsoll"];
        if (Common.Value.Contains(lower) || Common.Value.Contains(core) || Repeats(lower) || Runs(lower))
            return "Choose another password: this is one of those that are tried first";
        if (own.Any(word => word.Length > 2 && core == word) || core.Length == 0 && lower.Distinct().Count() < 8)
            return "Choose another password: this one is easy to guess for somebody who knows you";
        return null;
    }

    /// <summary>A short part over and over: "abcabcabcabc".</summary>
    private static bool Repeats(string password) => Enumerable.Range(1, password.Length / 2).Any(length =>
        Enumerable.Range(length, password.Length - length).All(i => password[i] == password[i - length]));

    /// <summary>Letters or digits in their order: "123456789012", "zyxwvutsrqpo".</summary>
    private static bool Runs(string password)
    {
        var steps = password.Zip(password.Skip(1), (a, b) => char.IsAsciiDigit(a) && char.IsAsciiDigit(b) ? (b - a + 10) % 10 : b - a).ToList();
        return steps.All(s => s is 1) || steps.All(s => s is -1 or 9);
    }

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("data/passwords/common.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
