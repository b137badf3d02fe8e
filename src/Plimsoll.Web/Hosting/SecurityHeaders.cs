using Microsoft.AspNetCore.Http;

namespace Plimsoll.Web.Hosting;

/// <summary>
/// Headers that keep a page to itself: nothing from elsewhere, no inline style or script, no frame around it.
/// Pages are asked for again each time, as the registers may have changed; assets set their own caching.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>What a page may load.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The key under which a request keeps a policy of its own, for a document that is no page of the site.</summary>
    public static readonly object OwnPolicy = new();

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: an error page clears what was set before it.
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Items[OwnPolicy] as string ?? Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";

            // A shared computer must not keep what somebody read who was signed in.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = context.User.Identity?.IsAuthenticated == true ? "no-store" : "no-cache";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
