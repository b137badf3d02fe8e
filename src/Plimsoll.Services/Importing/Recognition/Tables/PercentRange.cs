using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>A likelihood as a share of a hundred: "25%", "10-30 %", "&lt; 5%", "more than 90%".</summary>
/// <param name="Low">The lowest share in per cent.</param>
/// <param name="High">The highest.</param>
internal sealed partial record PercentRange(decimal Low, decimal High)
{
    private const decimal All = 100;

    /// <summary>The share that a text is, with nothing else but a name of the axis; null for others.</summary>
    public static PercentRange? Read(string text) => Whole().Match(text) is { Success: true } match ? Of(match) : null;

    /// <summary>The one share that stands somewhere in what a scale says of a level; null when there is none, or several.</summary>
    public static PercentRange? In(string text) => Within().Matches(text) is [var only] ? Of(only) : null;

    /// <summary>Whether another share lies within it wholly.</summary>
    public bool Holds(PercentRange other) => other.Low >= Low && other.High <= High;

    private static PercentRange? Of(Match match)
    {
        var first = Value(match.Groups["first"]);
        PercentRange range = match.Groups["last"].Success ? new(first, Value(match.Groups["last"]))
            : match.Groups["limit"].Value.Trim().ToLowerInvariant() switch
            {
                "" => new(first, first),
                "<" or "≤" or "under" or "below" or "less than" or "up to" => new(0, first),
                _ => new(first, All),
            };
        return range.Low <= range.High && range.High <= All ? range : null;
    }

    private static decimal Value(Group group) => decimal.Parse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private const string Share = @"(?<limit>[<>≤≥]|under\s|below\s|less than\s|up to\s|over\s|above\s|more than\s|at least\s)?\s*(?<first>\d{1,3}(?:\.\d{1,2})?)\s*(?:%?\s*(?:-|–|to)\s*(?<last>\d{1,3}(?:\.\d{1,2})?)\s*)?%";

    [GeneratedRegex(@"^\(?(?:(?:likelihood|probability|chance)\s*(?:of|:|is|=)?\s*)?" + Share + @"(?:\s*(?:likelihood|probability|chance))?\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(Share, RegexOptions.IgnoreCase)]
    private static partial Regex Within();
}
