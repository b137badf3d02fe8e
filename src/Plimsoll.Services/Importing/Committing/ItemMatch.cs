using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>How it was found which item of the register an item of a document is.</summary>
public enum MatchBasis
{
    /// <summary>By its printed reference.</summary>
    Reference,

    /// <summary>By its words.</summary>
    Likeness,

    /// <summary>A person said so.</summary>
    Person,
}

/// <summary>An item of the register that an item of a document is.</summary>
/// <param name="Item">The item as it is kept.</param>
/// <param name="By">How it was found.</param>
/// <param name="Likeness">How alike their words are: shared words over all words, 0 to 1.</param>
public sealed record MatchedItem(Item Item, MatchBasis By, double Likeness);

/// <summary>
/// Finds, for each item of a document, the item of the register that it is: by its printed reference, else by its
/// words, so that an edition read again changes nothing and a newer one adds to the same items.
/// </summary>
internal static class ItemMatch
{
    private const double Alike = 0.5;
    private const double SurelyAnother = 0.1;

    /// <summary>The known item for each that has one; each known item is taken once.</summary>
    public static IReadOnlyDictionary<RecognisedItem, MatchedItem> Of(IReadOnlyList<RecognisedItem> read, IEnumerable<Item> known, IReadOnlyList<MatchCorrection>? corrections = null)
    {
        Dictionary<RecognisedItem, MatchedItem> matches = [];
        List<Item> all = [.. known];
        var byId = all.ToDictionary(k => k.Id);
        var byReference = all.ToLookup(k => (k.Kind, k.Reference.ToUpperInvariant()));
        HashSet<ItemId> taken = [];
        HashSet<RecognisedItem> settled = [];
        foreach (var correction in corrections ?? [])
        {
            foreach (var item in read.Where(r => r.Reference.Value.Equals(correction.Reference, StringComparison.OrdinalIgnoreCase)).Take(1))
            {
                settled.Add(item);
                Take(item, correction.Item is { } id ? byId.GetValueOrDefault(id) : null, MatchBasis.Person);
            }
        }

        // A printed reference is the body's own word for which item it is, unless the words speak plainly against it.
        foreach (var item in read.Where(r => r.Reference.Confidence >= 1 && !settled.Contains(r)))
            Take(item, byReference[(item.Kind, item.Reference.Value.ToUpperInvariant())].FirstOrDefault(k => !taken.Contains(k.Id) && TextLikeness(item, k) > SurelyAnother), MatchBasis.Reference);
        var rest = read.Where(r => !matches.ContainsKey(r) && !settled.Contains(r)).ToList();
        var near = new NearItems(rest.Count == 0 ? [] : all.Where(k => !taken.Contains(k.Id)));
        foreach (var item in rest)
            Take(item, near.Near(item, Alike).Where(k => !taken.Contains(k.Item.Id)).OrderByDescending(k => k.Likeness).Select(k => k.Item).FirstOrDefault(), MatchBasis.Likeness);
        return matches;

        void Take(RecognisedItem item, Item? found, MatchBasis by)
        {
            if (found is null || !taken.Add(found.Id))
                return;
            matches.Add(item, new(found, by, TextLikeness(item, found)));
        }
    }

    /// <summary>How alike an item of a document and one of the register are by their titles or descriptions, 0 to 1.</summary>
    public static double TextLikeness(RecognisedItem read, Item known) => Math.Max(
        Likeness.Of(read.Title.Value, known.Title),
        read.Description is { } description ? Likeness.Of(description.Value, known.Description) : 0);
}
