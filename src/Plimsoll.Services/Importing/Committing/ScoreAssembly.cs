using System.Globalization;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Makes the assessments of an item, on top of those that it has already.</summary>
internal sealed class ScoreAssembly(SourcedValues values, Scheme scheme, string reference, Action<Finding> found)
{
    /// <summary>The run with the scores that were read and that it has not yet; of a composite those that follow from its parts are left out.</summary>
    public IReadOnlyList<Assessment> Of(IEnumerable<RecognisedAssessment> read, IReadOnlyList<Assessment> run, bool isComposite)
    {
        foreach (var score in read.Where(a => !a.IsComputed || !isComposite))
        {
            var assessment = Score(score);
            if (!run.Any(a => a.Stage == assessment.Stage && a.Date == assessment.Date && a.Impact == assessment.Impact
                && a.Likelihood == assessment.Likelihood && a.Rating == assessment.Rating))
                run = run.With(assessment);
        }

        return run;
    }

    private Assessment Score(RecognisedAssessment score)
    {
        var impact = Level(score, true, score.Impact, v => scheme.Impact(v) is not null);
        var likelihood = Level(score, false, score.Likelihood, v => scheme.Likelihood(v) is not null);
        var cell = impact is { } i && likelihood is { } l ? scheme.CellAt(i, l) : null;
        var first = score.Rating?.Place ?? score.Band?.Place ?? score.Impact?.Place ?? score.Likelihood?.Place ?? score.Date?.Place;
        var field = $"assessments.{score.Stage.ToString().ToLowerInvariant()}";
        return new Assessment
        {
            Stage = score.Stage,
            Date = score.Date is null ? Timing.None : values.Date($"{field}.date", score.Date),
            Impact = impact,
            Likelihood = likelihood,
            Rating = score.Rating?.Value ?? cell?.Rating,
            Scheme = scheme.Id,
            SchemeVersion = scheme.Version,
            Rationale = score.Rationale is { } why ? values.Text($"{field}.rationale", why) : null,
            Printed = first is null ? null : new PrintedScore(
                Printed(score.Impact), Printed(score.Likelihood), Printed(score.Rating) ?? score.Band?.Words ?? score.Band?.Value, first.ToString(),
                new[] { score.Impact?.Confidence, score.Likelihood?.Confidence, score.Rating?.Confidence, score.Band?.Confidence }.Min() ?? 1),
        };
    }

    private decimal? Level(RecognisedAssessment score, bool isImpact, Recognised<decimal>? value, Func<decimal, bool> exists)
    {
        if (value is null || exists(value.Value))
            return value?.Value;
        found(new Finding(
            "level-unknown",
            isImpact
                ? (Sentence)$"{StageName.Of(score.Stage)} impact is printed as “{Printed(value)}”, which is no level of {scheme.Name}; it was left open"
                : (Sentence)$"{StageName.Of(score.Stage)} likelihood is printed as “{Printed(value)}”, which is no level of {scheme.Name}; it was left open",
            reference,
            value.Place.ToString()));
        return null;
    }

    private static string? Printed(Recognised<decimal>? value) => value is null ? null : value.Words ?? value.Value.ToString("0.##", CultureInfo.InvariantCulture);
}
