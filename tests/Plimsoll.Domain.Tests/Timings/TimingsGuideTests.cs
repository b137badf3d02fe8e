using System.Globalization;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Domain.Tests.Timings;

/// <summary>docs/timings.md is held to what the reader does, row by row.</summary>
public sealed class TimingsGuideTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(Root(), "docs", "timings.md"))
        .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| words", StringComparison.Ordinal))
        .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void Every_form_of_the_guide_has_the_days_it_prints()
    {
        var forms = Rows.Where(row => row.Length == 4).ToList();

        Assert.True(forms.Count > 50, $"only {forms.Count} forms found in the guide");
        Assert.All(forms, row =>
        {
            var timing = Timing.Read(row[0]);
            Assert.True(timing.IsUnderstood, row[0]);
            Assert.Equal(string.Join(" | ", row[1..]), $"{Print(timing.Earliest)} | {Print(timing.Latest)} | {Flags(timing)}");
        });
    }

    [Fact]
    public void Every_exception_of_the_guide_stays_words()
    {
        var exceptions = Rows.Where(row => row.Length == 2).ToList();

        Assert.True(exceptions.Count > 10, $"only {exceptions.Count} exceptions found in the guide");
        Assert.All(exceptions, row => Assert.Equal(Timing.None with { Words = row[0] }, Timing.Read(row[0])));
    }

    private static string Print(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Flags(Timing timing)
    {
        (bool IsSet, string Word)[] flags =
        [
            (timing.IsOpenEnded, "open-ended"), (timing.IsRecurring, "recurring"), (timing.IsApproximate, "approximate"), (timing.IsDone, "done"),
        ];
        return string.Join(", ", flags.Where(flag => flag.IsSet).Select(flag => flag.Word));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Plimsoll.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
