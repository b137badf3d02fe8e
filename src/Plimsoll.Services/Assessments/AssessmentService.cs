using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Assessments;

/// <summary>Scores that people give.</summary>
public sealed class AssessmentService(Workspace workspace)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Scores an item at a stage on its register's scheme of today.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null to assess whatever is there now.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="date">When it holds true; of a forecast, the date it is expected by.</param>
    /// <param name="impact">Value of the impact level.</param>
    /// <param name="likelihood">Value of the likelihood level.</param>
    /// <param name="rationale">Why this score; must be given when it differs from the one before.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="RuleBrokenException">
    /// The item is closed or a composite, a level is not one of the scheme, the date cannot be read or lies on the wrong side of
    /// today, or the rating moves without a reason.
    /// </exception>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor may not assess it.</exception>
    public async Task<Changed> AssessAsync(
        Actor actor, ItemId id, int? from, Stage stage, Timing date, decimal impact, decimal likelihood, string? rationale, CancellationToken cancellation = default)
    {
        var why = string.IsNullOrWhiteSpace(rationale) ? null : rationale.Trim();
        return (await recorder.ChangeAsync(actor, ItemOperation.Assess, why, image =>
        {
            var item = ItemRecorder.Allowed(actor, ItemOperation.Assess, id, image);
            var register = ItemRecorder.RegisterOf(image, item.Register);
            var scheme = register.SchemeFor(item.Kind) is { } key ? image.Find<Scheme>(DomainCodec.Text(key.Value)) : null;
            if (scheme is null)
                throw new RuleBrokenException("Scheme", $"{register.Name} has no scheme for this kind of item");
            return [new ItemStep(id, from, i => Assessed(i, scheme))];
        }, cancellation))[0];

        Item Assessed(Item item, Scheme scheme)
        {
            List<RuleBroken> broken = [.. Broken(stage, date, workspace.Today)];
            Assessment? given = null;
            try
            {
                given = Assessment.Of(stage, date, scheme, impact, likelihood) with { Rationale = why, By = actor.Person };
            }
            catch (RuleBrokenException refused)
            {
                broken.AddRange(refused.Broken);
            }

            if (why is null && given is not null && item.Assessments.Current(stage) is { } before && before.Rating != given.Rating)
                broken.Add(new("Rationale", "Say why the rating moves; the committee will ask"));
            return broken.Count == 0 ? item.Assess(given!) : throw new RuleBrokenException(broken);
        }
    }

    private static IEnumerable<RuleBroken> Broken(Stage stage, Timing date, DateOnly today)
    {
        if (date.Words.Length == 0)
            yield return new("Date", stage == Stage.Forecast ? "Give the date by which it is expected" : "Give the date on which it holds true");
        else if (!date.IsUnderstood)
            yield return new("Date", $"“{date.Words}” cannot be read as a date; write it as 30 September 2026, September 2026 or Q2 2026/27");
        else if (stage == Stage.Forecast && date is { Latest: { } last, IsOpenEnded: false } && last < today)
            yield return new("Date", $"{date.Words} has passed; a forecast is for a date to come");
        else if (stage != Stage.Forecast && (date.Earliest ?? date.Latest) > today)
            yield return new("Date", $"{date.Words} is still to come; score what holds today, or give a forecast");
    }
}
