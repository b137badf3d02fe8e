using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Finds, for each item of a document, the item of the register that it is: by its printed reference, else by its
/// words, so that an edition read again changes nothing and a newer one adds to the same items.
/// </summary>
internal static class ItemMatch
{
    private const double Alike = 0.5;
    private const double SurelyAnother = 0.1;

    /// <summary>The known item for each that has one; each known item is taken once.</summary>
    public static IReadOnlyDictionary<RecognisedItem, Item> Of(IReadOnlyList<RecognisedItem> read, IEnumerable<Item> known, IReadOnlyList<MatchCorrection>? corrections = null)
    {
        Dictionary<RecognisedItem, Item> matches = [];
        var free = known.ToList();
        HashSet<RecognisedItem> settled = [];
        foreach (var correction in corrections ?? [])
        {
            foreach (var item in read.Where(r => r.Reference.Value.Equals(correction.Reference, StringComparison.OrdinalIgnoreCase)).Take(1))
            {
                settled.Add(item);
                Take(item, free.FirstOrDefault(k => k.Id == correction.Item));
            }
        }

        // A printed reference is the body's own word for which item it is, unless the words speak plainly against it.
        foreach (var item in read.Where(r => r.Reference.Confidence >= 1 && !settled.Contains(r)))
            Take(item, free.FirstOrDefault(k => k.Kind == item.Kind && k.Reference.Equals(item.Reference.Value, StringComparison.OrdinalIgnoreCase) && TextLikeness(item, k) > SurelyAnother));
        foreach (var item in read.Where(r => !matches.ContainsKey(r) && !settled.Contains(r)))
            Take(item, free.Where(k => k.Kind == item.Kind).Select(k => (Item: k, Score: TextLikeness(item, k)))
                .Where(k => k.Score >= Alike).OrderByDescending(k => k.Score).Select(k => k.Item).FirstOrDefault());
        return matches;

        void Take(RecognisedItem item, Item? found)
        {
            if (found is null)
                return;
            matches.Add(item, found);
            free.Remove(found);
        }
    }

    private static double TextLikeness(RecognisedItem read, Item known) => Math.Max(
        Likeness.Of(read.Title.Value, known.Title),
        read.Description is { } description ? Likeness.Of(description.Value, known.Description) : 0);
}
