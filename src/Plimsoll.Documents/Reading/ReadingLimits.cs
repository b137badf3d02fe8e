namespace Plimsoll.Documents.Reading;

/// <summary>
/// What a file may cost to read. Registers stay far below; beyond them a file is refused with a message, so that no file can
/// take the memory or the time of others.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The most bytes that a file may have; from 1.</summary>
    public long MostBytes { get; init; } = 64 << 20;

    /// <summary>The most bytes that the parts of a packed file (Excel, Word) may unpack to, all together.</summary>
    public long MostUnpackedBytes { get; init; } = 512 << 20;

    /// <summary>The most cells that its tables may have, empty ones among full ones included.</summary>
    public int MostCells { get; init; } = 2_000_000;

    /// <summary>The most pages that a PDF may have.</summary>
    public int MostPages { get; init; } = 2_000;

    /// <summary>The longest time that reading may take.</summary>
    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(60);
}
