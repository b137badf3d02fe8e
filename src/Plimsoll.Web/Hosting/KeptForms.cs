using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Plimsoll.Web.Hosting;

/// <summary>A form that came when nobody was signed in any more.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What stood in it, with the token that shows whose it was.</param>
/// <param name="HadFiles">Whether files came with it; those are not kept.</param>
internal sealed record KeptForm(string Address, IReadOnlyDictionary<string, StringValues> Fields, bool HadFiles);

/// <summary>
/// Keeps what somebody sent after their session had ended, for an hour and on this node, and offers it again to the same
/// person in the same browser when they have signed in: the form's own token says whose it was. Passwords are not kept.
/// </summary>
internal sealed class KeptForms(IAntiforgery tokens, IOptions<AntiforgeryOptions> settings, SiteOptions options) : IDisposable
{
    /// <summary>The field that says that a form is sent once more.</summary>
    public const string Again = "sent-again";

    private const long MostBytes = 16 * 1024 * 1024;
    private const int LargestForm = 512 * 1024;

    // Signing in and out and one's own account: nothing of those is worth keeping, and much of it is secret.
    private static readonly string[] Own = ["/sign-in", "/sign-out", "/account"];
    private static readonly TimeSpan Time = TimeSpan.FromHours(1);
    private readonly MemoryCache forms = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    private string CookieName => options.CookieName("unsent");

    /// <summary>Keeps the form of a request, if it is one that somebody typed.</summary>
    public async Task KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || Own.Any(path => request.Path.StartsWithSegments(path)) || !request.HasFormContentType || request.ContentLength is not (> 0 and < LargestForm))
            return;
        var sent = await request.ReadFormAsync(context.RequestAborted);
        if (!sent.ContainsKey(settings.Value.FormFieldName))
            return;
        var fields = sent.Where(f => f.Key != Again && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase)).ToDictionary(StringComparer.Ordinal);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        forms.Set(
            key, new KeptForm(request.Path + request.QueryString, fields, sent.Files.Count > 0),
            new MemoryCacheEntryOptions { Size = request.ContentLength.Value * 2, AbsoluteExpirationRelativeToNow = Time });
        context.Response.Cookies.Append(CookieName, key, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = options.IsHttps, IsEssential = true, MaxAge = Time, Path = "/",
        });
    }

    /// <summary>The form that whoever is signed in sent to an address and that did not arrive; null when there is none, or it was somebody else's.</summary>
    public async Task<KeptForm?> FindAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Cookies[CookieName] is not { } key || !forms.TryGetValue(key, out KeptForm? form) || form!.Address != request.Path + request.QueryString)
            return null;
        var asSent = new DefaultHttpContext { User = context.User, RequestServices = context.RequestServices };
        asSent.Request.Method = HttpMethods.Post;
        asSent.Request.Scheme = request.Scheme;
        asSent.Request.Headers.Cookie = request.Headers.Cookie;
        asSent.Request.Form = new FormCollection(form.Fields.ToDictionary());
        return await tokens.IsRequestValidAsync(asSent) ? form : null;
    }

    /// <summary>Forgets the form when it has come once more.</summary>
    public async Task ForgetAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Cookies[CookieName] is { } key && request is { HasFormContentType: true, ContentLength: < LargestForm } && (await request.ReadFormAsync(context.RequestAborted)).ContainsKey(Again))
        {
            forms.Remove(key);
            context.Response.Cookies.Delete(CookieName);
        }
    }

    public void Dispose() => forms.Dispose();
}
