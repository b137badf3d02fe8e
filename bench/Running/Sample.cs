namespace Plimsoll.Bench.Running;

/// <summary>Times of the same work over several rounds, in milliseconds.</summary>
internal sealed record Sample(IReadOnlyList<double> Milliseconds)
{
    public double Median
    {
        get
        {
            var sorted = Milliseconds.Order().ToList();
            var middle = sorted.Count / 2;
            return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// <summary>The time within which a share of the work was done, e.g. 0.99 for ninety-nine in a hundred.</summary>
    public double Within(double share)
    {
        var sorted = Milliseconds.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    public double Least => Milliseconds.Min();

    public double Most => Milliseconds.Max();
}
