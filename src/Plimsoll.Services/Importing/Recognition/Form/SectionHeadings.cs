using Plimsoll.Domain.Checks;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Sections whose heading some items have and others, with the same content, have not.</summary>
internal static class SectionHeadings
{
    /// <summary>One finding for each item and heading.</summary>
    public static IEnumerable<Finding> Missing(IReadOnlyList<(ItemReader Reader, RecognisedItem Item, Place Place)> items)
    {
        (FormField Heading, Sentence Name, Func<ItemReader, Place?> Content)[] sections =
        [
            (FormField.InherentSection, (Sentence)"inherent rating", reader => FieldPlace(reader)),
            (FormField.ExistingSection, (Sentence)"existing actions", reader => reader.ExistingRows.FirstOrDefault()?.Text?.Place),
            (FormField.FurtherSection, (Sentence)"further actions", reader => reader.FurtherRows.FirstOrDefault()?.Text?.Place),
        ];
        foreach (var (heading, name, content) in sections)
        {
            var with = items.Count(item => item.Reader.Headings.Contains(heading));
            if (with == 0)
                continue;
            foreach (var (reader, item, _) in items.Where(item => !item.Reader.Headings.Contains(heading)))
            {
                if (content(reader) is { } place)
                {
                    yield return new(
                        "heading-missing",
                        Sentence.Counted(
                            with,
                            $"{item.Reference.Value}: the section of {name} has no heading, which {with} of the {items.Count} items has.",
                            $"{item.Reference.Value}: the section of {name} has no heading, which {with} of the {items.Count} items have."),
                        item.Reference.Value,
                        place.ToString());
                }
            }
        }
    }

    private static Place? FieldPlace(ItemReader reader) => reader.Fields.SelectMany(f => f.Cells).FirstOrDefault()?.Place;
}
