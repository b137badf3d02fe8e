namespace Plimsoll.Domain;

/// <summary>A value of a sentence that each language writes in its own way, such as a day with the name of its month.</summary>
/// <param name="Value">The value.</param>
/// <param name="Format">How it is written, as .NET has formats: "d MMMM yyyy", "0.##".</param>
public sealed record ShapedValue(IFormattable Value, string Format) : IFormattable
{
    /// <summary>The value as a language writes it; its own format holds.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(Format, formatProvider);
}
