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

    public double Least => Milliseconds.Min();

    public double Most => Milliseconds.Max();
}
