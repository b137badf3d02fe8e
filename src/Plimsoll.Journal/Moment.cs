namespace Plimsoll.Journal;

/// <summary>Moments as both databases keep them: whole microseconds since 1970, UTC.</summary>
internal static class Moment
{
    public static long ToMicroseconds(DateTimeOffset moment) =>
        Math.DivRem(moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond, out var rest) - (rest < 0 ? 1 : 0);

    public static long? ToMicroseconds(DateTimeOffset? moment) => moment is { } known ? ToMicroseconds(known) : null;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>The moment without what is finer than a microsecond, in UTC.</summary>
    public static DateTimeOffset Whole(DateTimeOffset moment) => FromMicroseconds(ToMicroseconds(moment));
}
