using System.Globalization;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Scoring;

/// <summary>
/// Carries what was scored with one scheme over to another, or to its next version: as new assessments, so that what was
/// scored before stays in the history as it was.
/// </summary>
/// <param name="From">The scheme as it stands.</param>
/// <param name="To">The scheme as it is to be.</param>
/// <param name="Mapping">Which level takes the place of which.</param>
/// <param name="On">The day of the change.</param>
/// <param name="By">Who changes it; null for a part of the program.</param>
internal sealed record SchemeCarry(Scheme From, Scheme To, SchemeMapping Mapping, DateOnly On, PersonId? By)
{
    /// <summary>
    /// A live item with its current scores carried over; the same item when nothing changes for it. Composites follow from
    /// their children; a rating without levels has no cell to be carried to and stays.
    /// </summary>
    internal Item Item(Item item, Func<Assessment, Scheme?> schemeOf)
    {
        if (!item.IsLive || item.Kind != To.Kind || item.Composite is not null)
            return item;
        var run = item.Assessments;
        foreach (var stage in Enum.GetValues<Stage>())
            if (run.Current(stage) is { } current && current.Scheme == From.Id && Carried(current, schemeOf(current)) is { } carried)
                run = run.With(carried);
        return ReferenceEquals(run, item.Assessments) ? item : item with { Assessments = run };
    }

    /// <summary>A register as it is to be: scored by the new scheme, its appetite and review cycle in the new scheme's terms.</summary>
    internal Register Register(Register register) => To.Kind == ItemKind.Opportunity
        ? register with { OpportunityScheme = To.Id, ReviewCycle = Cycle(register.ReviewCycle) }
        : register with
        {
            RiskScheme = To.Id,
            Appetite = register.Appetite is { } appetite ? Appetite(appetite) : null,
            AppetiteByCategory = [.. register.AppetiteByCategory.Select(a => a with { Appetite = Appetite(a.Appetite) })],
            ReviewCycle = Cycle(register.ReviewCycle),
        };

    /// <summary>
    /// An appetite on the new grid: what was within it stays within it. A threshold becomes the highest rating of the cells
    /// that take the place of those within it.
    /// </summary>
    internal Appetite Appetite(Appetite appetite)
    {
        if (ReferenceEquals(From, To) || (From.Id == To.Id && Mapping.KeepsEveryLevel() && SameRatings()))
            return appetite;
        var cells = (from i in From.Impacts
                     from l in From.Likelihoods
                     where appetite.Covers(From, i.Value, l.Value)
                     select new AppetiteCell(Mapping.Impacts[i.Value], Mapping.Likelihoods[l.Value])).Distinct().ToList();
        return appetite.Threshold is null ? appetite with { Cells = cells }
            : cells.Count == 0 ? appetite
            : appetite with { Threshold = cells.Max(c => To.CellAt(c.Impact, c.Likelihood)!.Rating) };
    }

    /// <summary>The new scheme's band that takes the place of an old one: of the same name, or in the same place of as many; null for none.</summary>
    internal string? Band(string name)
    {
        if (To.Bands.Any(b => b.Name == name))
            return name;
        var at = From.Bands.Select(b => b.Name).ToList().IndexOf(name);
        return at >= 0 && From.Bands.Count == To.Bands.Count && From.Bands.All(b => b.Name != To.Bands[at].Name) ? To.Bands[at].Name : null;
    }

    private ReviewCycle Cycle(ReviewCycle cycle)
    {
        // Bands of the register's other scheme keep theirs.
        Dictionary<string, int> months = [];
        foreach (var (name, number) in cycle.MonthsByBand)
            if ((From.Bands.Any(b => b.Name == name) ? Band(name) : name) is { } band)
                months.TryAdd(band, number);
        return cycle with { MonthsByBand = months };
    }

    private Assessment? Carried(Assessment current, Scheme? made)
    {
        if (Mapping.Map(current, From, To, DateOf(current)) is not { } next)
            return null;
        var isSame = From.Id == To.Id && made is not null && (next.Impact, next.Likelihood, next.Rating) == (current.Impact, current.Likelihood, current.Rating)
            && next.BandIn(To)?.Name == current.BandIn(made)?.Name;
        return isSame ? null : next with { By = By, Rationale = $"Carried over from {From.Name}, where it was {Words(current, made ?? From)}" };
    }

    /// <summary>A forecast stays due when it was; anything else holds from the change, or from its own day where that is still to come.</summary>
    private Timing DateOf(Assessment current) =>
        current.Stage == Stage.Forecast || (current.Date.Earliest ?? current.Date.Latest) > On ? current.Date : Timing.On(On);

    private static string Words(Assessment current, Scheme made) => string.Create(
        CultureInfo.InvariantCulture,
        $"{made.PrintLevels(current.Impact!.Value, current.Likelihood!.Value)} = {made.Print(current.Rating!.Value, current.Impact, current.Likelihood)} {current.BandIn(made)?.Name}");

    private bool SameRatings() => From.Grid.Count == To.Grid.Count
        && From.Grid.Zip(To.Grid).All(rows => rows.First.Select(c => c.Rating).SequenceEqual(rows.Second.Select(c => c.Rating)));
}
