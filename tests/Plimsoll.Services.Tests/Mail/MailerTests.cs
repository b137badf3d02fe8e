using Plimsoll.Domain;
using Plimsoll.Services.Mail;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Mail;

public sealed class MailerTests
{
    [Fact]
    public async Task Letter_arrives_as_it_was_written()
    {
        await using var server = new MailServer();
        const string text = "Ada,\r\n\r\nŵyneb = 100 %\r\n.\r\n..dots\r\nhttps://registers.example.org/accounts/password?token=abc_DEF-123\r\n";
        await new Mailer(MailSettings.Read(server.Address)).SendAsync(new Letter("ada@example.org", "Cofrestr risg – ŵyneb newydd", text));
        var letter = await server.NextAsync();
        Assert.Equal(("registers@example.org", "ada@example.org", "Cofrestr risg – ŵyneb newydd"), (letter.From, letter.To, letter.Subject));
        Assert.Equal(text.TrimEnd(), letter.Text.TrimEnd());
    }

    [Fact]
    public async Task Letter_to_a_server_that_does_not_encrypt_is_not_sent_when_it_must()
    {
        await using var server = new MailServer();
        var settings = MailSettings.Read(server.Address.Replace("&tls=none", "", StringComparison.Ordinal));
        await Assert.ThrowsAsync<LetterNotSentException>(() => new Mailer(settings).SendAsync(new Letter("ada@example.org", "Hello", "Hello")));
        Assert.Equal(0, server.Waiting);
    }

    [Theory]
    [InlineData("ada@example.org\r\nBcc: eve@example.org")]
    [InlineData("no address")]
    public async Task Letter_to_no_address_is_not_sent(string to)
    {
        await using var server = new MailServer();
        await Assert.ThrowsAsync<LetterNotSentException>(() => new Mailer(MailSettings.Read(server.Address)).SendAsync(new Letter(to, "Hello", "Hello")));
        Assert.Equal(0, server.Waiting);
    }

    [Fact]
    public void Settings_hold_user_password_and_port()
    {
        var settings = MailSettings.Read("smtp://me%40example.org:p%3Ass@mail.example.org?from=registers@example.org");
        Assert.Equal(("mail.example.org", 587, "me@example.org", "p:ss", true), (settings.Host, settings.Port, settings.User, settings.Password, settings.IsEncrypted));
    }

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("http://mail.example.org?from=a@example.org")]
    [InlineData("smtp://me:secret@mail.example.org")]
    [InlineData("smtp://me:secret@mail.example.org?from=nobody")]
    [InlineData("smtp://me:secret@mail.example.org?from=a@example.org&tls=perhaps")]
    public void Settings_that_cannot_be_read_are_told_without_the_password(string address) =>
        Assert.DoesNotContain("secret", Assert.Throws<RuleBrokenException>(() => MailSettings.Read(address)).Message, StringComparison.Ordinal);
}
