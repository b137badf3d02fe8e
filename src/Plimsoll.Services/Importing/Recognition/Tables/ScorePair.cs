using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Two levels, and perhaps their rating, in one cell: "4 x 3 = 12", "4,3", "(4,3) 12", "4x3 (12)", "12 (4x3)", "L4 I3".</summary>
/// <param name="First">The first level.</param>
/// <param name="Second">The second level.</param>
/// <param name="Rating">The rating, when it is printed with them.</param>
internal sealed partial record ScorePair(decimal First, decimal Second, decimal? Rating)
{
    public static ScorePair? Read(string words)
    {
        var text = words.ReplaceLineEndings(" ").Trim();
        if (RatingFirst().Match(text) is { Success: true } first)
            return new(Value(first, 2), Value(first, 3), Value(first, 1));
        return Levels().Match(text) is { Success: true } pair ? new(Value(pair, 1), Value(pair, 2), Enumerable.Range(3, 3).Where(g => pair.Groups[g].Success).Select(g => (decimal?)Value(pair, g)).FirstOrDefault()) : null;
    }

    private static decimal Value(Match match, int group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,3})\s*[\(\[]\s*[A-Za-z]?\s*(\d{1,2})\s*[x×*,/]\s*[A-Za-z]?\s*(\d{1,2})\s*[\)\]]$")]
    private static partial Regex RatingFirst();

    [GeneratedRegex(@"^[\(\[]?\s*[A-Za-z]?\s*(\d{1,2})\s*[x×*,;]\s*[A-Za-z]?\s*(\d{1,2})\s*(?:[\)\]]?\s*=\s*(\d{1,3})|[\)\]]\s*(\d{1,3})|\s[\(\[](\d{1,3})[\)\]]|[\)\]])?$")]
    private static partial Regex Levels();
}
