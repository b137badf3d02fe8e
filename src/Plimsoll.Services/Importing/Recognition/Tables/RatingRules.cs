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
    private const double Some = 0.2;
    private const double Mostly = 0.8;

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
        if (ToTen(scores) is { } ten)
            return ten;
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

    /// <summary>The product of levels from 1 to 10: more than a slip or two are above 5, and 1-2-4-8 is another scale.</summary>
    private static RecognisedScale? ToTen(IReadOnlyList<RawScore> scores)
    {
        var pairs = scores.Select(s => (I: Number(s.Impacts), L: Number(s.Likelihoods), Rating: s.RatingNumber)).Where(s => s is { I: not null, L: not null }).Select(s => (I: s.I!.Value, L: s.L!.Value, s.Rating)).ToList();
        if (pairs.Count < FewestScores || pairs.Exists(s => s.I is < 1 or > MostLevels || s.L is < 1 or > MostLevels || s.I != decimal.Truncate(s.I) || s.L != decimal.Truncate(s.L))
            || pairs.Count(s => s.I > Usual || s.L > Usual) < Math.Max(FewestScores, pairs.Count * Some) || (pairs.TrueForAll(s => s.I is 1 or 2 or 4 or 8) && pairs.TrueForAll(s => s.L < Usual)))
            return null;
        var rated = pairs.FindAll(s => s.Rating is not null);
        if (rated.Count(s => s.Rating == s.I * s.L) < rated.Count * Mostly)
            return null;
        var (impacts, likelihoods) = (Levels(pairs.Max(s => s.I) > Usual ? MostLevels : Usual), Levels(pairs.Max(s => s.L) > Usual ? MostLevels : Usual));
        return new(impacts, likelihoods, [.. likelihoods.SelectMany(l => impacts.Select(i => new ScaleCell(i.Value, l.Value, i.Value * l.Value, null)))], [], false) { Rule = (Sentence)"impact × likelihood, with levels up to 10" };
    }

    private static decimal? Number(List<RawLevel> levels) => levels is [{ Reading: { Number: { } number, IsPercent: false } }] ? number : null;

    private static IReadOnlyList<ScaleLevel> Levels(decimal highest) => [.. Enumerable.Range(1, (int)Math.Max(Usual, highest)).Select(n => new ScaleLevel(n, ScaleFinder.Number(n)))];
}
