using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Where an item stands on its matrix, for telling whether a new edition moved it.</summary>
internal static class Standing
{
    /// <summary>Whether the last scores of some stage are others than before.</summary>
    public static bool HasMoved(Item before, Item after) => Enum.GetValues<Stage>().Any(stage =>
        Last(before, stage) is { } then && Last(after, stage) is { } now && then != now);

    private static (decimal?, decimal?, decimal?)? Last(Item item, Stage stage) =>
        item.Assessments.LastOrDefault(a => a.Stage == stage && a.IsScored) is { } last ? (last.Impact, last.Likelihood, last.Rating) : null;
}
