using System.Buffers.Binary;

namespace Plimsoll.Services.Organisations;

/// <summary>What a picture says of itself at its beginning.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal sealed record PictureSize(string MediaType, int Width, int Height)
{
    /// <summary>The size of a PNG (ISO/IEC 15948) or JPEG (ISO/IEC 10918-1); null where the bytes are neither, or are cut off.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png(content)
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(content)
        : null;

    private static PictureSize? Png(ReadOnlySpan<byte> content)
    {
        if (content.Length < 45 || !content[12..16].SequenceEqual("IHDR"u8) || content.IndexOf("IEND"u8) < 0)
            return null;
        return Known("image/png", BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]));
    }

    // Segments of a marker and a length follow each other up to the frame, which tells the size.
    private static PictureSize? Jpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Known("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    private static PictureSize? Known(string mediaType, int width, int height) => width > 0 && height > 0 ? new(mediaType, width, height) : null;
}
