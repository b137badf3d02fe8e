using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Plimsoll.Web.Hosting;

/// <summary>
/// The theme and its fonts, out of this assembly. Each is addressed by its content, so that a browser may keep it for
/// ever and a new version of the program never meets an old one's styles.
/// </summary>
internal static class Assets
{
    /// <summary>How long a browser may keep what is addressed by its content.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    private static readonly Lazy<Loaded> All = new(Load);

    /// <summary>The address of an asset, e.g. "/assets/site.1f2e3d4c5b.css".</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public static string Url(string name) => "/assets/" + All.Value.Hashed[name];

    /// <summary>Serves them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => 
        routes.MapGet("/assets/{name}", ServeAsync).WithMetadata(new AccessAttribute(Needs.Nothing));

    private static async Task ServeAsync(HttpContext context, string name)
    {
        var response = context.Response;
        if (!All.Value.Files.TryGetValue(name, out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = file.Type;
        response.Headers.CacheControl = ForEver;
        var body = file.Plain;
        if (file.Brotli is not null)
        {
            response.Headers.Vary = "Accept-Encoding";
            var accepts = context.Request.Headers.AcceptEncoding.ToString();
            if (accepts.Contains("br", StringComparison.OrdinalIgnoreCase))
                (body, response.Headers.ContentEncoding) = (file.Brotli, "br");
            else if (accepts.Contains("gzip", StringComparison.OrdinalIgnoreCase))
                (body, response.Headers.ContentEncoding) = (file.Gzip!, "gzip");
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Loaded Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var raw = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("assets/", StringComparison.Ordinal))
            .ToDictionary(n => n["assets/".Length..], n => Read(assembly, n));
        Dictionary<string, string> hashed = [];
        Dictionary<string, Asset> files = [];

        // What names other assets comes after them: the stylesheet names the fonts, the first script the others.
        foreach (var (name, bytes) in raw.OrderBy(r => Names(r.Key)))
        {
            var content = Names(name) ? WithAddresses(bytes, hashed) : bytes;
            var mark = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
            hashed[name] = $"{Path.GetFileNameWithoutExtension(name)}.{mark}{Path.GetExtension(name)}";
            files[hashed[name]] = Asset.Of(name, content);
        }

        return new Loaded(hashed.ToFrozenDictionary(StringComparer.Ordinal), files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static bool Names(string name) => name is "site.css" or "site.js";

    private static byte[] WithAddresses(byte[] css, Dictionary<string, string> hashed) =>
        Encoding.UTF8.GetBytes(hashed.Aggregate(Encoding.UTF8.GetString(css), (text, name) => text
            .Replace($"\"{name.Key}\"", $"\"{name.Value}\"", StringComparison.Ordinal)
            .Replace($"\"./{name.Key}\"", $"\"./{name.Value}\"", StringComparison.Ordinal)));

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Loaded(FrozenDictionary<string, string> Hashed, FrozenDictionary<string, Asset> Files);

    private sealed record Asset(string Type, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
    {
        public static Asset Of(string name, byte[] bytes) => Path.GetExtension(name) switch
        {
            ".css" => new("text/css; charset=utf-8", bytes, Packed(bytes, s => new BrotliStream(s, CompressionLevel.SmallestSize)), Packed(bytes, s => new GZipStream(s, CompressionLevel.SmallestSize))),
            ".js" => new("text/javascript; charset=utf-8", bytes, Packed(bytes, s => new BrotliStream(s, CompressionLevel.SmallestSize)), Packed(bytes, s => new GZipStream(s, CompressionLevel.SmallestSize))),
            ".svg" => new("image/svg+xml", bytes, null, null),
            _ => new("font/woff2", bytes, null, null),
        };

        private static byte[] Packed(byte[] bytes, Func<Stream, Stream> packer)
        {
            using var into = new MemoryStream();
            using (var pack = packer(into))
                pack.Write(bytes);
            return into.ToArray();
        }
    }
}
