namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>A header cell that was read: the columns it takes, its words, its meaning.</summary>
internal sealed record HeaderCell(int First, int Last, string Words, HeaderMeaning Meaning);

/// <summary>
/// Reads the main row of a header. Cells that a page has broken are put together where the cells around them are sure, by
/// what stands there in the best-read header of the document, or else by the vocabulary alone.
/// </summary>
internal static class HeaderRow
{
    private const int LongestHeader = 80;
    private const int FewestWhole = 3;

    /// <summary>Likeness that is enough where the neighbours are sure and the pattern says what must come.</summary>
    private const double CloseInPattern = 0.5;

    private const double CloseAlone = 0.75;

    /// <summary>Whether the row can be the main row of a header, and how many of its cells say so in so many words.</summary>
    public static int Sure(GridRow row)
    {
        var filled = row.Filled.ToList();
        if (filled.Count < 4 || filled.Any(c => row[c].Text.Length > LongestHeader))
            return 0;
        // Looking for headers with a letter wrong is slow; a row without a few whole ones is none, and most rows are not.
        if (filled.Where(c => HeaderVocabulary.Read(row[c].Text) is not null).Take(FewestWhole).Count() < FewestWhole)
            return 0;
        var sure = filled.Count(c => HeaderVocabulary.Closest(row[c].Text) is not null);
        return sure >= 4 && sure * 2 >= filled.Count ? sure : 0;
    }

    /// <summary>How many cells of the row are headers in so many words; broken ones count against it.</summary>
    public static int Exact(GridRow row) => row.Filled.Sum(c => HeaderVocabulary.Read(row[c].Text) is null ? -1 : 1);

    /// <summary>Every header of the row, from left to right.</summary>
    /// <param name="words">The words of each column, levels below included.</param>
    /// <param name="main">The words of the main row alone.</param>
    /// <param name="pattern">The headers of the best-read header; null when this is it.</param>
    public static IReadOnlyList<HeaderCell> Read(IReadOnlyList<string> words, IReadOnlyList<string> main, IReadOnlyList<HeaderCell>? pattern)
    {
        List<HeaderCell> read = [];
        List<int> broken = [];
        for (var column = 0; column < main.Count; column++)
        {
            if (main[column].Length == 0)
                continue;
            var meaning = HeaderVocabulary.Read(words[column]) ?? HeaderVocabulary.Read(main[column])
                ?? HeaderVocabulary.Closest(words[column]) ?? HeaderVocabulary.Closest(main[column]);
            if (meaning is null)
                broken.Add(column);
            else
                read.Add(new(column, column, Named(main[column], meaning, pattern), meaning));
        }

        foreach (var gap in Runs(broken, main))
            read.AddRange(Mend(gap, main, Missing(gap, read, pattern)));
        return [.. read.OrderBy(h => h.First)];
    }

    /// <summary>The words of a header; those of the pattern where these are broken.</summary>
    private static string Named(string words, HeaderMeaning meaning, IReadOnlyList<HeaderCell>? pattern) =>
        HeaderVocabulary.Read(words) is null && pattern?.FirstOrDefault(p => p.Meaning == meaning) is { } whole ? whole.Words : words;

    /// <summary>Broken cells that stand side by side.</summary>
    private static IEnumerable<List<int>> Runs(List<int> broken, IReadOnlyList<string> main)
    {
        List<int> run = [];
        foreach (var column in broken)
        {
            if (run.Count > 0 && Enumerable.Range(run[^1] + 1, column - run[^1] - 1).Any(c => main[c].Length > 0))
            {
                yield return run;
                run = [];
            }

            run.Add(column);
        }

        if (run.Count > 0)
            yield return run;
    }

    /// <summary>What the pattern has between the sure headers left and right of the gap; null without a pattern.</summary>
    private static List<HeaderCell>? Missing(List<int> gap, List<HeaderCell> read, IReadOnlyList<HeaderCell>? pattern)
    {
        if (pattern is null)
            return null;
        int At(HeaderCell? header, int none)
        {
            if (header is null)
                return none;
            var at = pattern.ToList().FindIndex(p => p.Meaning == header.Meaning);
            return at < 0 ? none : at;
        }

        var left = At(read.Where(h => h.Last < gap[0]).MaxBy(h => h.Last), -1);
        var right = At(read.Where(h => h.First > gap[^1]).MinBy(h => h.First), pattern.Count);
        return left < right ? [.. pattern.Skip(left + 1).Take(right - left - 1)] : null;
    }

    private static IEnumerable<HeaderCell> Mend(List<int> gap, IReadOnlyList<string> main, List<HeaderCell>? missing)
    {
        var rest = gap.Select(c => (Column: c, Text: main[c])).ToList();
        List<HeaderCell> mended = [];

        // "isk Further Actions": the tail of the header before, then a whole header.
        while (rest.Count > 0 && WholeAtEnd(rest[^1].Text, missing) is { } whole)
        {
            mended.Insert(0, new(rest[^1].Column, rest[^1].Column, whole.Words, whole.Meaning));
            missing?.RemoveAll(m => m.Meaning == whole.Meaning);
            var tail = rest[^1].Text[..^whole.Words.Length].Trim();
            rest.RemoveAt(rest.Count - 1);
            if (tail.Length > 0 && rest.Count > 0)
                rest[^1] = (rest[^1].Column, rest[^1].Text + tail);
            else
                break;
        }

        if (rest.Count == 0)
            return mended;
        var joined = string.Concat(rest.Select(r => r.Text));
        var meaning = missing is [var only]
            ? (Wording.Likeness(joined, only.Words) >= CloseInPattern ? only.Meaning : null)
            : HeaderVocabulary.Closest(joined, CloseAlone);
        var words = missing is [var known] && meaning is not null ? known.Words : string.Join(' ', rest.Select(r => r.Text));
        // Words that nothing explains keep their own column, as a field of its own.
        if (meaning is null)
            mended.InsertRange(0, rest.Select(r => new HeaderCell(r.Column, r.Column, r.Text, new(ColumnField.Other))));
        else
            mended.Insert(0, new(rest[0].Column, rest[^1].Column, words, meaning));
        return mended;
    }

    private static (string Words, HeaderMeaning Meaning)? WholeAtEnd(string text, List<HeaderCell>? missing)
    {
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0; space = text.IndexOf(' ', space + 1))
        {
            var end = text[(space + 1)..];
            if (end.Length >= 8 && HeaderVocabulary.Phrases.TryGetValue(Wording.Plain(end), out var meaning)
                && (missing is null || missing.Any(m => m.Meaning == meaning)))
                return (end, meaning);
        }

        return null;
    }
}
