using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>
/// Which of an item's assessments a paper prints in full: the current inherent one, the latest four residuals and the
/// current forecast. Of the four the first is the residual and the later ones are revised residuals, as Thurrock prints
/// them. What came before is told in one line.
/// </summary>
internal sealed class RatingHistory
{
    /// <summary>The most residuals that stand in a dashboard between inherent and forecast.</summary>
    public const int MostResiduals = 4;

    private readonly PaperContext context;
    private readonly Item item;
    private readonly List<Assessment> residuals;
    private readonly IReadOnlyList<Assessment> run;

    public RatingHistory(PaperContext context, Item item)
    {
        (this.context, this.item) = (context, item);
        run = context.View.AssessmentsOf(item);
        residuals = [.. All(Stage.Residual).TakeLast(MostResiduals)];
    }

    public Assessment? Inherent => All(Stage.Inherent).LastOrDefault();

    public Assessment? Forecast => All(Stage.Forecast).LastOrDefault();

    /// <summary>The first of the latest four.</summary>
    public Assessment? Residual => residuals.FirstOrDefault();

    /// <summary>The others of the latest four, in order.</summary>
    public IEnumerable<Assessment> Revised => residuals.Skip(1);

    /// <summary>A sentence with the assessments of a stage that are not printed in full; null when there are none.</summary>
    public Block? Earlier(Stage stage)
    {
        var earlier = All(stage).SkipLast(stage == Stage.Residual ? MostResiduals : 1).Where(a => a.IsScored).ToList();
        return earlier.Count == 0
            ? null
            : new Paragraph(new Muted(
                $"Earlier {context.Stages.Within(stage)} ratings: "
                + string.Join("; ", earlier.Select(a => $"{Printed.RatingWords(context.View, item, a)} ({Printed.When(a.Date)})")) + "."));
    }

    private IEnumerable<Assessment> All(Stage stage) => run.Where(a => a.Stage == stage);
}
