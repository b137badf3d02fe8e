using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>What the body is willing to carry, and which risks lie above, at and below it.</summary>
internal static class AppetitePart
{
    public static IEnumerable<Block> Of(PaperContext context, IReadOnlyList<Item> items)
    {
        var (view, register) = (context.View, context.View.Register);
        var risks = items.Where(i => i.Kind == ItemKind.Risk).ToList();
        if (risks.Count == 0)
            yield break;
        yield return new Heading(1, "Position against appetite");
        if (register.Appetite is null && register.AppetiteByCategory.Count == 0)
        {
            yield return new Paragraph("The body has not said how much it is willing to carry in this register.");
            yield break;
        }

        yield return new Paragraph(register.Appetite is { } general
            ? $"The appetite of this register is {PaperContext.InWords(general)}."
            : "This register has an appetite only for the categories named below.");
        var byCategory = register.AppetiteByCategory
            .Select(a => (Category: view.Organisation.Categories.FirstOrDefault(c => c.Id == a.Category)?.Name, a.Appetite)).Where(a => a.Category is not null).ToList();
        if (byCategory.Count > 0)
            yield return new BulletList([.. byCategory.Select(a => (Content)$"{a.Category}: {PaperContext.InWords(a.Appetite)}")]);
        var positions = risks.ToLookup(i => context.AppetiteOf(i) is null ? null : view.AppetitePositionOf(i));
        yield return new Table
        {
            Caption = "Risks against the appetite that applies to them",
            CaptionIsHidden = true,
            KeepTogether = risks.Count < 30,
            Columns = [new("Position", 2) { NamesRow = true }, new("Number", 1) { Alignment = Alignment.Right }, new("Risks", 8)],
            Rows =
            [
                RowOf("Above the appetite", positions[AppetitePosition.Above]),
                RowOf("At the appetite", positions[AppetitePosition.At]),
                RowOf("Below the appetite", positions[AppetitePosition.Below]),
                .. positions[null].Any() ? [RowOf("Not known", positions[null])] : Array.Empty<Row>(),
            ],
        };

        Row RowOf(string words, IEnumerable<Item> here)
        {
            var ranked = view.Ranked(here).ToList();
            return new(words, ranked.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ranked.Count == 0 ? "–" : new BulletList([.. ranked.Select(i => (Content)Printed.NameOf(i))]));
        }
    }
}
