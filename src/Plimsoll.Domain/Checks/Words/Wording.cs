using System.Globalization;

namespace Plimsoll.Domain.Checks.Words;

/// <summary>How findings word what they name: one place for each, so that all findings read alike.</summary>
internal static class Wording
{
    /// <summary>A number with at most two decimals.</summary>
    internal static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A rating as its scheme prints it; the bare number when there is no scheme.</summary>
    internal static string Rating(RegisterView view, Item item, Assessment assessment) =>
        view.KnownSchemeOf(item, assessment)?.Print(assessment.Rating!.Value, assessment.Impact, assessment.Likelihood)
        ?? Number(assessment.Rating!.Value);

    /// <summary>The body's own word for a stage, within a sentence.</summary>
    internal static string Stage(RegisterView view, Stage stage) => view.Stages.For(stage).ToLowerInvariant();

    /// <summary>"The residual rating of 31 March 2018", or without its date where it has none.</summary>
    internal static Sentence Name(RegisterView view, Assessment assessment) =>
        assessment.Date.Words.Length > 0
            ? (Sentence)$"The {Stage(view, assessment.Stage)} rating of {assessment.Date.Words}"
            : (Sentence)$"The {Stage(view, assessment.Stage)} rating";

    /// <summary>"The overall residual rating of 31 March 2018", of a composite.</summary>
    internal static Sentence OverallName(RegisterView view, Assessment assessment) =>
        assessment.Date.Words.Length > 0
            ? (Sentence)$"The overall {Stage(view, assessment.Stage)} rating of {assessment.Date.Words}"
            : (Sentence)$"The overall {Stage(view, assessment.Stage)} rating";

    /// <summary>"2", "2 and 3", "2, 3 and 5".</summary>
    internal static Sentence And(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? (Sentence)string.Concat(parts) : (Sentence)$"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
