namespace Plimsoll.Services.Demonstration;

/// <summary>A clock that is moved from event to event: ten in the morning, each later step of a day a minute on.</summary>
internal sealed class EventClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset now = real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateOnly day)
    {
        var morning = new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero);
        now = now.Date == morning.Date ? now.AddMinutes(1) : morning;
    }
}
