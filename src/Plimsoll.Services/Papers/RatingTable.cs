using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>A line of a table of ratings.</summary>
/// <param name="Label">What is rated, such as "Residual risk rating".</param>
/// <param name="Assessment">The assessment; null when there is none.</param>
internal sealed record RatingLine(string Label, Assessment? Assessment);

/// <summary>Ratings with date, impact, likelihood and rating, and below them why each was given.</summary>
internal static class RatingTable
{
    public static IEnumerable<Block> Of(PaperContext context, Item item, string caption, params IReadOnlyList<RatingLine> lines)
    {
        if (lines.All(line => line.Assessment is null))
        {
            yield return new Paragraph(new Muted("Not scored."));
            yield break;
        }

        yield return new Table
        {
            Caption = caption,
            CaptionIsHidden = true,
            KeepTogether = true,
            Columns =
            [
                new("Stage", 3) { NamesRow = true }, new("Date", 2.2), new("Impact", 2), new("Likelihood", 2), new("Rating", 1.8) { NoWrap = true },
            ],
            Rows = [.. lines.Select(line => RowOf(context, item, line))],
        };
        foreach (var (label, assessment) in lines)
            if (assessment?.Rationale is { Length: > 0 } why)
                foreach (var block in Why(label, assessment, why))
                    yield return block;
    }

    private static Row RowOf(PaperContext context, Item item, RatingLine line)
    {
        if (line.Assessment is not { } assessment)
            return new(line.Label, "–", "–", "–", new Muted(Printed.NotScored));
        var scheme = context.View.SchemeOf(item, assessment);
        return new(
            line.Label,
            Printed.When(assessment.Date),
            Printed.Level(scheme.Impact(assessment.Impact), assessment.Impact),
            Printed.Level(scheme.Likelihood(assessment.Likelihood), assessment.Likelihood),
            Printed.RatingCell(context.View, item, assessment));
    }

    private static IEnumerable<Block> Why(string label, Assessment assessment, string why)
    {
        Inlines lead = [new Strong($"{label}, {Printed.When(assessment.Date)}: ")];
        var isFirst = true;
        foreach (var block in Prose.Blocks(why))
        {
            yield return isFirst && block is Paragraph paragraph ? new Paragraph(lead + paragraph.Content) : block;
            isFirst = false;
        }
    }
}
