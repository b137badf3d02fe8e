namespace Plimsoll.Bench.Running;

/// <summary>One line of a report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">How long it took.</param>
/// <param name="Peer">How long what it is compared with took in the same run; null when it stands alone.</param>
/// <param name="Target">What it must reach; null when it is only told.</param>
/// <param name="Note">What else is worth knowing, e.g. a size.</param>
internal sealed record Line(string What, Sample? Measured, Sample? Peer = null, Target? Target = null, string? Note = null)
{
    public double? Ratio => Measured is { } m && Peer is { } p ? m.Median / p.Median : null;
}

/// <summary>A target and whether it is reached.</summary>
/// <param name="Words">As the report prints it, e.g. "at most 1.5×".</param>
/// <param name="IsMet">Whether it is reached.</param>
internal sealed record Target(string Words, bool IsMet)
{
    public static Target AtMostTimes(double limit, Sample measured, Sample peer) =>
        new(FormattableString.Invariant($"at most {limit}×"), measured.Median <= limit * peer.Median);

    public static Target Under(double milliseconds, Sample measured) =>
        new($"under {Report.Time(milliseconds)}", measured.Median < milliseconds);

    public static Target UnderMegabytes(double limit, double measured) =>
        new(FormattableString.Invariant($"under {limit:N0} MB"), measured < limit);
}
