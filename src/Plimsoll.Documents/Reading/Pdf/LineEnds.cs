namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>What a file writes where it ends a line. Many programs write the space at which they wrap it, and nothing where a word is broken.</summary>
internal sealed class LineEnds
{
    /// <summary>White this many times the size of the type ends a run of words.</summary>
    private const double Run = 0.6;

    /// <summary>How many lines that surely go on tell what is the rule, and how large a share of them.</summary>
    private const int Fewest = 5;
    private const double Rule = 0.6;

    /// <summary>How many of the numbers may have a space behind them where spaces stand at wrapped lines alone.</summary>
    private const double Strays = 0.1;

    public LineEnds(IReadOnlyList<PdfPage> pages)
    {
        var (wrapped, spaced, numbers, strays) = (0, 0, 0, 0);
        foreach (var page in pages)
        {
            Dictionary<double, PdfLine> above = [];
            foreach (var run in PdfLine.Of(page.Pieces.Where(piece => piece.IsUpright)).SelectMany(line => line.Cut(Run)))
            {
                var left = Math.Round(run.Left);
                if (above.TryGetValue(left, out var before) && run.Top - before.Top < 1.6 * run.Size && before.Pieces.Count > 1 && char.IsLower(run.Text[0]))
                {
                    wrapped++;
                    spaced += before.Pieces[^1].EndsWord ? 1 : 0;
                }

                if (run.Pieces is [var only] && only.Text.All(char.IsAsciiDigit))
                {
                    numbers++;
                    strays += only.EndsWord ? 1 : 0;
                }

                above[left] = run;
            }
        }

        HaveSpaces = wrapped >= Fewest && spaced >= Rule * wrapped;
        TellWraps = HaveSpaces && numbers >= Fewest && strays <= Strays * numbers;
    }

    /// <summary>Whether a line that is wrapped between words has a space at its end, as a rule.</summary>
    public bool HaveSpaces { get; }

    /// <summary>Whether the space at the end of a line tells that it is wrapped: cells that end have none.</summary>
    public bool TellWraps { get; }
}
