using System.Text.RegularExpressions;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// The time that the header of a column of scores speaks of: "Q1 score", "Q2 2025/26", "Score June 2025", "31/03/2025". Columns
/// beside each other with such headers are the history of one score.
/// </summary>
/// <param name="Words">The time in words; null where a quarter is named whose year stands nowhere in the header.</param>
/// <param name="IsScore">Whether the rest of the header names a score.</param>
/// <param name="Quarter">The quarter, "Q2"; null for others.</param>
internal sealed partial record HeaderPeriod(string? Words, bool IsScore, string? Quarter = null)
{
    /// <summary>Its place among the times of its table, earliest first.</summary>
    public int Order { get; init; }

    /// <summary>Whether a quarter without a year is of the year that the document names: not where the quarters of two years stand side by side.</summary>
    public bool IsOfOneYear { get; init; } = true;

    /// <summary>What tells it from other times, whatever else its header says.</summary>
    public (string?, string?, int) Time => (Words, Quarter, Order);

    private static readonly string[] Names = ["score", "scores", "rating", "ratings", "rag", "level", "grade", "likelihood", "probability", "impact", "severity", "consequence", "total", "totals", "lxi", "ixl"];
    private static readonly string[] Other = ["q", "quarter", "qtr", "at", "as", "end", "of", "month", "year", "fy", "period", "report", "reported", "position", "by"];

    /// <summary>The time of a header; null when it names none, or anything else beside a score.</summary>
    public static HeaderPeriod? Read(string label)
    {
        string? words = null, named = null;
        var rest = label;
        if (InQuarter().Match(label) is { Success: true } quarter)
        {
            rest = label.Remove(quarter.Index, quarter.Length);
            var year = Year().Match(rest);
            rest = year.Success ? rest.Remove(year.Index, year.Length) : rest;
            named = "Q" + quarter.Groups[1].Value;
            words = year.Success ? $"{named} {Spaces().Replace(year.Value, "")}" : null;
        }
        else if (Day().Match(label) is { Success: true } day)
        {
            (words, rest) = (day.Value.Trim(), label.Remove(day.Index, day.Length));
        }
        else
        {
            return null;
        }

        var left = LayoutWords.Tokens(rest);
        if (left.Exists(t => !Names.Contains(t) && !Other.Contains(t) && !LayoutWords.Words.Fillers.Contains(t) && !LayoutWords.Words.StageOf.ContainsKey(t) && t.Length > 1))
            return null;
        return words is not null && Timing.Read(words) is not { IsUnderstood: true, Latest: not null } ? null : new(words, left.Exists(Names.Contains), named);
    }

    [GeneratedRegex(@"\b(?:Q|Qtr\.?\s*|Quarter\s+)([1-4])\b", RegexOptions.IgnoreCase)]
    private static partial Regex InQuarter();

    [GeneratedRegex(@"\b20\d{2}\s*[/\-–]\s*(?:20)?\d{2}\b|\b\d{2}/\d{2}\b|\b20\d{2}\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b|\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)[\s\-'’]+(?:20)?\d{2}\b|\b20\d{2}\s*/\s*(?:20)?\d{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
