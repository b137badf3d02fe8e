using Plimsoll.Services.Accounts;

namespace Plimsoll.Services.Tests.Accounts;

public sealed class AuthenticatorCodesTests
{
    /// <summary>"12345678901234567890", the key of the test vectors.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // RFC 6238, appendix B, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_at_a_moment_is_the_standards(long seconds, string code) =>
        Assert.Equal(code, AuthenticatorCodes.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void Address_names_body_and_account() =>
        Assert.Equal(
            "otpauth://totp/Fenwick%20%26%20Moor:ada%40example.org?secret=ABC&issuer=Fenwick%20%26%20Moor&digits=6",
            AuthenticatorCodes.Address("ABC", "Fenwick & Moor", "ada@example.org"));
}
