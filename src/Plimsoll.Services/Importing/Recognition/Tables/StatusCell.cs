using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>What the status of an item says.</summary>
/// <param name="Status">Where it stands; null where the words do not tell.</param>
/// <param name="Response">What the body does about it, where registers put that under the status: "Tolerate"; null for others.</param>
/// <param name="On">The day it was closed, where the words tell it: "Closed 12/03/2025"; null otherwise.</param>
/// <param name="IsWhole">Whether that is all that the words say: "Open – escalated" says more.</param>
/// <param name="Confidence">How sure it is.</param>
internal sealed record StatusCell(ItemStatus? Status, Response? Response, DateOnly? On, bool IsWhole, double Confidence)
{
    /// <summary>What a cell under a status says; by the words of <c>data/vocabulary/layout-words.json</c>.</summary>
    public static StatusCell Read(string text) => StatusWords.Read(text);

    /// <summary>Gives an item what a cell under its status says. Words that say more than the model holds stay as an extra field.</summary>
    /// <returns>Whether the cell is wholly in fields.</returns>
    public static bool Take(RecognisedItem item, SourceCell cell)
    {
        var said = Read(cell.Text);
        if (said.Status is { } status)
            item.Status = new(status, cell.Place, cell.Text, said.Confidence);
        if (said.Response is { } response)
            item.Response ??= new(response, cell.Place, cell.Text, said.Confidence);
        if (said.On is { } on)
            item.Ended ??= new(on, cell.Place, cell.Text, said.Confidence);
        return said is { IsWhole: true } and not { Status: null, Response: null };
    }
}

/// <summary>Reads the words of statuses.</summary>
internal static partial class StatusWords
{
    private const double Doubtful = 0.7;

    public static StatusCell Read(string text)
    {
        var tokens = LayoutWords.Tokens(text);
        var rest = tokens.FindAll(t => t is not ("risk" or "item" or "opportunity" or "threat" or "status"));
        if (rest is not [var first, ..])
            return new(null, null, null, false, 1);
        var words = LayoutWords.Words;
        var isWhole = rest.Count == 1;
        if (words.Closed.Contains(first))
        {
            // "Complete" and "Removed" may be said of its actions, or of its place in a report.
            var confidence = words.PerhapsClosed.Contains(first) ? Doubtful : 1;
            var day = Day().Match(text) is { Success: true } match && Timing.Read(match.Value) is { IsUnderstood: true, Earliest: { } from, Latest: { } to } && from == to ? from : (DateOnly?)null;
            return new(ItemStatus.Closed, null, day, isWhole || (day is not null && rest.Count <= 3), confidence);
        }

        if (words.Open.Contains(first))
            return new(ItemStatus.Open, null, null, isWhole, 1);
        if (isWhole && first is "proposed")
            return new(ItemStatus.Proposed, null, null, true, 1);
        return isWhole && words.StatusResponses.TryGetValue(first, out var response) ? new(null, response, null, true, 1) : new(null, null, null, false, 1);
    }

    [GeneratedRegex(@"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}\b")]
    private static partial Regex Day();
}
