namespace Plimsoll.Domain.Organisations;

/// <summary>
/// What a body calls the stages. Bodies differ (gross/nett, unmitigated/current, target): the words are kept per body
/// and never inferred from a header (PRACTICE, glossary).
/// </summary>
/// <param name="Inherent">Exposure if controls were absent: "Inherent", "Gross", "Unmitigated".</param>
/// <param name="Residual">Exposure with today's controls: "Residual", "Nett", "Current".</param>
/// <param name="RevisedResidual">A later re-score in the same cycle: "Revised residual".</param>
/// <param name="Forecast">Expected or wanted by a date: "Forecast", "Target".</param>
public sealed record StageWords(string Inherent, string Residual, string RevisedResidual, string Forecast)
{
    /// <summary>Inherent, Residual, Revised residual, Forecast.</summary>
    public static StageWords Default { get; } = new("Inherent", "Residual", "Revised residual", "Forecast");

    /// <summary>The body's word for a stage.</summary>
    public string For(Stage stage) => stage switch
    {
        Stage.Inherent => Inherent,
        Stage.Residual => Residual,
        _ => Forecast,
    };

    /// <summary>What is wrong with the words: one is missing, or two stages bear the same.</summary>
    public IEnumerable<RuleBroken> Broken()
    {
        (string Field, string Word)[] words =
            [("Inherent", Inherent), ("Residual", Residual), ("Revised residual", RevisedResidual), ("Forecast", Forecast)];
        foreach (var (field, _) in words.Where(w => string.IsNullOrWhiteSpace(w.Word)))
            yield return new RuleBroken(field, $"Give your word for the {field.ToLowerInvariant()} stage");
        foreach (var twice in words.Where(w => !string.IsNullOrWhiteSpace(w.Word)).GroupBy(w => w.Word.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return new RuleBroken(twice.Last().Field, $"Two stages cannot both be called {twice.Key}; papers could not tell them apart");
    }
}
