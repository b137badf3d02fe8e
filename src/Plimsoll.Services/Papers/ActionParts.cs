using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>The parts of an action that the papers' tables are made of.</summary>
internal static class ActionParts
{
    /// <summary>What is to be done.</summary>
    public static IEnumerable<Block> Text(ItemAction action) => Prose.Blocks(action.Text);

    /// <summary>What it is expected to do to impact and likelihood; nothing when nobody said.</summary>
    public static IEnumerable<Block> Expected(PaperContext context, Item item, ItemAction action)
    {
        var scheme = context.View.SchemeOf(item.Kind);
        List<string> parts = [];
        if (action.ExpectedImpact is { } impact)
            parts.Add($"impact {Printed.Level(scheme?.Impact(impact), impact)}");
        if (action.ExpectedLikelihood is { } likelihood)
            parts.Add($"likelihood {Printed.Level(scheme?.Likelihood(likelihood), likelihood)}");
        if (parts.Count > 0)
            yield return new Paragraph(new Muted($"Expected to bring {string.Join(" and ", parts)}."));
    }

    /// <summary>Manager and owner in one pale line, for tables that have no columns for them.</summary>
    public static IEnumerable<Block> People(PaperContext context, ItemAction action)
    {
        List<string> parts = [];
        if (action.Managers.Count > 0)
            parts.Add($"Manager: {Printed.Parties(context.View, action.Managers)}.");
        if (action.Owners.Count > 0)
            parts.Add($"Owner: {Printed.Parties(context.View, action.Owners)}.");
        if (parts.Count > 0)
            yield return new Paragraph(new Muted(string.Join(' ', parts)));
    }

    /// <summary>
    /// The target; whether it is overdue or how the action ended; and the targets it had before with how often it moved,
    /// because committees ask for the first date beside the present one.
    /// </summary>
    public static IEnumerable<Block> Target(PaperContext context, ItemAction action)
    {
        if (action.Target.Words.Length > 0)
            yield return new Paragraph(action.Target.Words);
        else if (action.Status == ActionStatus.Open)
            yield return new Paragraph(new Muted("No date"));
        if (action.Status != ActionStatus.Open)
            yield return new Paragraph(new Strong(Printed.Status(action)));
        else if (action.IsOverdue(context.View.Today))
            yield return new Paragraph(new Strong("Overdue"));
        if (action.TimesRedated == 0)
            yield break;
        var then = string.Concat(action.EarlierTargets.Skip(1).Select(t => $", then {Printed.WhenWithin(t.Target)}"));
        yield return new Paragraph(new Muted($"Originally {Printed.WhenWithin(action.OriginalTarget)}{then}; moved {Printed.Times(action.TimesRedated)}"));
    }

    /// <summary>Why the target moved, each time that somebody said; it stands with the action's words, where there is room.</summary>
    public static IEnumerable<Block> Reasons(ItemAction action) =>
        action.EarlierTargets.Where(t => !string.IsNullOrWhiteSpace(t.Reason))
            .Select(t => new Paragraph(new Muted($"Moved from {Printed.WhenWithin(t.Target)}: {t.Reason}")));

    /// <summary>Progress, oldest first, each with its date where it has one.</summary>
    public static IEnumerable<Block> Progress(ItemAction action)
    {
        foreach (var progress in action.Progress)
        {
            var blocks = Prose.Blocks(progress.Text).ToList();
            if (progress.Date.Words.Length > 0)
            {
                Inlines date = [new Strong(progress.Date.Words + ": ")];
                if (blocks is [Paragraph first, ..])
                    blocks[0] = new Paragraph(date + first.Content);
                else
                    blocks.Insert(0, new Paragraph(date));
            }

            foreach (var block in blocks)
                yield return block;
        }
    }

    /// <summary>What came or is to come of it: one paragraph, or a list.</summary>
    public static IEnumerable<Block> Outcomes(ItemAction action) => action.Outcomes switch
    {
        [] => [],
        [var only] => Prose.Blocks(only),
        var all => [new BulletList([.. all.Select(Prose.Content)])],
    };

    /// <summary>The outcomes with their name before them, for columns that hold other things too; the name stays with the words that follow.</summary>
    public static IEnumerable<Block> NamedOutcomes(ItemAction action)
    {
        var blocks = Outcomes(action).ToList();
        return blocks is [Paragraph first, .. var rest] ? [new Paragraph(((Inlines)new Strong("Outcome: ")) + first.Content), .. rest]
            : blocks.Count > 0 ? [new Paragraph(new Strong("Outcomes:")), .. blocks] : [];
    }
}
