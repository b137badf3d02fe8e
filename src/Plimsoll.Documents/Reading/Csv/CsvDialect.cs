namespace Plimsoll.Documents.Reading.Csv;

/// <summary>How a file of delimited values is written.</summary>
/// <param name="Delimiter">What stands between its cells.</param>
/// <param name="IsQuoted">Whether quotation marks hold cells together; not in a file whose marks do not pair.</param>
/// <param name="Start">Where its first row begins: behind a line "sep=;", which Excel reads too.</param>
internal sealed record CsvDialect(char Delimiter, bool IsQuoted, int Start)
{
    private const int Looked = 64 << 10;

    /// <summary>Those that prose has least come first: of two that cut a file equally well, the first is meant.</summary>
    private static readonly char[] Delimiters = ['\t', '|', ';', '^', '~', ','];

    /// <summary>The delimiter in words, for whoever imports the file.</summary>
    public FormattableString Named => Delimiter switch
    {
        ',' => (FormattableString)$"commas",
        ';' => (FormattableString)$"semicolons",
        '\t' => (FormattableString)$"tabs",
        '|' => (FormattableString)$"upright strokes",
        _ => (FormattableString)$"“{Delimiter}”",
    };

    /// <summary>
    /// Finds the delimiter that cuts most rows into the same number of cells, at least two; null when none cuts any. A line
    /// "sep=;" at the top says it.
    /// </summary>
    public static CsvDialect? Find(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.IndexOf('\n', StringComparison.Ordinal) is >= 5 and <= 7 and var end)
            return new(text[4], MarksPair(text, text[4]), end + 1);
        var looked = text.AsSpan(0, Math.Min(text.Length, Looked)).ToString();
        var best = Delimiters.Select(delimiter => (Delimiter: delimiter, Score: Score(Widths(looked, delimiter, looked.Length < text.Length))))
            .Where(found => found.Score > 0).OrderByDescending(found => found.Score).FirstOrDefault();
        return best.Score > 0 ? new(best.Delimiter, MarksPair(text, best.Delimiter), 0) : null;
    }

    /// <summary>Whether a text that nothing else says to be delimited plainly is: every row cut alike, more than two cells, more than two rows.</summary>
    public static bool IsPlain(string text)
    {
        if (Find(text) is not { Delimiter: not '\t' } dialect)
            return false;
        var widths = Widths(text.AsSpan(0, Math.Min(text.Length, Looked)).ToString(), dialect.Delimiter, text.Length > Looked);
        return widths.Count >= 3 && widths[0] >= 3 && widths.TrueForAll(width => width == widths[0]);
    }

    /// <summary>How many cells each row would have.</summary>
    private static List<int> Widths(string text, char delimiter, bool isCut)
    {
        var widths = CsvRecords.Read(text, new(delimiter, true, 0)).Where(record => record.Cells.Count > 1 || record.Cells[0].Length > 0)
            .Select(record => record.Cells.Count).ToList();
        // The last row of a piece is cut off somewhere.
        if (isCut && widths.Count > 1)
            widths.RemoveAt(widths.Count - 1);
        return widths;
    }

    private static double Score(List<int> widths)
    {
        if (widths.Count == 0)
            return 0;
        var usual = widths.Where(width => width > 1).GroupBy(width => width).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).FirstOrDefault();
        return usual is null ? 0 : (double)usual.Count() / widths.Count * Math.Log2(1 + usual.Key);
    }

    /// <summary>Whether every quotation mark that opens a cell is closed before the file ends.</summary>
    private static bool MarksPair(string text, char delimiter)
    {
        var (inQuotes, atStart) = (false, true);
        foreach (var c in text)
        {
            if (c == '"' && (inQuotes || atStart))
                inQuotes = !inQuotes;
            // Two marks inside a cell close and open it again.
            atStart = !inQuotes && (c is '"' or '\n' or '\r' || c == delimiter);
        }

        return !inQuotes;
    }
}
