using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.History;

namespace Plimsoll.Services.Items;

/// <summary>
/// Two people at one item at once. A change made to an older version is applied to that one and compared with what others
/// made of it since; where they touched different things both stand, otherwise the second is asked.
/// </summary>
internal static class Merging
{
    /// <summary>The item with what others recorded and with a change that was made to an older version.</summary>
    /// <param name="seen">The version that the change was made to.</param>
    /// <param name="current">The version that stands.</param>
    /// <param name="version">Its number.</param>
    /// <param name="change">The change; it must be allowed on the version that stands too.</param>
    /// <param name="steps">What others recorded between the two.</param>
    /// <exception cref="EditConflictException">Both changed the same thing.</exception>
    /// <exception cref="RuleBrokenException">The change is not allowed any more, e.g. because the item was closed meanwhile.</exception>
    public static Item Of(Item seen, Item current, int version, Func<Item, Item> change, IReadOnlyList<HistoryStep> steps)
    {
        change(current);
        var mine = change(seen);
        var (origin, theirs, own) = (Body(seen), Body(current), Body(mine));
        var merge = BodyMerge.Of(origin, theirs, own);
        List<BodyOverlap> overlaps = [.. merge.Overlaps, .. LostMeaning(seen, current, mine)];
        var merged = InOrder(seen, current, mine, (Item)DomainCodec.Read("item", DomainCodec.Schema, merge.Body));
        return overlaps.Count == 0 ? merged : throw new EditConflictException(seen, current, version, mine, merged, overlaps, steps);
    }

    /// <summary>A score chosen on one register's scheme means something else once the item has moved to another's.</summary>
    private static IEnumerable<BodyOverlap> LostMeaning(Item seen, Item current, Item mine)
    {
        if (seen.Register != current.Register && mine.Assessments.Count != seen.Assessments.Count)
            yield return new BodyOverlap("register", DomainCodec.Text(seen.Register.Value), DomainCodec.Text(current.Register.Value), DomainCodec.Text(seen.Register.Value));
    }

    /// <summary>Puts assessments where their dates belong, and gives what both added under one number numbers of their own.</summary>
    private static Item InOrder(Item seen, Item current, Item mine, Item merged)
    {
        if (merged.Assessments.Count > Math.Max(current.Assessments.Count, mine.Assessments.Count))
            merged = merged with { Assessments = Added(seen.Assessments, mine.Assessments).Aggregate(current.Assessments, (run, added) => run.With(added)) };
        foreach (var control in merged.Controls.Where(c => IsTakenTwice(c.Id, c.Number) && seen.Controls.All(s => s.Id != c.Id) && current.Controls.All(s => s.Id != c.Id)).ToList())
            merged = merged.ChangeControl(control.Id, c => c with { Number = merged.NextNumber() });
        foreach (var action in merged.Actions.Where(a => IsTakenTwice(a.Id, a.Number) && seen.Actions.All(s => s.Id != a.Id) && current.Actions.All(s => s.Id != a.Id)).ToList())
            merged = merged.ChangeAction(action.Id, a => a with { Number = merged.NextNumber() });
        return merged;

        bool IsTakenTwice(Guid id, string number) =>
            number.Length > 0 && (merged.Controls.Any(c => c.Id != id && c.Number == number) || merged.Actions.Any(a => a.Id != id && a.Number == number));
    }

    private static IEnumerable<Assessment> Added(IReadOnlyList<Assessment> before, IReadOnlyList<Assessment> after)
    {
        var left = before.ToList();
        return [.. after.Where(a => !left.Remove(a))];
    }

    private static string Body(Item item) => DomainCodec.Write(item).Body;
}
