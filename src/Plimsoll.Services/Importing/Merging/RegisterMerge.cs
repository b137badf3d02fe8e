using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Merging;

/// <summary>Puts what was read in several files together: what speaks of one item becomes one item.</summary>
internal static class RegisterMerge
{
    /// <summary>One register of several, the first whole one of them first.</summary>
    public static RecognisedRegister Of(IReadOnlyList<RecognisedRegister> registers)
    {
        if (registers is [var only])
            return only;
        var ordered = registers.OrderBy(r => r.Items.Count == 0).ThenBy(r => r.IsActionList).ToList();
        var whole = ordered[0];
        var items = new ItemMerge(whole.Items);
        foreach (var more in ordered.Skip(1))
        {
            foreach (var item in more.Items)
                items.Into(item);
            whole.Findings.AddRange(more.Findings);
            whole.Parts.AddRange(more.Parts);
            whole.Account.Add(more.Account);
            whole.Scale ??= more.Scale;
            whole.ReportDate ??= more.ReportDate;
        }

        return whole;
    }
}

/// <summary>Adds items to others, or what they say to those that they are.</summary>
internal sealed class ItemMerge
{
    private const double SurelyAnother = 0.1;

    private readonly List<RecognisedItem> items;
    private readonly Dictionary<(ItemKind Kind, string Reference), List<RecognisedItem>> byReference = [];

    /// <summary>To add to these; nothing else adds to them meanwhile.</summary>
    public ItemMerge(List<RecognisedItem> items)
    {
        this.items = items;
        foreach (var item in items)
            Note(item);
    }

    /// <summary>Adds an item; one with the same printed reference, whose words are not plainly another's, takes over what it adds.</summary>
    public void Into(RecognisedItem more)
    {
        var known = more.Reference.Confidence < 1 ? null : byReference.GetValueOrDefault(KeyOf(more))?.Find(i => !IsAnother(i, more));
        if (known is not null)
        {
            Add(known, more);
            return;
        }

        Put(more);
    }

    /// <summary>Adds an item as it is.</summary>
    public void Put(RecognisedItem item)
    {
        items.Add(item);
        Note(item);
    }

    /// <summary>Adds what an item says to another that it is.</summary>
    public static void Add(RecognisedItem known, RecognisedItem more)
    {
        known.Description ??= more.Description;
        known.Cause ??= more.Cause;
        known.Event ??= more.Event;
        known.Status ??= more.Status;
        known.Category ??= more.Category;
        known.Proximity ??= more.Proximity;
        known.Ended ??= more.Ended;
        known.WhyEnded ??= more.WhyEnded;
        known.Exemption ??= more.Exemption;
        known.Response ??= more.Response;
        known.Opened ??= more.Opened;
        known.Weight ??= more.Weight;
        Union(known.Consequences, more.Consequences);
        Union(known.Opportunities, more.Opportunities);
        Union(known.Owners, more.Owners);
        Union(known.Managers, more.Managers);
        Union(known.Priorities, more.Priorities);
        Union(known.EarlierReferences, more.EarlierReferences);
        known.ExemptFields.AddRange(more.ExemptFields.Where(f => known.ExemptFields.TrueForAll(k => k.Value.Field != f.Value.Field)));
        known.Reviews.AddRange(more.Reviews.Where(r => known.Reviews.TrueForAll(k => k.Value != r.Value)));
        Comments(known, more);
        known.Assessments.AddRange(more.Assessments.Where(a => known.Assessments.TrueForAll(k => !Same(k, a))));
        known.Controls.AddRange(more.Controls.Where(c => known.Controls.TrueForAll(k => !Likeness.IsSame(k.Text.Value, c.Text.Value))));
        known.Actions.AddRange(more.Actions.Where(a => known.Actions.TrueForAll(k => !Likeness.IsSame(k.Text.Value, a.Text.Value))));
        known.Extra.AddRange(more.Extra.Where(e => known.Extra.TrueForAll(k => (k.Label, k.Text.Value) != (e.Label, e.Text.Value))));
    }

    /// <summary>Comments with the words of their dates, which stand at the same places.</summary>
    private static void Comments(RecognisedItem known, RecognisedItem more)
    {
        foreach (var (at, comment) in more.Comments.Index().Where(c => known.Comments.TrueForAll(k => !Likeness.IsSame(k.Value, c.Item.Value))).ToList())
        {
            known.CommentDates.AddRange(Enumerable.Repeat("", known.Comments.Count - known.CommentDates.Count));
            known.Comments.Add(comment);
            known.CommentDates.Add(more.CommentDates.ElementAtOrDefault(at) ?? "");
        }
    }

    private void Note(RecognisedItem item)
    {
        if (item.Reference.Confidence < 1)
            return;
        if (!byReference.TryGetValue(KeyOf(item), out var same))
            byReference[KeyOf(item)] = same = [];
        same.Add(item);
    }

    private static (ItemKind, string) KeyOf(RecognisedItem item) => (item.Kind, item.Reference.Value.ToUpperInvariant());

    private static bool IsAnother(RecognisedItem one, RecognisedItem other)
    {
        var (a, b) = (Words(one), Words(other));
        // A list may name the item by its reference alone.
        return a.Length > 0 && b.Length > 0 && !Likeness.IsSame(b, other.Reference.Value) && Likeness.Of(a, b) <= SurelyAnother;
    }

    // An item that is named by its reference alone has a title from us, with no words of the source.
    private static string Words(RecognisedItem item) => item.Description?.Value ?? (item.Title.Words is "" ? "" : item.Title.Value);

    private static void Union(List<Recognised<string>> known, List<Recognised<string>> more) =>
        known.AddRange(more.Where(m => known.TrueForAll(k => !Likeness.IsSame(k.Value, m.Value))));

    private static bool Same(RecognisedAssessment one, RecognisedAssessment other) =>
        one.Stage == other.Stage && one.Date?.Value == other.Date?.Value
        && (one.Impact?.Value, one.Likelihood?.Value, one.Rating?.Value) == (other.Impact?.Value, other.Likelihood?.Value, other.Rating?.Value);
}
