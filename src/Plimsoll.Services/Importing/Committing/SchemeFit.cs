using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks.Words;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Finds the scheme that a register was scored with when the document does not print it: the smallest shipped one that
/// has its levels and ratings, with the document's own labels where most of it uses them.
/// </summary>
internal static class SchemeFit
{
    /// <summary>The shipped scheme that fits, with the document's labels.</summary>
    public static Scheme Of(ItemKind kind, IReadOnlyList<RecognisedAssessment> scores, SchemeId id)
    {
        // Many items of a register have the same score: each is held against the schemes once.
        var counted = scores.GroupBy(a => (a.Impact?.Value, a.Impact?.Words, a.Likelihood?.Value, a.Likelihood?.Words, a.Rating?.Value)).Select(g => (Score: g.First(), Count: g.Count())).ToList();
        var fits = ShippedSchemes.Keys.Select(key => (Key: key, Scheme: ShippedSchemes.Copy(key, id)))
            .Where(s => s.Scheme.Kind == kind && !s.Scheme.PrintsCodes)
            .Select(s => (s.Key, s.Scheme, Misses: counted.Sum(c => c.Count * Misses(s.Scheme, c.Score)), Labels: counted.Sum(c => c.Count * LabelHits(s.Scheme, c.Score))))
            .OrderBy(s => s.Misses).ThenByDescending(s => s.Labels).ThenBy(s => Familiarity(s.Key)).ToList();
        var best = fits[0].Scheme;
        return best with
        {
            Impacts = Relabelled(best.Impacts, counted.Select(c => (c.Score.Impact?.Value, c.Score.Impact?.Words, c.Count))),
            Likelihoods = Relabelled(best.Likelihoods, counted.Select(c => (c.Score.Likelihood?.Value, c.Score.Likelihood?.Words, c.Count))),
        };
    }

    /// <summary>Levels and ratings that the scheme does not have.</summary>
    private static int Misses(Scheme scheme, RecognisedAssessment a) =>
        (a.Impact is { } i && scheme.Impact(i.Value) is null ? 1 : 0)
        + (a.Likelihood is { } l && scheme.Likelihood(l.Value) is null ? 1 : 0)
        + (a.Rating is { } r && !scheme.LevelsOf(r.Value).Any() && r.Value == decimal.Truncate(r.Value) ? 1 : 0)
        + (a is { Impact: { } x, Likelihood: { } y, Rating: { } z } && scheme.CellAt(x.Value, y.Value) is { } cell && cell.Rating != z.Value ? 1 : 0);

    private static int LabelHits(Scheme scheme, RecognisedAssessment a) =>
        (Says(scheme.Impact(a.Impact?.Value), a.Impact?.Words) ? 1 : 0) + (Says(scheme.Likelihood(a.Likelihood?.Value), a.Likelihood?.Words) ? 1 : 0);

    private static bool Says(Level? level, string? words) =>
        level is not null && words is not null && LevelWords.LabelIn(words).Equals(level.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of schemes that fit equally the 4×4 and 5×5 products are the likeliest.</summary>
    private static int Familiarity(string key) =>
        key.StartsWith("four-by-four", StringComparison.Ordinal) ? 0 : key.StartsWith("five-by-five", StringComparison.Ordinal) ? 1 : 2;

    private static IReadOnlyList<Level> Relabelled(IReadOnlyList<Level> levels, IEnumerable<(decimal? Value, string? Words, int Count)> printed)
    {
        var labels = printed.Where(p => p.Value is not null && p.Words is not null)
            .Select(p => (Value: p.Value!.Value, Label: LevelWords.LabelIn(p.Words!), p.Count)).Where(p => p.Label.Length > 0)
            .GroupBy(p => p.Label, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Label: g.Key, Value: g.GroupBy(p => p.Value).MaxBy(v => v.Sum(p => p.Count))!.Key, Count: g.Sum(p => p.Count))).ToList();
        return [.. levels.Select(level => labels.Where(l => l.Value == level.Value).OrderByDescending(l => l.Count).Select(l => l.Label).FirstOrDefault() is { } own
            && !own.Equals(level.Label, StringComparison.OrdinalIgnoreCase) ? level with { Label = own, Descriptors = [] } : level)];
    }
}
