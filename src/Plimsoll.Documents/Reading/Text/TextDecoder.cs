using System.Text;

namespace Plimsoll.Documents.Reading.Text;

/// <summary>The characters of a file and how they were coded.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Encoding">The encoding, as it is commonly called.</param>
internal sealed record DecodedText(string Text, string Encoding);

/// <summary>
/// The characters of a text file: UTF-8 or UTF-16 when it begins with their mark; UTF-16 when nearly every other byte of its
/// beginning is nothing; else UTF-8 when it is valid UTF-8, else Windows-1252, which older office programs write.
/// </summary>
internal static class TextDecoder
{
    private const int Looked = 512;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes) => Read(bytes).Text;

    public static DecodedText Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8.GetString(bytes[3..]), "UTF-8"),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode.GetString(bytes[2..]), "UTF-16"),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16"),
        _ when IsEveryOtherNothing(bytes, 1) => new(Encoding.Unicode.GetString(bytes), "UTF-16"),
        _ when IsEveryOtherNothing(bytes, 0) => new(Encoding.BigEndianUnicode.GetString(bytes), "UTF-16"),
        _ => Unmarked(bytes),
    };

    /// <summary>Letters of western languages are below 256: in UTF-16 nearly every other byte is nothing, and the rest never.</summary>
    private static bool IsEveryOtherNothing(ReadOnlySpan<byte> bytes, int from)
    {
        bytes = bytes[..(Math.Min(bytes.Length, Looked) & ~1)];
        var nothing = 0;
        for (var at = 0; at < bytes.Length; at += 2)
        {
            nothing += bytes[at + from] == 0 ? 1 : 0;
            if (bytes[at + 1 - from] == 0)
                return false;
        }

        return bytes.Length >= 4 && nothing * 10 >= bytes.Length / 2 * 7;
    }

    private static DecodedText Unmarked(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new(StrictUtf8.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return new(Windows1252.GetString(bytes), "Windows-1252");
        }
    }
}
