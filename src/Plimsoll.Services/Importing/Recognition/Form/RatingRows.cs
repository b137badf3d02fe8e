using System.Globalization;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>The scores of one item, turned into assessments in the order in which they hold true.</summary>
internal static class RatingRows
{
    private const double FromLegend = 0.8;

    /// <summary>Inherent, residual as printed, revised residual as printed, forecast.</summary>
    public static IEnumerable<RatingRow> InOrder(IEnumerable<RatingRow> rows) => rows.Where(r => r.InTable || !r.IsBare).OrderBy(r => r.Field);

    /// <summary>Puts the assessments on the item; a score that is blank gives a finding instead.</summary>
    public static void Assess(IEnumerable<RatingRow> rows, RecognisedItem item, ScoreLegend legend, ItemFindings findings)
    {
        foreach (var row in InOrder(rows))
        {
            foreach (var other in row.Others)
            {
                item.Extra.Add((row.Label, new(other.Words, other.Place)));
                findings.Add("kept-as-extra", $"{ItemFindings.Quote(other.Words)} beside {ItemFindings.Quote(row.Label)} is no score; it was kept as it is.", other.Place);
            }

            if (row.IsBlank)
            {
                findings.Add("score-blank", $"{ItemFindings.Quote(row.Label)} is printed without a score.", row.Place);
                KeepDate(row, item);
                continue;
            }

            Report(row, findings);
            var assessment = new RecognisedAssessment
            {
                Stage = row.Stage,
                Date = row.Date is { } date ? new(date.Words, date.Place) : null,
                Impact = Level(FormField.Impact, row.Impact, row, item, legend, findings),
                Likelihood = Level(FormField.Likelihood, row.Likelihood, row, item, legend, findings),
                Rating = Level(FormField.Rating, row.Rating, row, item, legend, findings),
            };
            if (assessment is { Impact: null, Likelihood: null, Rating: null })
                KeepDate(row, item);
            else
                item.Assessments.Add(assessment);
        }
    }

    private static Sentence Word(FormField part) => part switch
    {
        FormField.Impact => (Sentence)"impact",
        FormField.Likelihood => (Sentence)"likelihood",
        _ => (Sentence)"rating",
    };

    /// <summary>Without a score there is no assessment that could have a date.</summary>
    private static void KeepDate(RatingRow row, RecognisedItem item)
    {
        if (row.Date is { } date)
            item.Extra.Add((row.Label, new(date.Words, date.Place)));
    }

    private static void Report(RatingRow row, ItemFindings findings)
    {
        var blank = row.BlankParts.Where(part => part != FormField.Date).ToList();
        if (blank.Count > 0)
        {
            findings.Add(
                "score-blank",
                blank.Select(Word).ToList() switch
                {
                    [var only] => (Sentence)$"{ItemFindings.Quote(row.Label)} has no {only}.",
                    [var first, var second] => (Sentence)$"{ItemFindings.Quote(row.Label)} has no {first} and no {second}.",
                    _ => (Sentence)$"{ItemFindings.Quote(row.Label)} has no impact and no likelihood and no rating.",
                },
                row.Place);
        }

        if (row.Date is null && row.BlankParts.Contains(FormField.Date))
            findings.Add("date-missing", $"{ItemFindings.Quote(row.Label)} has a score and no date.", row.Place);
    }

    private static Recognised<decimal>? Level(
        FormField part, Placed? value, RatingRow row, RecognisedItem item, ScoreLegend legend, ItemFindings findings)
    {
        if (value is null)
            return null;
        if (ScoreWords.Number(value.Words) is { } number)
            return new(number, value.Place, value.Words == number.ToString(CultureInfo.InvariantCulture) ? null : value.Words);
        if (part != FormField.Rating && legend.Meaning(item.Kind, part, value.Words) is { } meant)
        {
            findings.Add(
                "score-inferred",
                $"{ItemFindings.Quote(row.Label)} has the {Word(part)} {ItemFindings.Quote(value.Words)} without a number; elsewhere in the document that is {meant}.",
                value.Place);
            return new(meant, value.Place, value.Words, FromLegend);
        }

        item.Extra.Add(($"{row.Label}, {part.ToString().ToLowerInvariant()}", new(value.Words, value.Place)));
        findings.Add(
            "kept-as-extra",
            $"{ItemFindings.Quote(row.Label)} has the {Word(part)} {ItemFindings.Quote(value.Words)}, which has no number; it was kept as it is.",
            value.Place);
        return null;
    }
}
