using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Plimsoll.Web.Accounts;

/// <summary>
/// Opens the cookies of sessions, and remembers what was in those that it opened: a browser sends the same one with each
/// request. A cookie holds the key of a session and nothing else; whether that session goes on is asked each time.
/// </summary>
internal sealed class OpenedCookies(IDataProtectionProvider protection) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 2000;
    private readonly TicketDataFormat format = new(protection.CreateProtector("Plimsoll.Session"));
    private readonly ConcurrentDictionary<string, AuthenticationTicket> opened = new(StringComparer.Ordinal);

    public string Protect(AuthenticationTicket data) => format.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        // The purpose is that of a binding to the connection, which never holds for another cookie: not remembered.
        if (protectedText is null || purpose is not null)
            return format.Unprotect(protectedText, purpose);
        if (opened.TryGetValue(protectedText, out var ticket))
            return ticket;
        if (format.Unprotect(protectedText) is { } found)
        {
            // Only what this site has made gets here, so nobody else can fill it.
            if (opened.Count >= Most)
                opened.Clear();
            return opened[protectedText] = found;
        }

        return null;
    }
}
