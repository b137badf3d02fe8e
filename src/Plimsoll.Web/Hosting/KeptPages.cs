using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Hosting;

/// <summary>Marks a page that says the same to the same browser until something is recorded, or the day ends.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SaysTheSameAttribute : Attribute;

/// <summary>
/// Keeps pages as they were sent to a browser, packed as it had asked for, and sends them again while they would say the same. Who asks has been
/// found out by then, so a session that was ended gets none; a page is known by every cookie of its request, so nobody is
/// sent another's. A page that sets a cookie, or says what was just done, is not kept.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, Workspace workspace) : IDisposable
{
    private const long MostBytes = 48 * 1024 * 1024;
    private const int LargestPage = 1024 * 1024;
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(5);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public async Task InvokeAsync(HttpContext context, Frame frame)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<SaysTheSameAttribute>() is null)
        {
            await next(context);
            return;
        }

        var key = await KeyAsync(context, frame);
        if (pages.TryGetValue(key, out KeptPage? page))
            await page!.SendAsync(context);
        else if (await AnswerAsync(context) is { } answered)
            pages.Set(key, answered, new MemoryCacheEntryOptions { Size = answered.Size, SlidingExpiration = Unused });
    }

    public void Dispose() => pages.Dispose();

    /// <summary>Has the page answered and takes a copy; null when it is not to be kept.</summary>
    private async Task<KeptPage?> AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        var sending = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var copy = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(copy, sending));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(sending);
        }

        var isKept = response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && copy.Length is > 0 and < LargestPage;
        var body = copy.ToArray();
        var page = isKept ? new KeptPage(response.ContentType!, response.Headers.CacheControl, response.Headers.ContentEncoding, response.Headers.Vary, body) : null;
        if (body.Length > 0)
            await response.Body.WriteAsync(body, context.RequestAborted);
        return page;
    }

    private async ValueTask<PageKey> KeyAsync(HttpContext context, Frame frame)
    {
        var request = context.Request;
        return new(
            frame.SignedIn, request.PathBase + request.Path, request.QueryString.Value, request.Headers.Cookie.ToString(), request.Headers.AcceptLanguage.ToString(),
            request.Headers.AcceptEncoding.ToString(), await workspace.StandingAsync(context.RequestAborted));
    }

    private sealed record PageKey(PersonId? Person, string Path, string? Query, string Cookies, string Languages, string Encodings, Standing Standing);

    /// <summary>A page that is kept, as it went to the browser.</summary>
    private sealed record KeptPage(string Type, StringValues Caching, StringValues Encoding, StringValues Varies, byte[] Body)
    {
        public long Size => Body.Length + 2000; // with its key

        public ValueTask SendAsync(HttpContext context)
        {
            var response = context.Response;
            (response.ContentType, response.ContentLength) = (Type, Body.Length);
            (response.Headers.CacheControl, response.Headers.ContentEncoding, response.Headers.Vary) = (Caching, Encoding, Varies);
            return response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}
