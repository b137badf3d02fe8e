using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Services.Accounts;

/// <summary>Secrets that nobody can guess, for links and sessions. The database keeps their hashes only.</summary>
internal static class Secret
{
    /// <summary>256 random bits, in characters that an address may hold.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The hash by which a secret is known; fast, as nobody can try them all.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
