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
        var known = register.Items.Select(i => i.Reference.Value).Where(r => r.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Where some rows name items, the others name items that are elsewhere; where none does, they are numbered for themselves.
        var isOfItsOwn = before > 0 && !listed.Exists(l => known.Contains(l.Reference.Value));
        foreach (var item in listed)
        {
            var words = Likeness.Bare(item.Description?.Value ?? item.Title.Value);
            if (item.Reference.Value.Length == 0 && words.Length > 0 && byWords.TryGetValue(words, out var same))
            {
                ItemMerge.Add(same, item);
                continue;
            }

            if (isOfItsOwn && IsUntied(item))
            {
                register.Findings.Add(new("not-attached", $"The action “{item.Actions[0].Text.Value}” names no item of the register: “{item.Reference.Value}” is none of theirs", null, item.Actions[0].Text.Place.ToString()));
                Forget(item, register.Account);
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

    /// <summary>Whether a row of a list beside a register names nothing but its own number: an action of a RAID log, and no risk.</summary>
    private static bool IsUntied(RecognisedItem item) => item.Actions.Count > 0 && item.Title.Words is "" && item.Description is null
        && item.Reference is { Confidence: >= 1, Value.Length: > 0 };

    private static void Forget(RecognisedItem item, SourceAccount account)
    {
        foreach (var place in item.Actions.Select(a => a.Text.Place).Append(item.Reference.Place).Concat(item.Owners.Select(o => o.Place)))
            account.Take(place, "an action that names no item");
    }
}
