namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Words to timing: brackets, tokens, elements, sentence.</summary>
internal static class TimingReader
{
    /// <summary>No date needs more; longer cells are prose.</summary>
    private const int Longest = 200;

    public static Timing Read(string? words, FinancialYear? year)
    {
        var written = (words ?? "").Trim();
        if (written.Length == 0)
        {
            return Timing.None;
        }

        var understood = written.Length > Longest ? null : Understand(written, year);
        return (understood ?? Timing.None) with { Words = written };
    }

    private static Timing? Understand(string words, FinancialYear? year) =>
        Remarks.TakenOut(words) is { } bare && Tokeniser.Cut(bare) is { } tokens && Elements.Of(tokens) is { } elements
            ? new Sentence(elements, year).Read()
            : null;
}
