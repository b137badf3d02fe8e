using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Journal;

/// <summary>
/// The hash of an entry: SHA-256 over an encoding that only one entry can have. Text is its number of UTF-8
/// bytes (four bytes, big-endian; FF FF FF FF for none) and the bytes; a number is eight bytes, big-endian;
/// the fields stand in a fixed order. The whole is set out in <c>docs/adr/0002-append-only-journal.md</c>.
/// </summary>
public static class EntryHash
{
    private const string Mark = "plimsoll-journal-1";

    /// <summary>The hash that the entry must carry, computed from its other fields.</summary>
    public static string Of(JournalEntry entry)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Room(entry));
        try
        {
            var at = 0;
            Text(buffer, ref at, Mark);
            Text(buffer, ref at, entry.Organisation);
            Number(buffer, ref at, entry.Position);
            Text(buffer, ref at, entry.ChangeId.ToString("D"));
            Text(buffer, ref at, entry.Kind);
            Text(buffer, ref at, entry.DocumentId);
            Number(buffer, ref at, entry.Version);
            Number(buffer, ref at, Moment.ToMicroseconds(entry.RecordedAt));
            Text(buffer, ref at, entry.ActorId);
            Text(buffer, ref at, entry.Operation);
            Text(buffer, ref at, entry.Reason);
            Number(buffer, ref at, entry.Schema);
            Text(buffer, ref at, entry.Body);
            Text(buffer, ref at, entry.PreviousHash);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, at), hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Room(JournalEntry e) =>
        512 + (3 * (e.Organisation.Length + e.Kind.Length + e.DocumentId.Length + e.ActorId.Length
            + e.Operation.Length + (e.Reason?.Length ?? 0) + e.PreviousHash.Length))
        + Encoding.UTF8.GetMaxByteCount(e.Body.Length);

    private static void Text(byte[] buffer, ref int at, string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + 4));
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at), length);
        at += 4 + Math.Max(length, 0);
    }

    private static void Number(byte[] buffer, ref int at, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(at), number);
        at += 8;
    }
}
