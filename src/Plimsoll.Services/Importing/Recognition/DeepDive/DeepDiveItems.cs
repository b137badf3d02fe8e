using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Composites;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>Makes items of deep dives that no table lists.</summary>
internal static class DeepDiveItems
{
    /// <summary>Adds an item for each section; the references are given by place.</summary>
    /// <param name="sections">Sections without an item.</param>
    /// <param name="register">The register they are added to.</param>
    /// <param name="heading">The heading that names the composite of weighted sections; null when there is none.</param>
    public static void Add(IReadOnlyList<DeepDiveSection> sections, RecognisedRegister register, (string Title, Place Place)? heading)
    {
        if (sections.Count == 0)
            return;
        RecognisedItem? parent = null;
        if (heading is { } named && sections.All(s => s.Weight is not null))
        {
            parent = new RecognisedItem { Reference = new("", named.Place), Title = new(named.Title, named.Place), Composite = CompositeRule.WeightedMean };
            register.Items.Add(parent);
        }

        List<RecognisedItem> items = [.. sections.Select(s => new RecognisedItem { Reference = new("", s.Place), Title = s.Title })];
        foreach (var item in items)
            item.Parent = parent is null ? null : "";
        register.Items.AddRange(items);
        References.InferItems([.. register.Items.Where(i => i.Parent is null)], register.Findings);
        if (parent is not null)
        {
            References.InferChildren(parent.Reference.Value, items, register.Findings);
            foreach (var item in items)
                item.Parent = parent.Reference.Value;
        }

        for (var at = 0; at < items.Count; at++)
            Reconciliation.Merge(sections[at], items[at], ScoreReconciliation.HighestLevel(register), register.Findings);
    }

    /// <summary>"Strategic Risk: Service Failure" above the first section names what its sub-risks are part of.</summary>
    public static (string Title, Place Place)? HeadingOf(IReadOnlyList<(string Text, Place Place)> above)
    {
        foreach (var (text, place) in above)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon is > 0 and < 40 && Wording.Plain(text[..colon]).EndsWith("risk", StringComparison.Ordinal) && text[(colon + 1)..].Trim() is { Length: > 0 } title)
                return (title, place);
        }

        return null;
    }
}
