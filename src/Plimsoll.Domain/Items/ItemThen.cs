namespace Plimsoll.Domain.Items;

public sealed partial record Item
{
    /// <summary>
    /// What this record says of an earlier day, by the dates of its own statements: what is known now about then, not what
    /// was known then (ADR 3). What bears no date says nothing of when it began and stays, but for an assessment: a score that
    /// does not say when it held does not count, as nowhere else. Forecasts stay, because their date is the one they are for.
    /// </summary>
    /// <returns>The item as it was true on that day; null when it had not been opened.</returns>
    public Item? TrueOn(DateOnly day)
    {
        if (Opened > day)
            return null;
        var ended = Closure is { } closure && closure.On > day;
        return this with
        {
            Status = ended ? ItemStatus.Open : Status,
            Closure = ended ? null : Closure,
            Assessments = [.. Assessments.Where(a => a.Stage == Stage.Forecast || AssessmentRun.DayOf(a.Date) <= day)],
            Controls = [.. Controls.Where(c => !(AssessmentRun.DayOf(c.Implemented) > day)).Select(c => c.TrueOn(day))],
            Actions = [.. Actions.Select(a => a.TrueOn(day))],
            Comments = [.. Comments.Where(c => !(AssessmentRun.DayOf(c.Date) > day))],
            Reviews = [.. Reviews.Where(r => r.Date <= day)],
            Attachments = [.. Attachments.Where(a => a.On <= day)],
        };
    }
}
