namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Finds the rule by which ratings follow from levels that are numbers, where they are no products: charities add the impact once
/// more (Charity Commission, CC26), others add the two levels, or weigh the impact twice.
/// </summary>
internal static class RatingRules
{
    private const int FewestScores = 2;
    private const int MostLevels = 10;
    private const int Usual = 5;

    private static readonly (Sentence Name, Func<decimal, decimal, decimal> Rating)[] Rules =
    [
        ((Sentence)"impact × likelihood + impact", (i, l) => (i * l) + i),
        ((Sentence)"impact × likelihood + 2 × impact", (i, l) => (i * l) + (2 * i)),
        ((Sentence)"impact + likelihood", (i, l) => i + l),
        ((Sentence)"impact × impact × likelihood", (i, l) => i * i * l),
    ];

    /// <summary>The scale that the rule makes; null when the ratings are products, follow no rule that is known, or are too few.</summary>
    public static RecognisedScale? Of(IReadOnlyList<RawScore> scores)
    {
        var whole = scores.Select(s => (Impact: Number(s.Impacts), Likelihood: Number(s.Likelihoods), Rating: s.RatingNumber))
            .Where(s => s is { Impact: not null, Likelihood: not null, Rating: not null }).Select(s => (I: s.Impact!.Value, L: s.Likelihood!.Value, R: s.Rating!.Value)).Distinct().ToList();
        if (whole.Count < FewestScores || whole.Exists(s => s.I < 1 || s.L < 1 || s.I > MostLevels || s.L > MostLevels || s.I != decimal.Truncate(s.I) || s.L != decimal.Truncate(s.L)))
            return null;
        foreach (var (name, rating) in Rules)
        {
            // All agree, and hardly any would be a product as well.
            if (!whole.TrueForAll(s => rating(s.I, s.L) == s.R) || whole.Count(s => s.I * s.L == s.R) * 2 > whole.Count)
                continue;
            var (impacts, likelihoods) = (Levels(whole.Max(s => s.I)), Levels(whole.Max(s => s.L)));
            return new(impacts, likelihoods, [.. likelihoods.SelectMany(l => impacts.Select(i => new ScaleCell(i.Value, l.Value, rating(i.Value, l.Value), null)))], [], false) { Rule = name };
        }

        return null;
    }

    private static decimal? Number(List<RawLevel> levels) => levels is [{ Reading: { Number: { } number, IsPercent: false } }] ? number : null;

    private static IReadOnlyList<ScaleLevel> Levels(decimal highest) => [.. Enumerable.Range(1, (int)Math.Max(Usual, highest)).Select(n => new ScaleLevel(n, ScaleFinder.Number(n)))];
}
