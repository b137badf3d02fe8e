using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Administration.Schemes;

/// <summary>The fields of one level of an axis.</summary>
internal static class LevelFields
{
    /// <summary>Fills a row; null empties it.</summary>
    public static void Fill(FormValues form, string row, Level? level)
    {
        form[row + "-value"] = level is null ? "" : Counts.Decimal(level.Value);
        form[row + "-label"] = level?.Label ?? "";
        form[row + "-code"] = level?.Code ?? "";
        form[row + "-from"] = level?.ProbabilityFrom is { } from ? Counts.Decimal(from * 100) : "";
        form[row + "-to"] = level?.ProbabilityTo is { } to ? Counts.Decimal(to * 100) : "";
        form[row + "-descriptors"] = string.Join('\n', (level?.Descriptors ?? []).Select(d => d.Criterion.Length > 0 ? $"{d.Criterion}: {d.Text}" : d.Text));
    }

    /// <summary>Every level of an axis with the row it stands in, lowest first.</summary>
    public static IReadOnlyList<(int Row, Level Level)> ReadAll(FormValues form, string axis, int most, List<RuleBroken> broken) =>
        [.. Enumerable.Range(1, most).Select(i => (Row: i, Level: Read(form, $"{axis}-{i}", axis == "impact" ? T["Impact levels"] : T["Likelihood levels"], broken)))
            .Where(l => l.Level is not null).Select(l => (l.Row, l.Level!)).OrderBy(l => l.Item2.Value)];

    private static Level? Read(FormValues form, string row, string field, List<RuleBroken> broken) =>
        form.Given(row + "-value") is null && form.Given(row + "-label") is null ? null : new Level
        {
            Value = SchemeFields.Number(field, form[row + "-value"], broken),
            Label = form[row + "-label"].Trim(),
            Code = form.Given(row + "-code"),
            ProbabilityFrom = Share(form, row + "-from", field, broken),
            ProbabilityTo = Share(form, row + "-to", field, broken),
            Descriptors = [.. form.Lines(row + "-descriptors").Select(Descriptor)],
        };

    /// <summary>A probability, given in per cent.</summary>
    private static decimal? Share(FormValues form, string name, string field, List<RuleBroken> broken)
    {
        if (form.Given(name) is not { } given)
            return null;
        var share = SchemeFields.Number(field, given.TrimEnd('%', ' '), broken) / 100;
        if (share is < 0 or > 1)
            broken.Add(new(field, "Give probabilities in per cent, 0 to 100"));
        return share;
    }

    /// <summary>"Financial: up to £10,000": the criterion stands before the first colon; a line without one has none.</summary>
    private static Descriptor Descriptor(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40 and var colon
            ? new(line[..colon].Trim(), line[(colon + 1)..].Trim()) : new("", line.Trim());
}
