using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The register in columns, on landscape sheets, with Blackpool's contents: first every item in one line, composites with
/// their weights and the sum of the overall score; then item by item consequences, opportunity, ratings and controls in
/// one table, a row for each control, and the further actions in another, so that pages break between rows and not within a cell.
/// </summary>
public static class RegisterPaper
{
    /// <summary>Builds the paper.</summary>
    public static Paper Build(RegisterView view, PaperRequest request) => PaperBuilder.Build(view, request with { Kind = PaperKind.Register });

    /// <summary>What it holds of one register.</summary>
    internal static PaperPart Of(PaperContext context)
    {
        var items = ItemsOf(context);
        var columns = new RegisterColumns(items);
        List<Section> sections =
        [
            .. from kind in Enum.GetValues<ItemKind>()
               let ofKind = items.Where(i => i.Kind == kind).ToList()
               let withheld = context.Withheld(kind)
               where ofKind.Count + withheld.Count > 0
               select new Section([
                   new Heading(1, kind == ItemKind.Risk ? "Risks" : "Opportunities"),
                   RegisterOverview.Of(context, kind, ofKind, withheld),
                   .. Family.All(ofKind).SelectMany(family => RegisterItem.Of(context, columns, family)),
               ])
               { Orientation = Orientation.Landscape, PageBreak = PageBreak.Before },
        ];
        if (sections.Count == 0)
            sections.Add(new(PaperFrame.Nothing(context)));
        else
            sections[0] = sections[0] with { PageBreak = PageBreak.Automatic };
        return new(context, Kind(items), sections, items);
    }

    /// <summary>Every live item, or those asked for, by reference.</summary>
    internal static IReadOnlyList<Item> ItemsOf(PaperContext context) => [.. context.Admitted(context.Chosen ?? context.View.LiveItems)];

    private static string Kind(IReadOnlyList<Item> items) =>
        items.Any(i => i.Kind == ItemKind.Opportunity) ? "Register of risks and opportunities" : "Register of risks";
}
