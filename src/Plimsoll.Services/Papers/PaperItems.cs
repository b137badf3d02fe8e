using Plimsoll.Domain.Items;
using Plimsoll.Services.Papers.ActionPlans;

namespace Plimsoll.Services.Papers;

/// <summary>The items of a paper in its order, for formats that are lists.</summary>
internal static class PaperItems
{
    public static IReadOnlyList<Item> Of(PaperContext context) => context.Request.Kind switch
    {
        PaperKind.InFocus => InFocusPaper.ItemsOf(context),
        PaperKind.DeepDive => DeepDivePaper.ItemsOf(context),
        PaperKind.Summary => [.. context.View.Ranked(RegisterPaper.ItemsOf(context))],
        PaperKind.ActionPlan => ActionPlanPaper.ItemsOf(context),
        _ => RegisterPaper.ItemsOf(context),
    };

    /// <summary>Withheld items of both kinds: their gaps.</summary>
    public static IReadOnlyList<WithheldItem> WithheldOf(PaperContext context) =>
        [.. Enum.GetValues<ItemKind>().SelectMany(context.Withheld)];
}
