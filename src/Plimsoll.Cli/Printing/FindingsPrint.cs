using Plimsoll.Domain.Checks;

namespace Plimsoll.Cli.Printing;

/// <summary>Prints findings, worst first, with what to do about each code.</summary>
internal static class FindingsPrint
{
    public static void Write(TextWriter to, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            to.WriteLine("No findings");
            return;
        }

        var counts = findings.GroupBy(f => f.Severity).OrderByDescending(g => g.Key)
            .Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}{(g.Count() == 1 ? "" : "s")}");
        to.WriteLine($"Findings: {string.Join(", ", counts)}");
        foreach (var finding in findings)
        {
            to.WriteLine($"  {finding.Severity.ToString().ToLowerInvariant(),-7}  {finding.Code,-28} {(finding.Item is { } item ? item + ": " : "")}{finding.Message}");
            if (finding.Place is { } place)
                to.WriteLine($"{"",-39}({place})");
        }
    }
}
