using System.Text.RegularExpressions;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Settles which items are closed, by the status of each, by the day that it was closed, and by a heading such as "Closed risks"
/// over them. A day beside an item that is said to be open contradicts it, and closes nothing.
/// </summary>
internal static partial class Closures
{
    private const double ByHeading = 0.8;
    private const double Contradicted = 0.5;

    /// <summary>The words over a table or a group that say that all its items are closed; null for others.</summary>
    public static Recognised<string>? Over(string? heading, Documents.Reading.Place? place) =>
        heading is not null && place is not null && ClosedItems().IsMatch(heading.Trim()) ? new(heading.Trim(), place) : null;

    /// <summary>Closes an item that stands under such words and does not say otherwise.</summary>
    public static void Under(RecognisedItem item, Recognised<string> heading)
    {
        if (item.Status is null)
            item.Status = new(ItemStatus.Closed, heading.Place, heading.Value, ByHeading);
    }

    /// <summary>Makes what is said of the end of each item agree.</summary>
    public static void Settle(RecognisedRegister register)
    {
        foreach (var item in register.Items)
        {
            if (item is { Ended: { } ended, Status: { Value: not ItemStatus.Closed } status })
            {
                register.Findings.Add(new("values-differ", $"A day on which it was closed is given, “{ended.Words}”, but it is said to be “{status.Words}”; it was left open", item.Reference.Value, ended.Place.ToString()));
                item.Extra.Add(("Day it was closed", new(ended.Words ?? "", ended.Place)));
                (item.Ended, item.Status) = (null, status with { Confidence = Contradicted });
            }

            if (item is { Ended: null, WhyEnded: { } why })
            {
                item.Extra.Add(("Why it was closed", why));
                item.WhyEnded = null;
            }

            if (item is { Status: { Value: ItemStatus.Closed } closed, Ended: null })
                register.Findings.Add(new("closed-undated", $"It is closed (“{closed.Words}”), and nothing says since when", item.Reference.Value, closed.Place.ToString()));
        }
    }

    [GeneratedRegex(@"^(?:appendix\s+\S+\s*[:–-]?\s*)?(?:recently\s+)?(?:closed|archived?|retired|de-?listed)(?:\s+(?:or|and|&|/)\s+(?:closed|archived|retired|removed|merged))?(?:\s+(?:strategic|corporate|operational|directorate|project|service))*(?:\s+(?:risks?|items?|register|log|opportunities|risk register|risk log))?(?:\s+(?:20\d\d.*|this (?:quarter|year)|since .*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex ClosedItems();
}
