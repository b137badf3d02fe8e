using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Merging;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>What lists of actions say of items that stand elsewhere, or nowhere else.</summary>
internal sealed class ActionLists
{
    private readonly List<RecognisedItem> listed = [];
    private readonly Dictionary<string, RecognisedItem> byReference = new(StringComparer.Ordinal);

    /// <summary>Takes a row of a list: what speaks of one item by its printed reference is one.</summary>
    public void Add(RecognisedItem item)
    {
        if (item.Reference is { Value.Length: > 0, Confidence: >= 1 })
        {
            if (byReference.TryGetValue(item.Reference.Value, out var same))
            {
                ItemMerge.Add(same, item);
                return;
            }

            byReference.Add(item.Reference.Value, item);
        }

        listed.Add(item);
    }

    /// <summary>Gives the actions to the items that they name, by their references or by their very words; what no item is becomes one.</summary>
    public void AttachTo(RecognisedRegister register)
    {
        if (listed.Count == 0)
            return;
        Dictionary<string, RecognisedItem> byWords = new(StringComparer.Ordinal);
        foreach (var item in register.Items)
            Note(item);
        var items = new ItemMerge(register.Items);
        var mayBeNamed = register.Items.Count > 0;
        var before = register.Items.Count;
        foreach (var item in listed)
        {
            var words = Likeness.Bare(item.Description?.Value ?? item.Title.Value);
            if (item.Reference.Value.Length == 0 && words.Length > 0 && byWords.TryGetValue(words, out var same))
            {
                ItemMerge.Add(same, item);
                continue;
            }

            if (mayBeNamed)
                items.Into(item);
            else
                items.Put(item);
            Note(item);
            mayBeNamed |= item.Actions.Count == 0;
        }

        register.IsActionList = before == 0 && register.Items.Count > 0;

        void Note(RecognisedItem item)
        {
            byWords.TryAdd(Likeness.Bare(item.Title.Value), item);
            byWords.TryAdd(Likeness.Bare(item.Description?.Value ?? ""), item);
        }
    }
}
