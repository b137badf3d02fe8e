using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>An item of the files of an import, and which item of the register it is.</summary>
/// <param name="Reference">Its reference as read.</param>
/// <param name="Title">Its title as read.</param>
/// <param name="Match">The item that it is, and how that was found; null for a new one.</param>
/// <param name="Near">Items of the register whose words come nearest, nearest first, with how alike they are; at most three.</param>
public sealed record MatchReading(string Reference, string Title, MatchedItem? Match, IReadOnlyList<(Item Item, double Likeness)> Near)
{
    private const int MostNear = 3;
    private const double Alike = 0.15;

    /// <summary>Some items of a plan, in their order: the nearest items are looked for in the whole register.</summary>
    public static IReadOnlyList<MatchReading> Of(ImportPlan plan, IEnumerable<RecognisedItem> items)
    {
        var known = new NearItems(plan.Known);
        return [.. items.Select(item =>
        {
            var match = plan.Matches.GetValueOrDefault(item.Reference.Value);
            return new MatchReading(item.Reference.Value, item.Title.Value, match,
                [.. known.Near(item, Alike).Where(k => k.Item.Id != match?.Item.Id).OrderByDescending(k => k.Likeness).Take(MostNear)]);
        })];
    }
}
