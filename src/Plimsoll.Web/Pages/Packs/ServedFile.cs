using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Plimsoll.Services.Packs;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Sends a file of a pack: a web page and a PDF to be read in place, anything else as a download.</summary>
internal static partial class ServedFile
{
    /// <summary>The answer, with the policy that lets in what the file holds itself and nothing else.</summary>
    public static FileContentResult Of(HttpContext context, PackFile file)
    {
        var isPage = file.MediaType == "text/html";
        context.Items[SecurityHeaders.OwnPolicy] = isPage ? PolicyOf(Encoding.UTF8.GetString(file.Content)) : "default-src 'none'; frame-ancestors 'none'";
        var result = new FileContentResult(file.Content, isPage || file.MediaType is "text/csv" ? file.MediaType + "; charset=utf-8" : file.MediaType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file.Content))[..32]}\""),
        };
        if (isPage || file.MediaType == "application/pdf")
        {
            var inline = new ContentDispositionHeaderValue("inline");
            inline.SetHttpFileName(file.Name);
            context.Response.Headers.ContentDisposition = inline.ToString();
        }
        else
        {
            result.FileDownloadName = file.Name;
        }

        return result;
    }

    /// <summary>The page carries its styles, fonts and pictures within: its own styles are let in by their hashes.</summary>
    private static string PolicyOf(string html) =>
        $"default-src 'none'; style-src {string.Join(' ', Style().Matches(html).Select(m => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(m.Groups[1].Value)))}'").DefaultIfEmpty("'none'"))}; "
        + "font-src data:; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
