using Plimsoll.Domain.Actions;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The width of the column that tells how actions stand. Some bodies report a line, others half a page: the column takes
/// room from its neighbours by the usual length of a report in the register, the same in every table of the paper, so
/// that the tables stand on one grid.
/// </summary>
internal sealed class ActionWidths(IEnumerable<ItemAction> actions)
{
    /// <summary>Characters of a report for which the usual width is right.</summary>
    private const double UsualLength = 200;

    private readonly List<ItemAction> reported = [.. actions.Where(a => a.Progress.Count > 0)];

    /// <summary>The share of width for progress, as columns reckon it.</summary>
    /// <param name="usual">Its share where reports are short.</param>
    /// <param name="widest">How many times that at most: fewer beside narrow neighbours.</param>
    public double Progress(double usual, double widest)
    {
        var length = reported.Count == 0 ? 0 : reported.Average(a => a.Progress.Sum(p => p.Text.Length));
        return usual * Math.Clamp(Math.Sqrt(length / UsualLength), 1, widest);
    }
}
