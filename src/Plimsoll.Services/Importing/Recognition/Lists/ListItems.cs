using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>The sheet of items.</summary>
internal static class ListItems
{
    private const string Withheld = "Withheld: ";
    private const decimal Whole = 100;

    /// <summary>The body's words for the stages, as the columns of ratings are headed.</summary>
    public static IReadOnlyDictionary<Stage, string> StagesOf(ListSheet sheet)
    {
        var words = sheet.Headers.Where(h => h.EndsWith(" rating", StringComparison.Ordinal)).Select(h => h[..^" rating".Length]).ToList();
        return Enum.GetValues<Stage>().Index().ToDictionary(s => s.Item, s => s.Index < words.Count ? words[s.Index] : Domain.Organisations.StageWords.Default.For(s.Item));
    }

    public static void Read(ListSheet sheet, RecognisedRegister register)
    {
        foreach (var row in sheet.Rows)
        {
            var (reference, title) = (row.Text("Reference"), row.Text("Title"));
            if (reference is null || title is null || title.Value.StartsWith(Withheld, StringComparison.Ordinal))
            {
                Leave(row, register, reference is null || title is null ? "names no item" : "a withheld item, of which nothing is known");
                if (reference is not null && title is not null)
                    register.Findings.Add(new("withheld", $"{reference.Value} is withheld in the workbook; its number stays as a gap", reference.Value, reference.Place.ToString()));
                continue;
            }

            register.Items.Add(ItemOf(row, reference, title));
        }
    }

    /// <summary>
    /// Which items are composites, and by which rule: those whose ratings follow from parts that are all here. The ratings of one
    /// with parts left out, as in a paper of some items, are kept as they are printed, and that is said.
    /// </summary>
    public static void Compose(RecognisedRegister register)
    {
        foreach (var item in register.Items.Where(i => i.Assessments.Exists(a => a.IsComputed)))
        {
            var parts = register.Items.Where(i => i.Parent == item.Reference.Value).ToList();
            var weight = parts.Sum(p => p.Weight?.Value ?? 0);
            if (parts.Count > 0 && parts.TrueForAll(p => p.Weight is null))
                item.Composite = CompositeRule.Highest;
            else if (weight == Whole)
                item.Composite = CompositeRule.WeightedMean;
            else
                register.Findings.Add(new("parts-missing", $"Its parts here have {weight:0.##} % of its weight; its ratings were kept as they are printed", item.Reference.Value, item.Reference.Place.ToString()));
        }
    }

    /// <summary>Says of every cell of a row why it was not read.</summary>
    public static void Leave(ListRow row, RecognisedRegister register, string why)
    {
        foreach (var cell in row.Source.Cells.Where(c => !c.IsEmpty))
            register.Account.Note(cell.Place, SourceUse.Ignored, why);
    }

    private static RecognisedItem ItemOf(ListRow row, Recognised<string> reference, Recognised<string> title)
    {
        var item = new RecognisedItem
        {
            Reference = reference,
            Title = title,
            Kind = row["Kind"] == Printed.Kind(ItemKind.Opportunity) ? ItemKind.Opportunity : ItemKind.Risk,
            InFocus = row["In focus"] == "Yes",
            Status = row.Value("Status", words => ListWords.Named<ItemStatus>(words, Printed.Status)),
            Response = row.Value("Response", words => ListWords.Named<Response>(words, Printed.Response)),
            Category = row.Text("Category"),
            Parent = row["Part of"] is { Length: > 0 } parent ? parent : null,
            Weight = row.Number("Weighting (%)"),
            Description = row.Text("Description"),
            Cause = row.Text("Cause"),
            Event = row.Text("Event"),
            Proximity = row.Text("May strike"),
            Opened = row.Day("Opened"),
            Ended = row.Day("Ended"),
            WhyEnded = row.Text("Why it ended"),
            Exemption = ListWords.Exempt(row, "Exempt"),
        };
        item.Owners.AddRange(ListWords.Names(row, "Owner"));
        item.Managers.AddRange(ListWords.Names(row, "Manager"));
        item.Priorities.AddRange(ListWords.Names(row, "Priority"));
        item.Consequences.AddRange(ListWords.Entries(row, "Consequences"));
        item.Opportunities.AddRange(ListWords.Entries(row, "Opportunity"));
        item.EarlierReferences.AddRange(ListWords.Names(row, "Earlier reference"));
        foreach (var extra in ListWords.Entries(row, "Also in the source"))
            item.Extra.Add(extra.Value.Split(": ", 2) is [var label, var text] ? (label, extra with { Value = text }) : ("", extra));
        foreach (var marked in ListWords.Entries(row, "Exempt parts"))
            item.ExemptFields.AddRange(ListWords.ExemptField(marked) is { } field ? [field] : []);
        return item;
    }
}
