using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Accounts;

namespace Plimsoll.Web.Accounts;

/// <summary>
/// Keeps who is signed in with the program; the browser's cookie holds the key of a session and nothing else. Who they are
/// is read anew each time, so a session that was ended, or an account that was shut, is out at its next request.
/// </summary>
internal sealed class SessionTickets(SessionService sessions, UnsentForms forms) : ITicketStore
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionId = "sid";

    /// <summary>The claim that says how they signed in.</summary>
    private const string Method = ClaimTypes.AuthenticationMethod;

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext context, CancellationToken cancellation)
    {
        await forms.ForgetOldAsync(cancellation);
        return await sessions.BeginAsync(
            PersonOf(ticket.Principal), MethodOf(ticket.Principal), DeviceWords.Of(context.Request.Headers.UserAgent.ToString()), cancellation);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext context, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(key, cancellation) is not { } session)
            return null;
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, session.Person.Value.ToString("D")),
            new(ClaimTypes.Name, session.Name),
            new(SessionId, session.Id),
            new(Method, session.Method),
        ];
        return new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)), IdentityConstants.ApplicationScheme);
    }

    /// <summary>A session stays one person's: whoever is signed in signs out before somebody else signs in.</summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext context, CancellationToken cancellation)
    {
        if ((await sessions.FindAsync(key, cancellation))?.Person != PersonOf(ticket.Principal))
            throw new InvalidOperationException("Somebody signed in over somebody else's session");
    }

    public Task RemoveAsync(string key, HttpContext context, CancellationToken cancellation) => sessions.EndAsync(key, cancellation);

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw Contextless();

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw Contextless();

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw Contextless();

    public Task RemoveAsync(string key) => sessions.EndAsync(key);

    private static PersonId PersonOf(ClaimsPrincipal principal) => new(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!));

    private static string MethodOf(ClaimsPrincipal principal) => principal.FindFirstValue(Method) ?? (principal.FindFirstValue("amr") == "mfa" ? "password and code" : "password");

    private static InvalidOperationException Contextless() => new("Sessions are kept within a request");
}
