namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Which way a scale's words are meant.</summary>
internal enum LevelAxis
{
    /// <summary>Impact.</summary>
    Impact,

    /// <summary>Likelihood.</summary>
    Likelihood,

    /// <summary>Rating.</summary>
    Rating,
}

/// <summary>Words for levels and ratings in the order that they have everywhere, from <c>data/vocabulary/level-words.json</c>.</summary>
internal static class LevelLexicon
{
    private static readonly Lazy<LevelFile> Loaded = new(() => DataFile.Read<LevelFile>("data/vocabulary/level-words.json"));

    /// <summary>Scales that many bodies use and seldom print.</summary>
    public static IReadOnlyList<KnownScale> Scales => Loaded.Value.Scales;

    /// <summary>Words that belong together, lowest first.</summary>
    public static IReadOnlyList<string[]> Families => Loaded.Value.Families;

    /// <summary>The order of a word among others of its axis; null when it is none of them.</summary>
    public static double? RankOf(LevelAxis axis, string words)
    {
        var table = axis switch
        {
            LevelAxis.Impact => Loaded.Value.Impact,
            LevelAxis.Likelihood => Loaded.Value.Likelihood,
            _ => Loaded.Value.Rating,
        };
        return table.TryGetValue(Plain(words), out var rank) ? rank : null;
    }

    /// <summary>A word without case, punctuation and shortening: "V. Low" is "very low".</summary>
    public static string Plain(string words)
    {
        var tokens = new string([.. words.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(t => t is not ("risk" or "impact" or "likelihood")).Select(t => Loaded.Value.Short.GetValueOrDefault(t, t));
        return string.Join(' ', tokens);
    }

    internal sealed record LevelFile(
        Dictionary<string, double> Impact, Dictionary<string, double> Likelihood, Dictionary<string, double> Rating,
        Dictionary<string, string> Short, string[][] Families, KnownScale[] Scales);
}

/// <summary>A scale that many bodies use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Impacts">Words of its impacts, lowest first.</param>
/// <param name="Likelihoods">Words of its likelihoods, lowest first.</param>
/// <param name="Ratings">A row for each likelihood, in it the rating of each impact.</param>
/// <param name="Bands">The band of each rating from 1.</param>
/// <param name="Source">Where it is laid down.</param>
internal sealed record KnownScale(string Name, string[] Impacts, string[] Likelihoods, decimal[][] Ratings, string[] Bands, string Source);
