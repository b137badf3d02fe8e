using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>
/// Ties deep dives to the items that the register's table gave, and compares what both say. The sound one of two readings
/// is taken where one is damaged; where both are sound and differ, the table's stays and a finding names both.
/// </summary>
internal static class Reconciliation
{
    private const double LikelyTitle = 0.6;

    /// <summary>Ties every section to an item; sections that no item fits are handed back.</summary>
    public static List<DeepDiveSection> Tie(IReadOnlyList<DeepDiveSection> sections, RecognisedRegister register)
    {
        var highest = ScoreReconciliation.HighestLevel(register);
        var free = register.Items.Where(i => i.Composite is null).ToList();
        List<DeepDiveSection> untied = [];
        foreach (var section in sections)
        {
            var best = free.Select(i => (Item: i, Fit: Fit(section, i))).Where(f => f.Fit >= LikelyTitle).OrderByDescending(f => f.Fit).FirstOrDefault();
            if (best.Item is null)
            {
                untied.Add(section);
                continue;
            }

            free.Remove(best.Item);
            Merge(section, best.Item, highest, register.Findings);
        }

        return untied;
    }

    /// <summary>Puts what a section says into an item; what the item lacks is taken over, what it has is compared.</summary>
    public static void Merge(DeepDiveSection section, RecognisedItem item, decimal highest, List<Finding> findings)
    {
        List<Finding> own = [.. section.Findings];
        Title(section, item, own);
        Weight(section, item, own);
        ScoreReconciliation.Merge(section, item, highest, own);
        PartyReconciliation.MergeItem(section, item, own);
        ControlReconciliation.Merge(section, item, own);
        ActionReconciliation.Merge(section, item, own);
        findings.AddRange(own.Select(f => f with { Item = item.Reference.Value }));
    }

    /// <summary>How well a section fits an item: the title's likeness, and a little for the same weight and ratings.</summary>
    private static double Fit(DeepDiveSection section, RecognisedItem item)
    {
        var (a, b) = (Wording.Letters(section.Title.Value), Wording.Letters(item.Title.Value));
        var title = a.Length > 10 && b.Length > 10 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)) ? 0.95 : Wording.Likeness(a, b);
        if (title < LikelyTitle - 0.15)
            return 0;
        var weight = section.Weight is not null && item.Weight is not null ? (section.Weight.Value == item.Weight.Value ? 0.1 : -0.1) : 0;
        var ratings = section.Ratings.Sum(r => item.Assessments.FirstOrDefault(x => x.Stage == r.Key)?.Rating is { } rating ? (rating.Value == r.Value.Value ? 0.05 : -0.05) : 0);
        return title + weight + ratings;
    }

    private static void Title(DeepDiveSection section, RecognisedItem item, List<Finding> findings)
    {
        var (table, deep) = (item.Title, section.Title);
        if (Wording.Letters(table.Value) != Wording.Letters(deep.Value))
        {
            findings.Add(new("values-differ", $"The title is “{table.Value}” in the table and “{deep.Value}” in the deep dive; the longer one was taken", null, deep.Place.ToString()));
            if (deep.Value.Length > table.Value.Length)
                item.Title = deep;
        }
    }

    private static void Weight(DeepDiveSection section, RecognisedItem item, List<Finding> findings)
    {
        if (section.Weight is not { } deep)
            return;
        if (item.Weight is { } table && table.Value != deep.Value)
            findings.Add(new("values-differ", $"The weight is {Wording.Number(table.Value)} % in the table and {Wording.Number(deep.Value)} % in the deep dive; the table's was taken", null, deep.Place.ToString()));
        item.Weight ??= deep;
    }
}
