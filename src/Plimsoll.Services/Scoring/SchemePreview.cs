using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Scoring;

/// <summary>What a change of scheme would do, shown before it is done.</summary>
/// <param name="From">The scheme as it stands.</param>
/// <param name="To">The scheme as it would be.</param>
/// <param name="Mapping">Which level would take the place of which.</param>
/// <param name="Registers">What it would do in each register that it scores.</param>
public sealed record SchemePreview(Scheme From, Scheme To, SchemeMapping Mapping, IReadOnlyList<RegisterPreview> Registers)
{
    /// <summary>How many items would fall in another band at some stage.</summary>
    public int Moved => Registers.Sum(r => r.Scores.Where(s => s.ChangesBand).Select(s => s.Item.Id).Distinct().Count());

    /// <summary>How many live items are scored by it.</summary>
    public int Items => Registers.Sum(r => r.Scores.Select(s => s.Item.Id).Distinct().Count());

    /// <summary>How many items stand in each band at a stage, before and after, by the bands' names in order; both schemes' names.</summary>
    public IReadOnlyList<(string Band, int Before, int After)> CountsAt(Stage stage)
    {
        var scores = Registers.SelectMany(r => r.Scores).Where(s => s.Stage == stage).ToList();
        return [.. To.Bands.Concat(From.Bands).Select(b => b.Name).Distinct().Select(name => (name,
            scores.Count(s => s.Before.Band?.Name == name), scores.Count(s => s.After.Band?.Name == name)))];
    }
}

/// <summary>What a change of scheme would do in one register.</summary>
/// <param name="Before">The register as it stands.</param>
/// <param name="After">The register as it would be: with its appetite and review cycle in the new scheme's terms.</param>
/// <param name="Scores">Every current score of a live item, by item and stage.</param>
/// <param name="LostBands">Bands of its review cycle that nothing takes the place of: their items would be reviewed by the default.</param>
public sealed record RegisterPreview(Register Before, Register After, IReadOnlyList<ScoreChange> Scores, IReadOnlyList<string> LostBands);

/// <summary>One item's score at one stage before and after.</summary>
public sealed record ScoreChange(Item Item, Stage Stage, ScoreSide Before, ScoreSide After)
{
    /// <summary>Whether it would fall in another band.</summary>
    public bool ChangesBand => Before.Band?.Name != After.Band?.Name;

    /// <summary>Whether anything a reader sees would change.</summary>
    public bool IsChange => ChangesBand || Before.Levels != After.Levels || Before.Printed != After.Printed || Before.Appetite != After.Appetite;

    /// <summary>Whether the score has no levels that could be carried over and so stays as the old scheme made it.</summary>
    public bool IsLeft => After.Assessment.Scheme != Scheme && !After.Assessment.IsComputed;

    internal SchemeId Scheme { get; init; }
}

/// <summary>A score on one side of a change.</summary>
/// <param name="Assessment">The assessment that would be current.</param>
/// <param name="Levels">Its levels as printed, "4 × 3"; empty when only its rating is known.</param>
/// <param name="Printed">Its rating as printed.</param>
/// <param name="Band">Its band.</param>
/// <param name="Appetite">Its position against the appetite, for a residual; null where there is none.</param>
public sealed record ScoreSide(Assessment Assessment, string Levels, string Printed, Band? Band, AppetitePosition? Appetite)
{
    internal static ScoreSide? Of(RegisterView view, Item item, Stage stage)
    {
        if (view.Current(item, stage) is not { } current || view.KnownSchemeOf(item, current) is not { } scheme)
            return null;
        return new ScoreSide(
            current, current is { Impact: { } i, Likelihood: { } l } ? scheme.PrintLevels(i, l) : "", scheme.Print(current.Rating!.Value, current.Impact, current.Likelihood),
            current.BandIn(scheme), stage == Stage.Residual ? view.AppetitePositionOf(item) : null);
    }
}
