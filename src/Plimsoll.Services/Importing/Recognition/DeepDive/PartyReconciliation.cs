using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>Compares the owners and managers of both places; two titles at one place are told as variants.</summary>
internal static class PartyReconciliation
{
    public static void MergeItem(DeepDiveSection section, RecognisedItem item, List<Finding> findings)
    {
        Compare((Sentence)"owner of this item", item.Owners, section.Owners, findings);
        Compare((Sentence)"manager of this item", item.Managers, section.Managers, findings);
    }

    /// <summary>Takes over what is missing; names what differs and keeps the table's.</summary>
    public static void Compare(Sentence role, List<Recognised<string>> table, List<Recognised<string>> deep, List<Finding> findings)
    {
        if (table.Count == 0)
        {
            table.AddRange(deep);
            return;
        }

        if (deep.Count == 0)
            return;
        var left = table.Where(t => !deep.Exists(d => IsSame(t.Value, d.Value))).ToList();
        var right = deep.Where(d => !table.Exists(t => IsSame(t.Value, d.Value))).ToList();
        for (var at = 0; at < Math.Min(left.Count, right.Count); at++)
            Add(findings, new("post-title-variant", $"The {role} is “{left[at].Value}” in the table and “{right[at].Value}” in the deep dive", null, right[at].Place.ToString()));
        foreach (var more in left.Skip(right.Count))
            Add(findings, new("values-differ", $"“{more.Value}” is {role} in the table, not in the deep dive", null, more.Place.ToString()));
        foreach (var more in right.Skip(left.Count))
            Add(findings, new("values-differ", $"“{more.Value}” is {role} in the deep dive, not in the table", null, more.Place.ToString()));
    }

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase) || TitleLikeness.Same(a, b);

    /// <summary>The same pair of titles is told once for an item.</summary>
    private static void Add(List<Finding> findings, Finding finding)
    {
        if (!findings.Exists(f => f.Code == finding.Code && f.Message == finding.Message))
            findings.Add(finding);
    }
}
