using System.Text;

namespace Plimsoll.Documents.Tests.Reading.Xls;

/// <summary>Writes the plainest old workbook, a bare stream of BIFF2: words in the first column, numbers in the second.</summary>
internal static class OldWorkbook
{
    public static byte[] Bytes(params (string Words, double Number)[] rows)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        void Record(ushort id, byte[] body)
        {
            writer.Write(id);
            writer.Write((ushort)body.Length);
            writer.Write(body);
        }

        Record(0x0009, [0x02, 0x00, 0x10, 0x00]);
        Record(0x0000, [0, 0, (byte)rows.Length, 0, 0, 0, 2, 0]);
        foreach (var ((words, number), row) in rows.Select((cells, at) => (cells, at)))
        {
            var text = Encoding.Latin1.GetBytes(words);
            Record(0x0004, [(byte)row, 0, 0, 0, 0, 0, 0, (byte)text.Length, .. text]);
            Record(0x0003, [(byte)row, 0, 1, 0, 0, 0, 0, .. BitConverter.GetBytes(number)]);
        }

        Record(0x000A, []);
        return file.ToArray();
    }
}
