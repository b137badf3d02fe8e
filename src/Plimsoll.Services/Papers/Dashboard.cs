using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>The dashboard of an item: small grids from the inherent rating over its residuals to the forecast, each at its date.</summary>
internal static class Dashboard
{
    /// <summary>The strip of grids, with a line on the load line where one is drawn.</summary>
    public static IEnumerable<Block> Of(PaperContext context, Item item, RatingHistory history)
    {
        var stages = context.Stages;
        if (context.View.AssessmentsOf(item).All(a => !a.IsScored))
        {
            yield return new Paragraph(new Muted("Not scored."));
            yield break;
        }

        List<MatrixSlot> slots =
        [
            Slot(context, item, stages.Of(Stage.Inherent), history.Inherent),
            Slot(context, item, stages.Of(Stage.Residual), history.Residual),
            .. history.Revised.Select(residual => Slot(context, item, stages.Of(Stage.Residual, isRevised: true), residual)),
            Slot(context, item, stages.Of(Stage.Forecast), history.Forecast),
        ];
        yield return new MatrixStrip(slots) { Key = context.View.SchemeOf(item.Kind) is { } scheme ? PaperContext.KeyOf(scheme) : [] };
        if (context.AppetiteOf(item) is { } appetite && slots.Any(s => s.Matrix is not null))
            yield return new Paragraph(new Muted($"The heavy line is the load line: the appetite is {PaperContext.InWords(appetite)}."));
    }

    private static MatrixSlot Slot(PaperContext context, Item item, string name, Assessment? assessment)
    {
        if (assessment?.Rating is null)
            return new() { Heading = [name, assessment is null ? "–" : Printed.When(assessment.Date)], EmptyText = "Not scored" };
        var scheme = context.View.SchemeOf(item, assessment);
        var appetite = context.AppetiteOf(item);
        var words = Printed.RatingWords(context.View, item, assessment);
        IReadOnlyList<string> heading = [name, Printed.When(assessment.Date)];
        Inlines caption = [Printed.LevelsBefore(scheme, assessment), Printed.Rating(context.View, item, assessment)];
        if (scheme.CellAt(assessment.Impact ?? -1, assessment.Likelihood ?? -1) is null)
            return new() { Heading = heading, EmptyText = assessment.IsComputed ? "From its parts" : "Levels not given", Caption = caption };
        var alternative =
            $"{name} rating, {Printed.When(assessment.Date)}: impact {Printed.Level(scheme.Impact(assessment.Impact), assessment.Impact)}, "
            + $"likelihood {Printed.Level(scheme.Likelihood(assessment.Likelihood), assessment.Likelihood)}, rating {words}"
            + (appetite?.PositionOf(scheme, assessment) is { } position ? $"; {Against(position)} the appetite, {PaperContext.InWords(appetite)}." : ".");
        return new()
        {
            Heading = heading,
            Matrix = Grid.Of(scheme, assessment, appetite, $"{name} rating, {Printed.When(assessment.Date)}", alternative),
            Caption = caption,
        };
    }

    private static string Against(AppetitePosition position) => position switch
    {
        AppetitePosition.Above => "above",
        AppetitePosition.At => "at",
        _ => "below",
    };
}
