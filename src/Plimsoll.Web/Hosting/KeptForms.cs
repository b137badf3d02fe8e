using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Plimsoll.Services.Accounts;
using Plimsoll.Web.Accounts;

namespace Plimsoll.Web.Hosting;

/// <summary>A form that came when nobody was signed in any more.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What stood in it, with the token that shows whose it was.</param>
/// <param name="HadFiles">Whether files came with it; those are not kept.</param>
internal sealed record KeptForm(string Address, IReadOnlyDictionary<string, string?[]> Fields, bool HadFiles);

/// <summary>
/// Keeps what somebody sent after their session had ended, for an hour, and offers it again to the same person in the same
/// browser when they have signed in, on whichever node: the form's own token says whose it was. It lies in the database, encrypted
/// with the nodes' shared keys and a key that is in the browser's cookie alone: a copy of the database tells nothing of it. It is
/// erased when it was sent again, and when somebody signs in after its hour. Passwords are not kept.
/// </summary>
internal sealed class KeptForms(
    UnsentForms forms, SignInLimits limits, IDataProtectionProvider protection, IAntiforgery tokens, IOptions<AntiforgeryOptions> settings, SiteOptions options)
{
    /// <summary>The field that says that a form is sent once more.</summary>
    public const string Again = "sent-again";

    private const int LargestForm = 512 * 1024;

    // Signing in and out and one's own account: nothing of those is worth keeping, and much of it is secret.
    private static readonly string[] Own = ["/sign-in", "/sign-out", "/account"];

    private string CookieName => options.CookieName("unsent");

    /// <summary>Keeps the form of a request, if it is one that somebody typed.</summary>
    public async Task KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || Own.Any(path => request.Path.StartsWithSegments(path)) || !request.HasFormContentType || request.ContentLength is not (> 0 and < LargestForm))
            return;
        var sent = await request.ReadFormAsync(context.RequestAborted);
        if (!sent.ContainsKey(settings.Value.FormFieldName) || !limits.AllowsUnsent(context))
            return;
        var fields = sent.Where(f => f.Key != Again && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);
        var key = UnsentForms.NewKey();
        var form = new KeptForm(request.Path + request.QueryString, fields, sent.Files.Count > 0);
        await forms.KeepAsync(key, Protector(key).Protect(JsonSerializer.SerializeToUtf8Bytes(form)), context.RequestAborted);
        context.Response.Cookies.Append(CookieName, key, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = options.IsHttps, IsEssential = true, MaxAge = UnsentForms.KeptFor, Path = "/",
        });
    }

    /// <summary>The form that whoever is signed in sent to an address and that did not arrive; null when there is none, or it was somebody else's.</summary>
    public async Task<KeptForm?> FindAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Cookies[CookieName] is not { } key || await forms.FindAsync(key, context.RequestAborted) is not { } content)
            return null;
        if (Read(key, content) is not { } form || form.Address != request.Path + request.QueryString)
            return null;
        var asSent = new DefaultHttpContext { User = context.User, RequestServices = context.RequestServices };
        asSent.Request.Method = HttpMethods.Post;
        asSent.Request.Scheme = request.Scheme;
        asSent.Request.Headers.Cookie = request.Headers.Cookie;
        asSent.Request.Form = new FormCollection(form.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
        return await tokens.IsRequestValidAsync(asSent) ? form : null;
    }

    /// <summary>Erases the form when it has come once more.</summary>
    public async Task ForgetAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Cookies[CookieName] is { } key && request is { HasFormContentType: true, ContentLength: < LargestForm } && (await request.ReadFormAsync(context.RequestAborted)).ContainsKey(Again))
        {
            await forms.ForgetAsync(key, context.RequestAborted);
            context.Response.Cookies.Delete(CookieName);
        }
    }

    /// <summary>The form; null where the nodes' keys are others by now, as after a restore.</summary>
    private KeptForm? Read(string key, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(Protector(key).Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Each form has a key of its own, which follows from the nodes' and from the browser's.</summary>
    private IDataProtector Protector(string key) => protection.CreateProtector("Plimsoll.KeptForm", key);
}
