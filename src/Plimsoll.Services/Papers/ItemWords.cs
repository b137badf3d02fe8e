using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>The words of an item: its description in whichever form it has, its comments, and what a source said besides.</summary>
internal static class ItemWords
{
    /// <summary>Description; cause, event and consequences; the upside beside a threat.</summary>
    public static IEnumerable<Block> Description(Item item, int level)
    {
        var (cause, happening) = Statement.BesideDescription(item);
        var hasWords = item.Description.Length > 0 || (cause ?? happening) is not null;
        yield return new Heading(level, "Description");
        if (!hasWords)
            yield return new Paragraph(new Muted("No description."));
        foreach (var block in Prose.Blocks(item.Description))
            yield return block;
        if ((cause ?? happening) is not null)
            yield return new Facts([
                .. new (string Label, string? Text)[] { ("Because of", cause), ("There could be", happening) }
                    .Where(part => part.Text is not null).Select(part => new Fact(part.Label, Prose.Content(part.Text!))),
            ]);
        foreach (var block in Listed("Impact and consequences", item.Consequences, level))
            yield return block;
        foreach (var block in Listed("Opportunity", item.Opportunities, level))
            yield return block;
    }

    /// <summary>Comments, oldest first, each with its date where it has one.</summary>
    public static IEnumerable<Block> Comments(Item item, int level)
    {
        if (item.Comments.Count == 0)
            yield break;
        yield return new Heading(level, "Comments");
        foreach (var comment in item.Comments)
        {
            // The date leads the first paragraph in, so that it never stands alone at the foot of a page.
            var lead = comment.Date.Words.Length > 0 ? Inlines.Of(new Strong(comment.Date.Words + ": ")) : Inlines.Empty;
            foreach (var block in Prose.Blocks(comment.Text))
            {
                if (lead.Count > 0 && block is Paragraph first)
                    yield return new Paragraph(lead + first.Content);
                else if (lead.Count > 0)
                    yield return new KeepTogether(new Paragraph(lead), block);
                else
                    yield return block;
                lead = Inlines.Empty;
            }
        }
    }

    /// <summary>Texts of the source that no field takes: printed, because a paper holds all that its source holds.</summary>
    public static IEnumerable<Block> Extra(Item item, int level)
    {
        if (item.Extra.Count == 0)
            yield break;
        yield return new Heading(level, "Also in the source");
        yield return new Facts([.. item.Extra.Select(extra => new Fact(extra.Label.Length > 0 ? extra.Label : "Unlabelled", Prose.Content(extra.Text)))]);
    }

    private static IEnumerable<Block> Listed(string heading, IReadOnlyList<string> texts, int level) =>
        texts.Count == 0 ? [] : [new Heading(level, heading), new BulletList([.. texts.Select(Prose.Content)])];
}
