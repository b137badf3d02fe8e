using System.IO.Compression;
using System.Text;

namespace Plimsoll.Documents.Tests.Reading.Fuzzing;

/// <summary>Changes files at random, the same way for the same seed.</summary>
internal static class Mutator
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<", ">", "</", "/>", "&", "&amp;", "&#0;", "&#xFFFF;", "<!DOCTYPE a>", "<!--", "]]>", "<![CDATA[", "\"", "'", "-1", "0", "99999999999999999999", "1E+309", "NaN", "A1", "XFD1048576", "A0:B9",
            "<c>", "<row>", "<mergeCell ref='A1:XFD1048576'/>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:del>", "<table>", "<td colspan=9999 rowspan=0>", "<ul>", "<dl>", "| --- |", "\n\n", "\r", "\t", ";", ",",
            "\0", "\u00A0", "\uFFFE", "\uD7FF", "\uFEFF", "obj", "endobj", "stream", "xref", "<<", ">>", "[", "]", "/Kids", "1 0 R", "2147483648",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A few changes somewhere in the bytes.</summary>
    public static byte[] Change(byte[] bytes, Random random)
    {
        var changed = new List<byte>(bytes);
        for (var left = random.Next(1, 6); left > 0 && changed.Count > 0; left--)
        {
            var at = random.Next(changed.Count);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 10)), changed.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 2:
                    changed.RemoveRange(at, length);
                    break;
                case 3:
                    changed.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 4:
                    var piece = changed.GetRange(at, length);
                    for (var times = random.Next(1, 20); times > 0; times--)
                        changed.InsertRange(at, piece);
                    break;
                case 5:
                    var moved = changed.GetRange(at, length);
                    changed.RemoveRange(at, length);
                    changed.InsertRange(random.Next(changed.Count + 1), moved);
                    break;
                default:
                    if (random.Next(4) == 0)
                        changed.RemoveRange(at, changed.Count - at);
                    break;
            }
        }

        return [.. changed];
    }

    /// <summary>A few changes in the parts of a packed file, so that they are met by its reader and not by the unpacking.</summary>
    public static byte[] ChangeParts(byte[] packed, Random random)
    {
        if (random.Next(8) == 0)
            return Change(packed, random);
        using var source = new ZipArchive(new MemoryStream(packed));
        var chosen = random.Next(source.Entries.Count);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var at = 0; at < source.Entries.Count; at++)
            {
                using var part = source.Entries[at].Open();
                using var bytes = new MemoryStream();
                part.CopyTo(bytes);
                using var stream = zip.CreateEntry(source.Entries[at].FullName, CompressionLevel.NoCompression).Open();
                stream.Write(at == chosen || random.Next(6) == 0 ? Change(bytes.ToArray(), random) : bytes.ToArray());
            }
        }

        return file.ToArray();
    }
}
