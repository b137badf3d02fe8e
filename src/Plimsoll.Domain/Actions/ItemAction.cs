namespace Plimsoll.Domain.Actions;

/// <summary>Where an action stands.</summary>
public enum ActionStatus
{
    /// <summary>Not finished.</summary>
    Open,

    /// <summary>Done.</summary>
    Complete,

    /// <summary>Given up, with a reason in its progress.</summary>
    Cancelled,
}

/// <summary>
/// Dated future work on an item that becomes or strengthens a control, or realises an opportunity.
/// </summary>
public sealed record ItemAction
{
    /// <summary>Identity within the item; survives renumbering.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number as printed, e.g. "5.1"; empty when the register prints none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>Who does it.</summary>
    public IReadOnlyList<Party> Managers { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    public IReadOnlyList<Party> Owners { get; init; } = [];

    /// <summary>When it is due now, in the body's words.</summary>
    public Timing Target { get; init; } = Timing.None;

    /// <summary>Every earlier target, oldest first, with why it moved.</summary>
    public IReadOnlyList<EarlierTarget> EarlierTargets { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public ActionStatus Status { get; init; } = ActionStatus.Open;

    /// <summary>The day it was completed or cancelled.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Dated progress, oldest first.</summary>
    public IReadOnlyList<Progress> Progress { get; init; } = [];

    /// <summary>What came or is to come of it.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The impact level expected once it is done; null when nobody said.</summary>
    public decimal? ExpectedImpact { get; init; }

    /// <summary>The likelihood level expected once it is done; null when nobody said.</summary>
    public decimal? ExpectedLikelihood { get; init; }

    /// <summary>Why it is withheld from the public; null when it is not.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>The first target ever given: committees ask for it beside the revised one.</summary>
    public Timing OriginalTarget => EarlierTargets is [var first, ..] ? first.Target : Target;

    /// <summary>How often the target moved.</summary>
    public int TimesRedated => EarlierTargets.Count;

    /// <summary>Whether the latest day of the target has passed while the action is open.</summary>
    public bool IsOverdue(DateOnly today) => Status == ActionStatus.Open && Target.HasPassed(today);

    /// <summary>
    /// What is known now of how it stood on an earlier day: the target that held then, open if it ended later, and the
    /// progress of days up to it.
    /// </summary>
    internal ItemAction TrueOn(DateOnly day)
    {
        var moved = EarlierTargets.TakeWhile(e => e.MovedOn is null || e.MovedOn <= day).Count();
        var ended = Ended > day;
        return this with
        {
            Target = moved < EarlierTargets.Count ? EarlierTargets[moved].Target : Target,
            EarlierTargets = [.. EarlierTargets.Take(moved)],
            Status = ended ? ActionStatus.Open : Status,
            Ended = ended ? null : Ended,
            Progress = [.. Progress.Where(p => !(AssessmentRun.DayOf(p.Date) > day))],
        };
    }

    /// <summary>Moves the target; the one before is kept with the reason. A first target moves nothing and needs no reason.</summary>
    /// <exception cref="RuleBrokenException">The action has ended, the target is missing or the same, or there is no reason.</exception>
    public ItemAction Redate(Timing target, string reason, DateOnly on)
    {
        List<RuleBroken> broken = [];
        if (Status != ActionStatus.Open)
            broken.Add(new("Target", "This action has ended; reopen it before you move its date"));
        if (target.Words.Length == 0)
            broken.Add(new("Target", "Give the new date"));
        else if (target.Words == Target.Words)
            broken.Add(new("Target", $"The target is already {Target.Words}; give another date"));
        if (Target.Words.Length > 0 && string.IsNullOrWhiteSpace(reason))
            broken.Add(new("Reason", "Say why the date moves; the committee will ask"));
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
        return Target.Words.Length == 0
            ? this with { Target = target }
            : this with { Target = target, EarlierTargets = [.. EarlierTargets, new EarlierTarget(Target, reason.Trim(), on)] };
    }

    /// <summary>Adds progress.</summary>
    /// <exception cref="RuleBrokenException">The text is empty.</exception>
    public ItemAction Report(Progress progress) =>
        string.IsNullOrWhiteSpace(progress.Text)
            ? throw new RuleBrokenException("Progress", "Say what has been done since the last report")
            : this with { Progress = [.. Progress, progress] };

    /// <summary>Completes it on a day.</summary>
    /// <exception cref="RuleBrokenException">It has ended already.</exception>
    public ItemAction Complete(DateOnly on) =>
        Status == ActionStatus.Open
            ? this with { Status = ActionStatus.Complete, Ended = on }
            : throw new RuleBrokenException("Status", "This action has ended already");

    /// <summary>Gives it up on a day; the reason stands in its progress.</summary>
    /// <exception cref="RuleBrokenException">It has ended already, or there is no reason.</exception>
    public ItemAction Cancel(DateOnly on, string reason, PersonId? by = null)
    {
        if (Status != ActionStatus.Open)
            throw new RuleBrokenException("Status", "This action has ended already");
        return string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("Reason", "Say why it is given up; the committee will ask")
            : Report(new Progress(Timing.On(on), reason.Trim(), by)) with { Status = ActionStatus.Cancelled, Ended = on };
    }

    /// <summary>Takes it up again after it ended; its history keeps the end.</summary>
    /// <exception cref="RuleBrokenException">It is open already.</exception>
    public ItemAction Reopen() =>
        Status == ActionStatus.Open
            ? throw new RuleBrokenException("Status", "This action is open already")
            : this with { Status = ActionStatus.Open, Ended = null };
}

/// <summary>A target that an action had before.</summary>
/// <param name="Target">The earlier target.</param>
/// <param name="Reason">Why it moved; null when the source does not say.</param>
/// <param name="MovedOn">The day it was moved; null when unknown.</param>
public sealed record EarlierTarget(Timing Target, string? Reason, DateOnly? MovedOn);

/// <summary>Progress reported on an action.</summary>
/// <param name="Date">When; <see cref="Timing.None"/> when the source prints none.</param>
/// <param name="Text">What was done.</param>
/// <param name="By">Who reported; null when imported.</param>
public sealed record Progress(Timing Date, string Text, PersonId? By = null);
