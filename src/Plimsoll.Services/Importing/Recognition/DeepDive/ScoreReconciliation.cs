using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>Compares the ratings of a deep dive with the table's scores, and completes scores that only one pair of levels gives.</summary>
internal static class ScoreReconciliation
{
    private const double Inferred = 0.6;

    /// <summary>The highest impact or likelihood that the register prints; 0 when it prints none.</summary>
    public static decimal HighestLevel(RecognisedRegister register) =>
        register.Items.SelectMany(i => i.Assessments).SelectMany(a => new[] { a.Impact?.Value, a.Likelihood?.Value }).Max() ?? 0;

    public static void Merge(DeepDiveSection section, RecognisedItem item, decimal highest, List<Finding> findings)
    {
        foreach (var (stage, rating) in section.Ratings.OrderBy(r => r.Key))
        {
            var now = item.Assessments.FirstOrDefault(a => a.Stage == stage);
            if (now is null)
            {
                now = new RecognisedAssessment { Stage = stage };
                item.Assessments.Insert(item.Assessments.FindIndex(a => a.Stage > stage) is >= 0 and var at ? at : item.Assessments.Count, now);
            }

            if (now.Rating is { } table && table.Value != rating.Value)
                findings.Add(new("values-differ", $"The {StageName.Within(stage)} rating is {Wording.Number(table.Value)} in the table and {Wording.Number(rating.Value)} in the deep dive; the table's was taken", null, rating.Place.ToString()));
            now.Rating ??= rating;
            Complete(now, highest, findings);
        }

        // What was true earlier stands before what is true now.
        item.Assessments.InsertRange(0, section.Earlier.OrderBy(e => e.Stage)
            .Select(e => new RecognisedAssessment { Stage = e.Stage, Rating = e.Rating, Date = e.Date }));
    }

    /// <summary>Fills in impact and likelihood where one pair of whole levels alone gives the rating as its product.</summary>
    private static void Complete(RecognisedAssessment assessment, decimal highest, List<Finding> findings)
    {
        if (assessment.Rating is not { } rating || (assessment.Impact is not null && assessment.Likelihood is not null) || highest < 2)
            return;
        var pairs = (from impact in Levels(assessment.Impact, highest)
                     from likelihood in Levels(assessment.Likelihood, highest)
                     where impact * likelihood == rating.Value
                     select (impact, likelihood)).Take(2).ToList();
        if (pairs is not [var only])
            return;
        assessment.Impact ??= new(only.impact, rating.Place, "", Inferred);
        assessment.Likelihood ??= new(only.likelihood, rating.Place, "", Inferred);
        findings.Add(new("score-inferred",
            $"The {StageName.Within(assessment.Stage)} rating is {Wording.Number(rating.Value)}; on levels 1 to {Wording.Number(highest)} only {Wording.Number(only.impact)} × {Wording.Number(only.likelihood)} gives it", null, rating.Place.ToString()));
    }

    private static IEnumerable<decimal> Levels(Recognised<decimal>? known, decimal highest) =>
        known is not null ? [known.Value] : Enumerable.Range(1, (int)Math.Min(highest, 10)).Select(l => (decimal)l);
}
