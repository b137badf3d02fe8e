using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>What a paper holds of one register.</summary>
/// <param name="Context">The register and the request.</param>
/// <param name="Kind">What kind of paper, in words.</param>
/// <param name="Sections">The contents.</param>
/// <param name="Printed">The items in it: what the marking and the findings are about.</param>
internal sealed record PaperPart(PaperContext Context, string Kind, IReadOnlyList<Section> Sections, IReadOnlyCollection<Item> Printed)
{
    /// <summary>The findings on the printed items as a last section, where they are asked for.</summary>
    public PaperPart WithFindings() =>
        Context.Request.IncludeFindings && Sections.Count > 0
            ? this with { Sections = [.. Sections, PaperFrame.Findings(Context, Printed) with { Orientation = Sections[^1].Orientation }] }
            : this;

    /// <summary>The contents below a heading with the register's name, on pages of their own.</summary>
    public IEnumerable<Section> Nested()
    {
        var name = new Heading(1, Context.View.Register.Name);
        foreach (var (i, section) in Sections.Index())
        {
            var lowered = section.Blocks.Select(Lowered);
            yield return section with
            {
                Blocks = i == 0 ? [name, .. lowered] : [.. lowered],
                PageBreak = i == 0 ? PageBreak.Before : section.PageBreak,
            };
        }
    }

    private static Block Lowered(Block block) => block switch
    {
        Heading heading => heading with { Level = heading.Level + 1 },
        KeepTogether group => group with { Blocks = [.. group.Blocks.Select(Lowered)] },
        _ => block,
    };
}
