using System.Net.Mail;

namespace Plimsoll.Services.Mail;

/// <summary>The server that takes letters, and from whom they come.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port; 587 is usual.</param>
/// <param name="From">The address that letters come from.</param>
/// <param name="User">With whom one signs in there; null when one need not.</param>
/// <param name="Password">The password for it.</param>
/// <param name="IsEncrypted">Whether the server must encrypt (STARTTLS); a letter is not sent when it will not.</param>
public sealed record MailSettings(string Host, int Port, MailAddress From, string? User = null, string? Password = null, bool IsEncrypted = true)
{
    /// <summary>Reads <c>smtp://user:password@host:587?from=registers@example.org&amp;tls=none</c>.</summary>
    /// <exception cref="RuleBrokenException">It cannot be read; the message says what is wrong, and never the password.</exception>
    public static MailSettings Read(string address)
    {
        const string form = "write PLIMSOLL_SMTP as smtp://user:password@host:587?from=registers@example.org";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != "smtp" || url.Host.Length == 0)
            throw new RuleBrokenException("PLIMSOLL_SMTP", $"The mail server's address cannot be read; {form}");
        var (from, encrypted) = ((MailAddress?)null, true);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (pair, "");
            switch (name)
            {
                case "from" when MailAddress.TryCreate(value, out from): break;
                case "tls" when value is "none" or "starttls": encrypted = value != "none"; break;
                default: throw new RuleBrokenException("PLIMSOLL_SMTP", $"The mail server's address has a setting “{name}” that is not known or not readable; {form}");
            }
        }

        var user = url.UserInfo.Split(':', 2);
        return new MailSettings(
            url.Host.Trim('[', ']'), url.Port < 0 ? 587 : url.Port, from ?? throw new RuleBrokenException("PLIMSOLL_SMTP", $"The mail server's address does not say from whom letters come; {form}"),
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null, user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null, encrypted);
    }
}
