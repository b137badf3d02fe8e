using System.Text;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Documents.Reading.Html;

/// <summary>The characters of a page: by its mark, by being valid UTF-8, else as the page itself says in its first 1,024 bytes.</summary>
internal static partial class HtmlEncoding
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Read(bytes);
        if (decoded.Encoding != "Windows-1252")
            return decoded.Text;
        var said = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]));
        return said.Success && CodePagesEncodingProvider.Instance.GetEncoding(said.Groups[1].Value) is { } encoding ? encoding.GetString(bytes) : decoded.Text;
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,30})""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();
}
