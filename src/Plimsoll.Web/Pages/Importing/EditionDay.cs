using System.Text.RegularExpressions;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>The day that the name of a file speaks of: "Risk register June 2026.xlsx".</summary>
internal static partial class EditionDay
{
    /// <summary>The words of the day or month; null when there is none.</summary>
    public static string? InName(string name)
    {
        var words = Separators().Replace(Path.GetFileNameWithoutExtension(name), " ");
        foreach (Match match in Day().Matches(words))
        {
            if (Timing.Read(match.Value.Trim()) is { IsUnderstood: true, Latest: not null })
                return match.Value.Trim();
        }

        return null;
    }

    [GeneratedRegex(@"[_\-.]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\s+(?:19|20)\d{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
