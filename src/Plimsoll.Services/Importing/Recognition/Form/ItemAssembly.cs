using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>What one item can only be understood by: things that the document says elsewhere.</summary>
/// <param name="Boards">Boards that it names.</param>
/// <param name="Priorities">Priorities that stand alone in a cell, by <see cref="PriorityCell.Key"/>.</param>
/// <param name="Legend">What its level words mean.</param>
internal sealed record DocumentKnowledge(IReadOnlyCollection<string> Boards, IReadOnlySet<string> Priorities, ScoreLegend Legend);

/// <summary>Makes an item of what was read from its lines.</summary>
internal sealed class ItemAssembly
{
    private readonly ItemReader reader;
    private readonly DocumentKnowledge known;

    private ItemAssembly(ItemReader reader, DocumentKnowledge known, Recognised<string> reference, Place place)
    {
        this.reader = reader;
        this.known = known;
        Item = new() { Kind = reader.Kind, Reference = reference, Title = new("", place, Confidence: 0) };
    }

    /// <summary>The item.</summary>
    public RecognisedItem Item { get; }

    /// <summary>Whether the title was made of the description.</summary>
    public bool IsTitleInferred { get; private set; }

    /// <summary>Its findings.</summary>
    public IEnumerable<Finding> Findings => reader.Findings.For(Item.Reference.Value);

    /// <summary>Puts the item together.</summary>
    /// <param name="reader">What was read.</param>
    /// <param name="known">What the document says elsewhere.</param>
    /// <param name="reference">Its reference, printed or by position.</param>
    /// <param name="place">Where it begins.</param>
    public static ItemAssembly Of(ItemReader reader, DocumentKnowledge known, Recognised<string> reference, Place place)
    {
        var assembly = new ItemAssembly(reader, known, reference, place);
        assembly.ReadFields();
        assembly.ReadTitle();
        RatingRows.Assess(reader.Ratings, assembly.Item, known.Legend, reader.Findings);
        reader.Dashboard.Check(assembly.Item.Assessments, reader.Findings);
        if (reader.Comments is { } comments)
            assembly.Item.Comments.Add(comments);
        ControlTable.Read(reader.ExistingRows, assembly.Item, reader.Findings);
        new ActionTable(assembly.Item, known.Boards, reader.Findings).Read(reader.FurtherRows);
        foreach (var cell in reader.Unknown)
            assembly.Keep("", cell);
        return assembly;
    }

    private void ReadFields()
    {
        var description = new RunningText();
        foreach (var field in reader.Fields)
        {
            foreach (var cell in field.Cells)
            {
                switch (field.Field)
                {
                    case FormField.Description:
                        foreach (var part in cell.Parts)
                            description.AddParagraph(part, cell.Place, (Sentence)"The description", reader.Findings);
                        break;
                    case FormField.Owner:
                        OwnerCell.Read(cell, known.Boards, Item.Owners, reader.Findings);
                        break;
                    case FormField.Manager:
                        OwnerCell.Read(cell, known.Boards, Item.Managers, reader.Findings);
                        break;
                    case FormField.Priority:
                        ReadPriorities(cell);
                        break;
                    case FormField.Title or FormField.Reference when field.Cells[0] == cell && IsFirst(field):
                        break;
                    default:
                        Keep(field.Words, cell);
                        break;
                }
            }
        }

        Item.Description = description.Text;
    }

    private bool IsFirst(HeadField field) => ReferenceEquals(reader.Fields.First(f => f.Field == field.Field && f.Cells.Count > 0), field);

    private void ReadPriorities(FormCell cell)
    {
        var priorities = PriorityCell.Split(cell.Parts, known.Priorities);
        Item.Priorities.AddRange(priorities.Select(p => new Recognised<string>(p.Text, cell.Place, p.Text == cell.Text ? null : cell.Text, p.Confidence)));
        if (priorities.Count > cell.Parts.Count)
        {
            reader.Findings.Add(
                "several-in-one-cell",
                Sentence.Counted(
                    priorities.Count,
                    $"{priorities.Count} priority stands in one cell: {string.Join("; ", priorities.Select(p => p.Text))}.",
                    $"{priorities.Count} priorities share one cell; they were parted: {string.Join("; ", priorities.Select(p => p.Text))}."),
                cell.Place);
        }
    }

    private void ReadTitle()
    {
        if (reader.Fields.FirstOrDefault(f => f.Field == FormField.Title && f.Cells.Count > 0)?.Cells[0] is { } printed)
        {
            Item.Title = new(string.Join(' ', printed.Parts), printed.Place);
            return;
        }

        if (Item.Description is not { } description || TitleFromDescription.Of(description.Value) is not { Length: > 0 } title)
        {
            Item.Title = new(Item.Reference.Value, Item.Reference.Place, Confidence: 0.1);
            IsTitleInferred = true;
            return;
        }

        Item.Title = new(title, description.Place, Confidence: 0.6);
        IsTitleInferred = true;
    }

    private void Keep(string label, FormCell cell)
    {
        var words = label.Trim().TrimEnd(':');
        Item.Extra.Add((words, new(cell.Text, cell.Place)));
        reader.Findings.Add(
            "kept-as-extra",
            words.Length > 0
                ? (Sentence)$"{ItemFindings.Quote(words)} is no field of an item; it was kept as it is: {ItemFindings.Quote(cell.Text)}."
                : (Sentence)$"Text that stands under no known label was kept as it is: {ItemFindings.Quote(cell.Text)}.",
            cell.Place);
    }
}
