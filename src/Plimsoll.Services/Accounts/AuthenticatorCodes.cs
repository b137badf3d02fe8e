using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>
/// Codes of six digits that an authenticator shows (RFC 6238: SHA-1, 30 seconds). The code before and the one after are good
/// too, for clocks that differ; each is good once, so that a code seen over a shoulder opens nothing.
/// </summary>
public sealed class AuthenticatorCodes(Workspace workspace) : IUserTwoFactorTokenProvider<Account>
{
    private const int Seconds = 30;

    /// <summary>The code at a moment.</summary>
    /// <param name="key">The shared secret, in Base32.</param>
    /// <param name="moment">The moment.</param>
    /// <exception cref="FormatException">The key is not Base32.</exception>
    public static string CodeAt(string key, DateTimeOffset moment) => Code(FromBase32(key), StepAt(moment));

    /// <summary>The address that an authenticator reads from a picture.</summary>
    /// <param name="key">The shared secret, in Base32.</param>
    /// <param name="issuer">Whose site it is for.</param>
    /// <param name="email">Which account.</param>
    public static string Address(string key, string issuer, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6";

    /// <summary>Authenticators make codes, the program does not.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (user.Row.AuthenticatorKey is not { } key)
            return false;
        var code = Encoding.ASCII.GetBytes(string.Concat(token.Where(char.IsAsciiDigit)));
        var (secret, now) = (FromBase32(key), StepAt(workspace.Clock.GetUtcNow()));
        foreach (var step in (long[])[now, now - 1, now + 1])
        {
            if (step <= user.Row.LastCodeStep || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), code))
                continue;

            // Written before it is believed: of two who use the same code at once, one is refused.
            user.Row = user.Row with { LastCodeStep = step };
            return (await manager.UpdateAsync(user)).Succeeded;
        }

        return false;
    }

    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.Row.AuthenticatorKey is not null);

    private static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // SHA-1 is what authenticators know (RFC 6238); as an HMAC it is sound.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.OrdinalIgnoreCase);
            if (value < 0)
                throw new FormatException("The key is not Base32");
            (bits, count) = ((bits << 5) | value, count + 5);
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
