using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>How much the body is willing to carry, as the legend tells it.</summary>
internal static partial class ListAppetites
{
    /// <summary>The label of the legend's lines; a category's has its name behind it.</summary>
    public const string Label = "Appetite";

    /// <summary>The thresholds, of the whole register and of categories. A line that is drawn by cells is not told in words, and is left out.</summary>
    public static IEnumerable<RecognisedAppetite> Of(ListLegend legend)
    {
        foreach (var (rest, words) in legend.AllAbout(Label))
        {
            if (AtMost().Match(words) is { Success: true } match)
                yield return new(rest.StartsWith("for ", StringComparison.Ordinal) ? rest["for ".Length..] : null,
                    decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Success ? match.Groups[2].Value : null);
        }
    }

    /// <summary>As papers print a threshold: "at most 8 (cautious)".</summary>
    [GeneratedRegex(@"^at most ([\d.]+)(?: \((.+)\))?$", RegexOptions.Singleline)]
    private static partial Regex AtMost();
}
