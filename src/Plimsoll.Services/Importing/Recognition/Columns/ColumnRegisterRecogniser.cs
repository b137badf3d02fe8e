using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>
/// Reads wide registers: one table, over as many pages as it takes, with a header of one to three rows that the vocabulary
/// <c>data/vocabulary/register-headers.json</c> knows, and an item in each row or run of rows.
/// </summary>
public static class ColumnRegisterRecogniser
{
    /// <summary>The recogniser's name.</summary>
    public const string Name = "column register";

    /// <summary>Reads the register; null when the document has no table with the header of one. Throws for no document.</summary>
    public static RecognisedRegister? Recognise(SourceDocument document)
    {
        var register = new RecognisedRegister { Recogniser = Name };
        var rows = RegisterRows.Of(document, register.Account);
        List<RegisterRow> loose = [];
        var overall = rows.Rows.Select(OverallRow.Of).ToList();
        var groups = ItemRows.Group(rows.Rows.Where((_, at) => overall[at] is null), loose);
        if (groups.Count == 0)
            return null;

        register.Findings.AddRange(rows.Findings);
        RegisterTitle.Read(rows.Above, register);
        register.InherentWord = rows.Plans.Select(p => p.WordFor(Stage.Inherent)).FirstOrDefault(w => w is not null);
        register.ResidualWord = rows.Plans.Select(p => p.WordFor(Stage.Residual)).FirstOrDefault(w => w is not null);
        Items(groups, rows, register);
        foreach (var row in overall.OfType<OverallRow>())
            Attach(row, register);
        Loose(loose, register);
        if (register.Items.Exists(i => i.Assessments.Count > 0) && !register.Items.Exists(i => i.Assessments.Exists(a => a.Date is not null)))
            register.Findings.Add(new("date-missing", "The document says nowhere on what date its scores were true", null, register.Items[0].Title.Place.ToString()));
        return register;
    }

    private static void Items(List<ItemRows> groups, RegisterRows rows, RecognisedRegister register)
    {
        List<(RecognisedItem Item, List<Finding> Findings)> read = [];
        RecognisedItem? parent = null;
        foreach (var group in groups)
        {
            var one = ItemReader.Read(group, rows, register.Account);
            if (group.IsSubRisk)
            {
                parent = ParentOf(group, parent, register);
                one.Item.Parent = parent.Reference.Value;
            }
            else
            {
                parent = null;
            }

            read.Add(one);
            register.Items.Add(one.Item);
        }

        InferReferences(register);
        foreach (var (item, findings) in read)
            register.Findings.AddRange(findings.Select(f => f with { Item = item.Reference.Value }));
    }

    /// <summary>The item that sub-risks belong to: the one of the row before unless the row prints another.</summary>
    private static RecognisedItem ParentOf(ItemRows group, RecognisedItem? before, RecognisedRegister register)
    {
        var (reference, title) = (group.First.Cell(ColumnField.Reference), group.First.Cell(ColumnField.Title));
        var isBlank = reference.IsBlank && title.IsBlank;
        if (before is not null && (isBlank || (reference.Text == before.Reference.Value && (title.IsBlank || Wording.Likeness(title.Text, before.Title.Value) > 0.8))))
            return before;
        var place = isBlank ? group.First.Row.Place : reference.IsBlank ? title.Place : reference.Place;
        var parent = new RecognisedItem
        {
            Reference = new(reference.Text, place),
            Title = title.IsBlank ? new("Untitled", place, "", 0.3) : new(title.Text, title.Place),
        };
        register.Items.Add(parent);
        return parent;
    }

    private static void InferReferences(RecognisedRegister register)
    {
        List<RecognisedItem> parents = [];
        List<List<RecognisedItem>> families = [];
        foreach (var item in register.Items)
        {
            if (item.Parent is not null)
            {
                families[^1].Add(item);
                continue;
            }

            parents.Add(item);
            families.Add([]);
        }

        References.InferItems(parents, register.Findings);
        for (var at = 0; at < parents.Count; at++)
        {
            References.InferChildren(parents[at].Reference.Value, families[at], register.Findings);
            foreach (var child in families[at])
                child.Parent = parents[at].Reference.Value;
            if (families[at].Exists(c => c.Weight is not null))
                parents[at].Composite = CompositeRule.WeightedMean;
        }
    }

    private static void Attach(OverallRow row, RecognisedRegister register)
    {
        register.Account.Note(row.Label, SourceUse.Heading);
        register.Account.Note(row.Rating.Place, SourceUse.Used);
        var composite = register.Items.Where(i => register.Items.Exists(c => c.Parent == i.Reference.Value))
            .LastOrDefault(i => i.Title.Place.Line is null || row.Label.Line is null || i.Title.Place.Line <= row.Label.Line);
        if (composite is null)
            register.Findings.Add(new("not-attached", $"An overall rating of {Wording.Number(row.Rating.Value)} is printed, but no item has sub-risks", null, row.Rating.Place.ToString()));
        else
            composite.Assessments.Add(new RecognisedAssessment { Stage = row.Stage, Rating = row.Rating });
    }

    /// <summary>Rows above the first item, and rows that part the register.</summary>
    private static void Loose(List<RegisterRow> loose, RecognisedRegister register)
    {
        foreach (var cell in loose.SelectMany(r => r.Row.Cells).Where(c => !c.IsBlank))
        {
            register.Account.Note(cell.Place, SourceUse.KeptAsExtra);
            register.Findings.Add(new("not-attached", $"“{cell.Text}” stands between the items and belongs to none of them", null, cell.Place.ToString()));
        }
    }
}
