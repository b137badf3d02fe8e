using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>Every item of a kind in one line: number, title, weighting, ratings, owner and priority; composites as groups with their sum.</summary>
internal static class RegisterOverview
{
    public static Table Of(PaperContext context, ItemKind kind, IReadOnlyList<Item> items, IReadOnlyList<WithheldItem> withheld)
    {
        var stages = context.Stages;
        var word = Printed.Kind(kind);
        var (first, second) = context.View.SchemeOf(kind)?.PrintsImpactFirst != false ? ("I", "L") : ("L", "I");
        var isWeighted = items.Any(i => i.Weight is not null);
        return new Table
        {
            Caption = $"{(kind == ItemKind.Risk ? "Risks" : "Opportunities")} with their ratings (I impact, L likelihood)",
            Columns =
            [
                new("No.", 0.7) { NoWrap = true, NamesRow = true }, new($"{word} / sub-{word.ToLowerInvariant()}", 5),
                .. isWeighted ? [new Column("Weighting", 1.2) { Alignment = Alignment.Right, NoWrap = true }] : Array.Empty<Column>(),
                Level(first), Level(second), Rating(), Level(first), Level(second), Rating(),
                new("Owner", 3.2), new("Priority", 2.8),
            ],
            Header =
            [
                new([
                    Tall("No."), Tall($"{word} / sub-{word.ToLowerInvariant()}"), .. isWeighted ? [Tall("Weighting", Alignment.Right)] : Array.Empty<Cell>(),
                    Wide(stages.Of(Stage.Inherent)), Wide(stages.Of(Stage.Residual)), Tall("Owner"), Tall("Priority"),
                ]),
                new(first, second, "Rating", first, second, "Rating"),
            ],
            Groups = [.. new RegisterRows(context, isWeighted).Groups(items, withheld)],
        };
    }

    private static Column Level(string mark) => new(mark, 0.5) { Alignment = Alignment.Centre };

    private static Column Rating() => new("Rating", 1.8) { NoWrap = true };

    private static Cell Tall(string words, Alignment? alignment = null) => new() { Content = words, RowSpan = 2, Alignment = alignment };

    private static Cell Wide(string words) => new() { Content = words, ColumnSpan = 3 };
}
