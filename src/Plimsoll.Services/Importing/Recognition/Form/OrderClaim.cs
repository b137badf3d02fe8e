using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>An introduction may claim that the items are listed by rating; the claim is held against them.</summary>
internal static partial class OrderClaim
{
    /// <summary>Whether a line makes that claim.</summary>
    public static bool Is(FormLine line) => Claim().IsMatch(line.Text);

    /// <summary>The first item of each kind that has a higher current rating than the one before it.</summary>
    public static IEnumerable<Finding> Check(FormLine line, IEnumerable<RecognisedItem> items)
    {
        foreach (var kind in items.GroupBy(item => item.Kind))
        {
            RecognisedItem? before = null;
            foreach (var item in kind.Where(item => Current(item) is not null))
            {
                if (before is not null && Current(item) > Current(before))
                {
                    yield return new(
                        "order-differs",
                        $"The document says that its items are listed by rating, yet {item.Reference.Value} ({Current(item)}) stands behind {before.Reference.Value} ({Current(before)}).",
                        item.Reference.Value,
                        line.Place.ToString());
                    break;
                }

                before = item;
            }
        }
    }

    private static decimal? Current(RecognisedItem item) =>
        item.Assessments.LastOrDefault(a => a.Stage == Stage.Residual)?.Rating?.Value;

    [GeneratedRegex(@"\b(?:listed|ordered|ranked|sorted|shown|order)\b.*\brating\b|\brating\b.*\border\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();
}
