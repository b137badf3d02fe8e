using System.Globalization;

namespace Plimsoll.Bench.Running;

/// <summary>Prints what was measured as a table.</summary>
internal static class Report
{
    private static readonly string[] Heads = ["", "median", "least – most", "peer", "ratio", "target", ""];

    public static void Print(IReadOnlyList<Line> lines)
    {
        var rows = lines.Select(Cells).Prepend(Heads).ToList();
        var widths = Heads.Select((_, column) => rows.Max(r => r[column].Length)).ToList();
        foreach (var row in rows)
            Console.WriteLine("  " + string.Join("  ", row.Select((cell, c) => c is 0 or 5 or 6 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
        foreach (var line in lines.Where(l => l.Note is not null))
            Console.WriteLine($"  {line.What}: {line.Note}");
    }

    /// <summary>A time in the unit that reads best.</summary>
    public static string Time(double milliseconds) => milliseconds switch
    {
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.##} s"),
        >= 10 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.#} ms"),
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0} µs"),
    };

    private static string[] Cells(Line line) =>
    [
        line.What,
        line.Measured is { } m ? Time(m.Median) : "",
        line.Measured is { Milliseconds.Count: > 1 } s ? $"{Time(s.Least)} – {Time(s.Most)}" : "",
        line.Peer is { } p ? Time(p.Median) : "",
        line.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}×") : "",
        line.Target?.Words ?? "",
        line.Target is null ? "" : line.Target.IsMet ? "met" : "not met",
    ];
}
