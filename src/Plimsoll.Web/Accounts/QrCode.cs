using System.Text;

namespace Plimsoll.Web.Accounts;

/// <summary>
/// A QR code (ISO/IEC 18004) of a text of up to 666 bytes, which corrects 15 % of damage. For the secret that an authenticator
/// reads from the screen: it must not leave the program to be drawn elsewhere.
/// </summary>
internal sealed class QrCode
{
    // For versions 1 to 20 at level M: the standard's table 9.
    private static readonly int[] CorrectionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    private readonly bool[,] dark;
    private readonly bool[,] isFixed;
    private readonly int version;

    private QrCode(int version)
    {
        this.version = version;
        Size = (version * 4) + 17;
        (dark, isFixed) = (new bool[Size, Size], new bool[Size, Size]);
    }

    /// <summary>How many squares wide and high.</summary>
    public int Size { get; }

    /// <summary>Whether a square is dark, from the left and from the top.</summary>
    public bool this[int x, int y] => dark[y, x];

    /// <summary>The dark squares as the path of an SVG drawing whose unit is one square.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            for (var y = 0; y < Size; y++)
                for (var x = 0; x < Size; x++)
                    if (dark[y, x])
                        path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            return path.ToString();
        }
    }

    /// <summary>Draws a text.</summary>
    /// <exception cref="ArgumentException">It is too long.</exception>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= Blocks.Length; version++)
        {
            var bits = 4 + (version < 10 ? 8 : 16) + (8 * bytes.Length);
            if (bits <= DataWords(version) * 8)
                return Draw(version, bytes);
        }

        throw new ArgumentException("The text is too long for a QR code", nameof(text));
    }

    private static QrCode Draw(int version, byte[] bytes)
    {
        var words = WithCorrection(version, Words(version, bytes));
        QrCode? best = null;
        var least = int.MaxValue;
        for (var mask = 0; mask < 8; mask++)
        {
            var code = new QrCode(version);
            code.DrawFixed(mask);
            code.DrawWords(words, mask);
            if (code.Penalty() is var penalty && penalty < least)
                (best, least) = (code, penalty);
        }

        return best!;
    }

    private static int AllWords(int version)
    {
        var squares = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = (version / 7) + 2;
            squares -= (((25 * marks) - 10) * marks) - 55;
            if (version >= 7)
                squares -= 36;
        }

        return squares / 8;
    }

    private static int DataWords(int version) => AllWords(version) - (CorrectionPerBlock[version - 1] * Blocks[version - 1]);

    /// <summary>Byte mode, length, the bytes, an end and padding.</summary>
    private static byte[] Words(int version, byte[] bytes)
    {
        List<bool> bits = [];
        void Add(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--)
                bits.Add(((value >> i) & 1) != 0);
        }

        Add(4, 4);
        Add(bytes.Length, version < 10 ? 8 : 16);
        foreach (var b in bytes)
            Add(b, 8);
        var room = DataWords(version) * 8;
        Add(0, Math.Min(4, room - bits.Count));
        Add(0, (8 - (bits.Count % 8)) % 8);
        for (var pad = 0xEC; bits.Count < room; pad ^= 0xEC ^ 0x11)
            Add(pad, 8);
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    /// <summary>Splits into blocks, adds each block's correction and interleaves them.</summary>
    private static byte[] WithCorrection(int version, byte[] data)
    {
        var (count, correction, all) = (Blocks[version - 1], CorrectionPerBlock[version - 1], AllWords(version));
        var (shorter, shortLength) = (count - (all % count), all / count);
        var divisor = Divisor(correction);
        List<(byte[] Data, byte[] Correction)> blocks = [];
        for (int i = 0, at = 0; i < count; i++)
        {
            var length = shortLength - correction + (i < shorter ? 0 : 1);
            var block = data[at..(at + length)];
            at += length;
            blocks.Add((block, Remainder(block, divisor)));
        }

        List<byte> words = [];
        for (var i = 0; i <= shortLength - correction; i++)
            words.AddRange(blocks.Where(b => i < b.Data.Length).Select(b => b.Data[i]));
        for (var i = 0; i < correction; i++)
            words.AddRange(blocks.Select(b => b.Correction[i]));
        return [.. words];
    }

    // Reed–Solomon over GF(2^8) with the polynomial 0x11D.
    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        var root = (byte)1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = Times(result[j], root);
                if (j + 1 < degree)
                    result[j] ^= result[j + 1];
            }

            root = Times(root, 2);
        }

        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++)
                result[i] ^= Times(divisor[i], factor);
        }

        return result;
    }

    private static byte Times(byte x, byte y)
    {
        var z = 0;
        for (var i = 7; i >= 0; i--)
        {
            z = (z << 1) ^ ((z >> 7) * 0x11D);
            z ^= ((y >> i) & 1) * x;
        }

        return (byte)z;
    }

    private void Set(int x, int y, bool isDark) => (dark[y, x], isFixed[y, x]) = (isDark, true);

    private void DrawFixed(int mask)
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in ((int, int)[])[(3, 3), (Size - 4, 3), (3, Size - 4)])
            for (var dy = -4; dy <= 4; dy++)
                for (var dx = -4; dx <= 4; dx++)
                    if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size)
                        Set(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not (2 or 4));
        var marks = Marks();
        foreach (var x in marks)
            foreach (var y in marks)
                if (!(x == 6 && y == 6) && !(x == 6 && y == Size - 7) && !(x == Size - 7 && y == 6))
                    for (var dy = -2; dy <= 2; dy++)
                        for (var dx = -2; dx <= 2; dx++)
                            Set(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
        DrawFormat(mask);
        DrawVersion();
    }

    private int[] Marks()
    {
        if (version == 1)
            return [];
        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - (i * step)).Order()];
    }

    /// <summary>Level M is 00; ten bits of correction, and a mask so that it is never all light.</summary>
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        bool Bit(int i) => ((bits >> i) & 1) != 0;
        for (var i = 0; i <= 5; i++)
            Set(8, i, Bit(i));
        Set(8, 7, Bit(6));
        Set(8, 8, Bit(7));
        Set(7, 8, Bit(8));
        for (var i = 9; i < 15; i++)
            Set(14 - i, 8, Bit(i));
        for (var i = 0; i < 8; i++)
            Set(Size - 1 - i, 8, Bit(i));
        for (var i = 8; i < 15; i++)
            Set(8, Size - 15 + i, Bit(i));
        Set(8, Size - 8, true);
    }

    private void DrawVersion()
    {
        if (version < 7)
            return;
        var rest = version;
        for (var i = 0; i < 12; i++)
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            Set(Size - 11 + (i % 3), i / 3, bit);
            Set(i / 3, Size - 11 + (i % 3), bit);
        }
    }

    /// <summary>In pairs of columns from the right, up and down in turn, past whatever is fixed.</summary>
    private void DrawWords(byte[] words, int mask)
    {
        var i = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < Size; step++)
                for (var side = 0; side < 2; side++)
                {
                    var x = right - side;
                    var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                    if (isFixed[y, x])
                        continue;
                    var bit = i < words.Length * 8 && ((words[i / 8] >> (7 - (i % 8))) & 1) != 0;
                    i++;
                    dark[y, x] = bit ^ IsMasked(mask, x, y);
                }
        }
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    /// <summary>How hard it is to read: long runs, blocks, and more dark than light or less. The standard's third rule, for lookalikes of the corners, is left out: it only ranks masks, and any mask can be read.</summary>
    private int Penalty()
    {
        var (penalty, count) = (0, 0);
        for (var a = 0; a < Size; a++)
            foreach (var across in (bool[])[true, false])
            {
                var run = 0;
                for (var b = 0; b < Size; b++)
                {
                    run = b > 0 && At(across, a, b) == At(across, a, b - 1) ? run + 1 : 1;
                    penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
                }
            }

        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
            {
                count += dark[y, x] ? 1 : 0;
                if (x > 0 && y > 0 && dark[y, x] == dark[y - 1, x] && dark[y, x] == dark[y, x - 1] && dark[y, x] == dark[y - 1, x - 1])
                    penalty += 3;
            }

        return penalty + (Math.Abs((count * 20) - (Size * Size * 10)) / (Size * Size) * 10);
    }

    private bool At(bool across, int a, int b) => across ? dark[a, b] : dark[b, a];
}
