using Plimsoll.Services.Accounts;

namespace Plimsoll.Services.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("harbour wall tide gauge")]
    [InlineData("correct horse battery")]
    [InlineData("ünïcödé läntèrns")]
    [InlineData("Quill-pens are scratchy")]
    public void Password_long_and_its_owners_own_is_taken(string password) =>
        Assert.Null(PasswordRules.WrongWith(password, "Ada Quill", "ada.quill@example.org"));

    [Theory]
    [InlineData("", "at least 12")]
    [InlineData("elevenchars", "at least 12")]
    [InlineData("Password1234", "tried first")]
    [InlineData("administrator", "tried first")]
    [InlineData("123qweasdzxc", "tried first")]
    [InlineData("123456789012", "tried first")]
    [InlineData("abcdefghijklm", "tried first")]
    [InlineData("passwordpassword", "tried first")]
    [InlineData("aaaaaaaaaaaa", "tried first")]
    [InlineData("121314121314", "tried first")]
    [InlineData("2026!!quill!!2026", "knows you")]
    [InlineData("Plimsoll2026!", "knows you")]
    [InlineData("195335919531-", "knows you")]
    public void Password_easy_to_guess_is_refused(string password, string words) =>
        Assert.Contains(words, PasswordRules.WrongWith(password, "Ada Quill", "ada.quill@example.org")?.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Password_of_any_length_is_judged_quickly() =>
        Assert.Contains("at most", PasswordRules.WrongWith(new string('x', 1_000_000), "Ada", null)?.ToString(), StringComparison.Ordinal);
}
