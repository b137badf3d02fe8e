using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Two levels, and perhaps their rating, in one cell: "4 x 3 = 12", "4,3", "(4,3) 12", "4x3 (12)", "12 (4x3)", "L4 I3", "L4 x I3 = 12".</summary>
/// <param name="First">The first level.</param>
/// <param name="Second">The second level.</param>
/// <param name="Rating">The rating, when it is printed with them.</param>
/// <param name="ImpactFirst">Whether the first is the impact, where the cell says so itself: "Impact 4 x Likelihood 3"; null where it does not.</param>
internal sealed partial record ScorePair(decimal First, decimal Second, decimal? Rating, bool? ImpactFirst = null)
{
    public static ScorePair? Read(string words)
    {
        var text = Band().Replace(words.ReplaceLineEndings(" ").Trim(), "");
        if (Named().Match(text) is { Success: true } named && IsImpact(named.Groups["one"].Value) != IsImpact(named.Groups["two"].Value))
        {
            var rating = named.Groups["before"].Success ? Value(named, "before") : named.Groups["after"].Success ? Value(named, "after") : (decimal?)null;
            return new(Value(named, "first"), Value(named, "second"), rating, IsImpact(named.Groups["one"].Value));
        }

        if (RatingFirst().Match(text) is { Success: true } first)
            return new(Value(first, 2), Value(first, 3), Value(first, 1));
        return Levels().Match(text) is { Success: true } pair ? new(Value(pair, 1), Value(pair, 2), Enumerable.Range(3, 3).Where(g => pair.Groups[g].Success).Select(g => (decimal?)Value(pair, g)).FirstOrDefault()) : null;
    }

    private static bool IsImpact(string name) => char.ToLowerInvariant(name[0]) is 'i' or 's' or 'c';

    private static decimal Value(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static decimal Value(Match match, int group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>The name of the band behind the numbers: "4 x 5 = 20 (Red)".</summary>
    [GeneratedRegex(@"(?<=[\d\)\]])\s*[\(\[–,-]?\s*(?:very\s+)?[A-Za-z]{3,14}\s*[\)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Band();

    private const string Axis = "likelihood|probability|impact|severity|consequence|[lpisc]";

    [GeneratedRegex(@"^(?:(?<before>\d{1,3})\s*[:=–-]?\s*[\(\[]?\s*)?(?<one>" + Axis + @")\s*[:=–-]?\s*(?<first>\d{1,2})\s*[x×*,;/&]?\s*(?:and\s+)?(?<two>" + Axis + @")\s*[:=–-]?\s*(?<second>\d{1,2})\s*[\)\]]?(?:\s*[=–,:;-]?\s*(?:(?:score|rating|total)\s*[:=]?\s*)?[\(\[]?(?<after>\d{1,3})[\)\]]?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(\d{1,3})\s*[\(\[]\s*[A-Za-z]?\s*(\d{1,2})\s*[x×*,/]\s*[A-Za-z]?\s*(\d{1,2})\s*[\)\]]$")]
    private static partial Regex RatingFirst();

    [GeneratedRegex(@"^[\(\[]?\s*[A-Za-z]?\s*(\d{1,2})\s*[x×*,;]\s*[A-Za-z]?\s*(\d{1,2})\s*(?:[\)\]]?\s*=\s*(\d{1,3})|[\)\]]\s*(\d{1,3})|\s[\(\[](\d{1,3})[\)\]]|[\)\]])?$")]
    private static partial Regex Levels();
}
