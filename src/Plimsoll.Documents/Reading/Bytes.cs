using System.Runtime.InteropServices;

namespace Plimsoll.Documents.Reading;

/// <summary>The bytes of a file, without a second copy of them.</summary>
internal static class Bytes
{
    public static MemoryStream AsStream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
