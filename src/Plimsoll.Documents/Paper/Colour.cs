using System.Globalization;

namespace Plimsoll.Documents.Papers;

/// <summary>A colour on screen or paper, in sRGB.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The ink of ordinary text: almost black, with a little blue.</summary>
    public static Colour Ink { get; } = new(0x14, 0x21, 0x3a);

    /// <summary>The colour of the sheet.</summary>
    public static Colour White { get; } = new(0xff, 0xff, 0xff);

    /// <summary>The colour as "#rrggbb" in lower case.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Ordinary ink or white, whichever is easier to read on this colour.</summary>
    public Colour ReadableInk => Contrast(this, Ink) >= Contrast(this, White) ? Ink : White;

    /// <summary>Reads "#rgb" or "#rrggbb"; the hash may be left out.</summary>
    /// <exception cref="FormatException">The text is no such colour.</exception>
    public static Colour Parse(string text)
    {
        var digits = text.AsSpan().TrimStart('#');
        var full = digits.Length == 3
            ? string.Concat(digits[..1], digits[..1], digits[1..2], digits[1..2]) + new string(digits[2], 2)
            : digits.ToString();
        if (full.Length == 6 && uint.TryParse(full, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        throw new FormatException($"“{text}” is not a colour; write it as #rrggbb.");
    }

    /// <summary>The contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (first, second) = (one.Luminance, other.Luminance);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>Reads "#rrggbb".</summary>
    /// <exception cref="FormatException">The text is no such colour.</exception>
    public static implicit operator Colour(string text) => Parse(text);

    /// <inheritdoc/>
    public override string ToString() => Hex;

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
