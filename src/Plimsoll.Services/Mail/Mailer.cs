using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;

namespace Plimsoll.Services.Mail;

/// <summary>Sends letters through the body's own mail server (SMTP).</summary>
/// <param name="settings">The server; null when none is set up, and nothing can be sent.</param>
/// <param name="say">Says what letters are made of in the language of whoever they are sent for; null to say it in English.</param>
public sealed class Mailer(MailSettings? settings, Func<Sentence, string>? say = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether there is a server to send through.</summary>
    public bool IsSetUp => settings is not null;

    private string Say(Sentence sentence) => say is null ? sentence.ToString() : say(sentence);

    /// <summary>Hands a letter to the server.</summary>
    /// <exception cref="LetterNotSentException">It did not take it; the message says why.</exception>
    public async Task SendAsync(Letter letter, CancellationToken cancellation = default)
    {
        if (settings is null)
            throw new LetterNotSentException("No mail server is set up");
        if (!MailAddress.TryCreate(letter.To, out var to))
            throw new LetterNotSentException($"{letter.To} is not an address");
        using var message = new MailMessage(settings.From, to)
        {
            Subject = Say(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = Say(letter.Text),
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.IsEncrypted };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new LetterNotSentException($"The mail server {settings.Host} did not answer");
        }
        catch (Exception failure) when (failure is SmtpException or SocketException or IOException or System.Security.Authentication.AuthenticationException)
        {
            throw new LetterNotSentException($"The mail server {settings.Host} did not take the letter: {failure.InnerException?.Message ?? failure.Message}", failure);
        }
    }
}

/// <summary>Thrown when a letter could not be sent.</summary>
public sealed class LetterNotSentException(Sentence why, Exception? cause = null) : Exception(why.ToString(), cause)
{
    /// <summary>Why.</summary>
    public Sentence Why => why;
}
