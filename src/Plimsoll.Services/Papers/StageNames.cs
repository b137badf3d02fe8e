using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Papers;

/// <summary>The body's words for the stages, as they stand in headings and labels of a paper.</summary>
internal sealed class StageNames(StageWords words)
{
    /// <summary>"Inherent".</summary>
    public string Of(Stage stage) => words.For(stage);

    /// <summary>"inherent", within a sentence; an abbreviation keeps its capitals.</summary>
    public string Within(Stage stage) => Lower(words.For(stage));

    /// <summary>"Revised residual" for a later re-score, else the word of the stage.</summary>
    public string Of(Stage stage, bool isRevised) => stage == Stage.Residual && isRevised ? words.RevisedResidual : words.For(stage);

    /// <summary>"Residual risk rating", "Revised residual opportunity rating".</summary>
    public string Rating(Stage stage, ItemKind kind, bool isRevised = false) => $"{Of(stage, isRevised)} {Lower(Printed.Kind(kind))} rating";

    /// <summary>"Further action / forecast / revised residual risk".</summary>
    public string FurtherActions(ItemKind kind) =>
        $"Further action / {Within(Stage.Forecast)} / {Lower(words.RevisedResidual)} {Lower(Printed.Kind(kind))}";

    /// <summary>"Existing action / residual risk".</summary>
    public string ExistingActions(ItemKind kind) => $"Existing action / {Within(Stage.Residual)} {Lower(Printed.Kind(kind))}";

    private static string Lower(string word) =>
        word.Length > 1 && char.IsLower(word[1]) ? char.ToLowerInvariant(word[0]) + word[1..] : word;
}
