namespace Plimsoll.Web.Tests.Kit;

/// <summary>A clock that stands where it was put.</summary>
internal sealed class TestClock(DateOnly day) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Noon(day);

    public override DateTimeOffset GetUtcNow() => Now;

    public void MoveTo(DateOnly to) => Now = Noon(to);

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
