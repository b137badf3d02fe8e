using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Items of a register to be looked up by the likeness of their words. Only those are compared that can be alike enough: texts
/// that share a given part of their words share one of the rarest of them.
/// </summary>
internal sealed class NearItems
{
    private readonly List<(Item Item, HashSet<string> Title, HashSet<string> Description)> all;
    private readonly Dictionary<string, List<int>> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> descriptions = new(StringComparer.Ordinal);

    public NearItems(IEnumerable<Item> items)
    {
        all = [.. items.Select(i => (i, Likeness.Words(i.Title), Likeness.Words(i.Description)))];
        for (var at = 0; at < all.Count; at++)
        {
            Note(titles, all[at].Title, at);
            Note(descriptions, all[at].Description, at);
        }
    }

    /// <summary>How many pairs of items were compared so far.</summary>
    public long Compared { get; private set; }

    /// <summary>The items whose title or description is at least as like as that, each with its likeness, in the order of the register.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="least">More than 0, to 1.</param>
    public IReadOnlyList<(Item Item, double Likeness)> Near(RecognisedItem read, double least)
    {
        var (title, description) = (Likeness.Words(read.Title.Value), Likeness.Words(read.Description?.Value ?? ""));
        List<(Item, double)> near = [];
        foreach (var at in Candidates(titles, title, least).Union(Candidates(descriptions, description, least)).Order())
        {
            var (item, itsTitle, itsDescription) = all[at];
            Compared++;
            if (item.Kind == read.Kind && Math.Max(Likeness.Of(title, itsTitle), Likeness.Of(description, itsDescription)) is var alike && alike >= least)
                near.Add((item, alike));
        }

        return near;
    }

    /// <summary>Of so many words as must be shared at the least, one is among the rarest of all but the rest.</summary>
    private static IEnumerable<int> Candidates(Dictionary<string, List<int>> index, HashSet<string> words, double least)
    {
        var shared = (int)Math.Ceiling((least * words.Count) - 1e-9);
        return words.OrderBy(w => index.TryGetValue(w, out var has) ? has.Count : 0).ThenBy(w => w, StringComparer.Ordinal).Take(words.Count - shared + 1)
            .SelectMany(w => index.TryGetValue(w, out var has) ? has : []);
    }

    private static void Note(Dictionary<string, List<int>> index, HashSet<string> words, int at)
    {
        foreach (var word in words)
        {
            if (!index.TryGetValue(word, out var has))
                index[word] = has = [];
            has.Add(at);
        }
    }
}
