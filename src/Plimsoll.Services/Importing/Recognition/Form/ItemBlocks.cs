using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>The lines of one item.</summary>
/// <param name="Heading">The kind that the heading above a run of items names; null when there is none.</param>
/// <param name="Lines">From its first label to the next item.</param>
internal sealed record ItemBlock(ItemKind? Heading, List<FormLine> Lines)
{
    /// <summary>Risk unless its labels, or else the heading above it, speak of an opportunity.</summary>
    public ItemKind Kind { get; } = Lines.Select(line => line.Label?.Kind).FirstOrDefault(kind => kind is not null) ?? Heading ?? ItemKind.Risk;

    /// <summary>Whether a label of this field stands anywhere in it.</summary>
    public bool Holds(FormField field) => Lines.Any(line => line.Cells.Any(cell => FormLabels.Match(cell.Text)?.Field == field));
}

/// <summary>Cuts a document into its items.</summary>
/// <param name="Preamble">What stands before the first item: titles, introduction.</param>
/// <param name="Headings">Headings over runs of items: "Risks In Focus".</param>
/// <param name="Items">The items in order.</param>
internal sealed record ItemBlocks(IReadOnlyList<FormLine> Preamble, IReadOnlyList<FormLine> Headings, IReadOnlyList<ItemBlock> Items)
{
    /// <summary>
    /// A new item begins where a label stands that opens items (the heading of the first section, reference, title,
    /// description) and that the item before has already had, or has already gone past.
    /// </summary>
    public static ItemBlocks Cut(IReadOnlyList<FormLine> lines)
    {
        List<FormLine> preamble = [], headings = [];
        List<ItemBlock> items = [];
        List<FormLine>? current = null;
        ItemKind? heading = null;
        HashSet<FormField> seen = [];

        void Close()
        {
            if (current is not null)
                items.Add(new(heading, current));
            current = null;
            seen.Clear();
        }

        foreach (var line in lines)
        {
            var field = line.Label?.Field;
            if (field == FormField.KindHeading)
            {
                if (line.Kind is FormLineKind.Heading or FormLineKind.Paragraph && FormLabels.IsPlural(line.Text) && line.Label!.Rest.Length == 0)
                {
                    Close();
                    heading = line.Label.Kind;
                    headings.Add(line);
                    continue;
                }

                field = null;
            }

            if (field is { } opens && BeginsItem(opens, current is not null, seen))
            {
                Close();
                current = [];
            }

            if (field is { } noted)
                seen.Add(noted);
            (current ?? preamble).Add(line);
        }

        Close();
        return new(preamble, headings, items);
    }

    private static bool BeginsItem(FormField field, bool insideItem, HashSet<FormField> seen)
    {
        if (!insideItem)
            return field.IsOfItem || field.IsScore || field.IsSection;
        return field switch
        {
            FormField.Description => seen.Contains(field),
            FormField.Reference or FormField.Title => seen.Contains(field) || seen.Any(s => s.IsScore || s.IsEntryHeader || s == FormField.Comments),
            FormField.InherentSection => seen.Contains(field) || seen.Contains(FormField.Description),
            _ => false,
        };
    }
}
