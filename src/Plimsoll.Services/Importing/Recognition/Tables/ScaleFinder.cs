using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>The levels that words stand for in a document, and the scale that they make.</summary>
/// <param name="Scale">The scale; null when its levels are plain numbers that a shipped scheme has.</param>
/// <param name="Impacts">Values of impact words, by their plain form.</param>
/// <param name="Likelihoods">Values of likelihood words, likewise.</param>
/// <param name="Ratings">Values of rating words; empty where ratings are numbers.</param>
/// <param name="Confidence">How sure the values are.</param>
internal sealed record FoundScale(
    RecognisedScale? Scale, IReadOnlyDictionary<string, decimal> Impacts, IReadOnlyDictionary<string, decimal> Likelihoods,
    IReadOnlyDictionary<string, decimal> Ratings, double Confidence)
{
    public IReadOnlyDictionary<string, decimal> Of(LevelAxis axis) => axis == LevelAxis.Impact ? Impacts : Likelihoods;
}

/// <summary>
/// Finds the scale of scores in words: one that the document prints, else one that many bodies use and that agrees with every
/// printed rating, else the words themselves in the order that such words have.
/// </summary>
internal static class ScaleFinder
{
    private const double Printed = 1;
    private const double Assumed = 0.8;
    private const double ByOrder = 0.7;
    private const int FewestLevels = 2;

    private static readonly Dictionary<string, decimal> None = [];

    public static FoundScale Of(IReadOnlyList<RawScore> scores, RecognisedScale? printed, ImportCorrections corrections)
    {
        var impacts = Words(scores, LevelAxis.Impact);
        var likelihoods = Words(scores, LevelAxis.Likelihood);
        if (printed is not null && Covers(printed.Impacts, impacts) && Covers(printed.Likelihoods, likelihoods) && HasNumbers(printed, scores))
            return new(printed, Values(printed.Impacts), Values(printed.Likelihoods), RatingWords(printed), Printed);
        if (impacts.Count == 0 && likelihoods.Count == 0)
            return new(RatingRules.Of(scores), None, None, None, 1);
        if (Known(scores, impacts, likelihoods) is { } known)
            return new(known, Values(known.Impacts), Values(known.Likelihoods), RatingWords(known), Assumed);
        return ByWords(scores, impacts, likelihoods, corrections.Levels);
    }

    /// <summary>The value that words have; a letter may be a code or a word cut short.</summary>
    public static decimal? ValueOf(IReadOnlyDictionary<string, decimal> values, string label) =>
        values.TryGetValue(Plain(label), out var value) || values.TryGetValue(LevelLexicon.Plain(label), out value) ? value : null;

    /// <summary>The level that a number stands for: where a scale numbers its levels from the worst, the one with that code.</summary>
    public static decimal? ValueOf(IReadOnlyList<ScaleLevel> levels, decimal number)
    {
        var code = number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return (levels.FirstOrDefault(l => l.Code == code) ?? levels.FirstOrDefault(l => l.Value == number && (l.Code is null || char.IsLetter(l.Code[0]))))?.Value;
    }

    public static string Number(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    public static string Plain(string label) => label.Trim() is { Length: 1 } code ? code.ToUpperInvariant() : LevelLexicon.Plain(label);

    /// <summary>The words that stand for levels without a number.</summary>
    private static List<string> Words(IReadOnlyList<RawScore> scores, LevelAxis axis) =>
        [.. scores.SelectMany(s => s.Of(axis)).Where(r => r.Reading is { Number: null, IsOpen: false, Label.Length: > 0 }).Select(r => r.Reading.Label).DistinctBy(Plain)];

    private static bool Covers(IReadOnlyList<ScaleLevel> levels, List<string> words) => Values(levels) is var values && words.TrueForAll(w => ValueOf(values, w) is not null);

    /// <summary>Whether the numbers of the scores are levels of the printed scale, all but decimals and a few slips.</summary>
    private static bool HasNumbers(RecognisedScale scale, IReadOnlyList<RawScore> scores)
    {
        bool Has(LevelAxis axis, IReadOnlyList<ScaleLevel> levels)
        {
            var numbers = scores.SelectMany(s => s.Of(axis)).Where(r => r.Reading is { Number: not null, IsPercent: false, Sign: 0 }).Select(r => r.Reading.Number!.Value).ToList();
            return numbers.Count(n => ValueOf(levels, n) is null && n == decimal.Truncate(n)) * 10 <= numbers.Count;
        }

        return Has(LevelAxis.Impact, scale.Impacts) && Has(LevelAxis.Likelihood, scale.Likelihoods);
    }

    private static Dictionary<string, decimal> Values(IReadOnlyList<ScaleLevel> levels)
    {
        Dictionary<string, decimal> values = [];
        foreach (var level in levels)
        {
            values.TryAdd(Plain(level.Label), level.Value);
            foreach (var part in level.Label.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                values.TryAdd(Plain(part), level.Value);
            if (level.Code is { } code)
                values.TryAdd(Plain(code), level.Value);
        }

        return values;
    }

    private static Dictionary<string, decimal> RatingWords(RecognisedScale scale) => scale.Cells.Any(c => c.Rating is not null) ? []
        : scale.Bands.Select((b, at) => (Word: LevelLexicon.Plain(b), Value: (decimal)(at + 1))).DistinctBy(b => b.Word).ToDictionary(b => b.Word, b => b.Value);

    /// <summary>A scale that many bodies use: it has every word, and every printed rating agrees with it.</summary>
    private static RecognisedScale? Known(IReadOnlyList<RawScore> scores, List<string> impacts, List<string> likelihoods)
    {
        var shipped = ShippedSchemes.Keys.Select(k => ShippedSchemes.Copy(k, new SchemeId(Guid.Empty))).Where(s => s.Kind == ItemKind.Risk && !s.PrintsCodes).Select(Of);
        var known = LevelLexicon.Scales.Select(Of);
        if (impacts.Count == 0 || likelihoods.Count == 0)
            return null;
        return shipped.Concat(known).FirstOrDefault(s => Covers(s.Impacts, impacts) && Covers(s.Likelihoods, likelihoods) && Agrees(s, scores));
    }

    private static bool Agrees(RecognisedScale scale, IReadOnlyList<RawScore> scores)
    {
        var (impacts, likelihoods) = (Values(scale.Impacts), Values(scale.Likelihoods));
        return scores.All(score =>
        {
            var cell = Cell(scale, Value(score.Impacts, impacts), Value(score.Likelihoods, likelihoods));
            return cell is null || ((score.RatingNumber is not { } number || cell.Rating == number)
                && (score.RatingWord is not { } word || cell.Band is null || LevelLexicon.Plain(word.Reading.Label) == LevelLexicon.Plain(cell.Band)));
        });
    }

    private static decimal? Value(List<RawLevel> levels, Dictionary<string, decimal> values) =>
        levels.Where(l => !l.Reading.IsOpen).Select(l => l.Reading.Number ?? ValueOf(values, l.Reading.Label)).FirstOrDefault(v => v is not null);

    private static ScaleCell? Cell(RecognisedScale scale, decimal? impact, decimal? likelihood) => scale.Cells.FirstOrDefault(c => c.Impact == impact && c.Likelihood == likelihood);

    private static RecognisedScale Of(Scheme scheme) => new(
        [.. scheme.Impacts.Select(i => new ScaleLevel(i.Value, i.Label))],
        [.. scheme.Likelihoods.Select(l => new ScaleLevel(l.Value, l.Label))],
        [.. scheme.Likelihoods.SelectMany(l => scheme.Impacts.Select(i => scheme.CellAt(i.Value, l.Value) is { } cell ? new ScaleCell(i.Value, l.Value, cell.Rating, cell.Band) : null).OfType<ScaleCell>())],
        [.. scheme.Bands.Select(b => b.Name)], false);

    private static RecognisedScale Of(KnownScale scale) => new(
        [.. scale.Impacts.Select((label, at) => new ScaleLevel(at + 1, label))],
        [.. scale.Likelihoods.Select((label, at) => new ScaleLevel(at + 1, label))],
        [.. scale.Ratings.SelectMany((row, l) => row.Select((rating, i) => new ScaleCell(i + 1, l + 1, rating, scale.Bands[(int)rating - 1])))], [.. scale.Bands.Distinct()], false);

    private static FoundScale ByWords(IReadOnlyList<RawScore> scores, List<string> impacts, List<string> likelihoods, IReadOnlyList<LevelCorrection> given)
    {
        var ofImpact = With(given.Where(g => g.IsImpact), Ordered(LevelAxis.Impact, impacts, scores));
        var ofLikelihood = With(given.Where(g => !g.IsImpact), Ordered(LevelAxis.Likelihood, likelihoods, scores));
        var (byImpact, byLikelihood) = (Values(ofImpact), Values(ofLikelihood));
        var bands = scores.Select(s => s.RatingWord?.Reading.Label).OfType<string>().Order(LongestFirst).DistinctBy(LevelLexicon.Plain)
            .Select(w => (Word: w, Rank: LevelCell.RankOf(LevelAxis.Rating, w))).Where(b => b.Rank is not null).OrderBy(b => b.Rank).Select(b => b.Word).ToList();
        var cells = scores.Select(s => (Score: s, Impact: Value(s.Impacts, byImpact), Likelihood: Value(s.Likelihoods, byLikelihood)))
            .Where(s => s.Impact is not null && s.Likelihood is not null && (s.Score.RatingNumber is not null || s.Score.RatingWord is not null))
            .Select(s => new ScaleCell(s.Impact!.Value, s.Likelihood!.Value, s.Score.RatingNumber, s.Score.RatingWord?.Reading.Label))
            .DistinctBy(c => (c.Impact, c.Likelihood)).ToList();
        var scale = new RecognisedScale(ofImpact, ofLikelihood, cells, bands, false);

        // Without the levels of both axes no scheme can be made in which the words of ratings have a number.
        return new(scale, byImpact, byLikelihood, ofImpact.Count < FewestLevels || ofLikelihood.Count < FewestLevels ? None : RatingWords(scale), ByOrder);
    }

    /// <summary>Words in their order, completed to the family that they belong to; numbers as they are. Words of no known order are left out.</summary>
    private static List<ScaleLevel> Ordered(LevelAxis axis, List<string> words, IReadOnlyList<RawScore> scores)
    {
        var numbers = scores.SelectMany(s => s.Of(axis)).Where(r => r.Reading is { Number: not null, IsPercent: false }).Select(r => (Value: r.Reading.Number!.Value, r.Reading.Label)).ToList();
        if (numbers.Count > 0)
        {
            return [.. numbers.GroupBy(n => n.Value).OrderBy(g => g.Key).Select(g => new ScaleLevel(g.Key,
                g.Select(n => n.Label).FirstOrDefault(l => l.Length > 0) ?? g.Key.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))];
        }

        var family = LevelLexicon.Families.FirstOrDefault(f => words.TrueForAll(w => f.Contains(LevelLexicon.Plain(w))));
        if (family is not null && words.Count > 0)
            return [.. family.Select((f, at) => new ScaleLevel(at + 1, words.Where(w => w.Length > 2).FirstOrDefault(w => LevelLexicon.Plain(w) == f) is { } own ? Capital(own) : Capital(f)))];
        // Letters have an order in a scale that prints them only.
        return [.. words.Where(w => w.Trim().Length > 1).Select(w => (Word: w, Rank: LevelCell.RankOf(axis, w))).Where(w => w.Rank is not null).GroupBy(w => w.Rank).OrderBy(g => g.Key)
            .Select((g, at) => new ScaleLevel(at + 1, string.Join(" / ", g.Select(w => w.Word))))];
    }

    /// <summary>Longer words first: "Medium" is the name, "M" is short for it.</summary>
    private static readonly Comparer<string> LongestFirst = Comparer<string>.Create((a, b) => b.Length.CompareTo(a.Length));

    /// <summary>The levels with the words where a person put them: a word stands on one level, and what it left empty is gone.</summary>
    private static List<ScaleLevel> With(IEnumerable<LevelCorrection> given, List<ScaleLevel> levels)
    {
        foreach (var correction in given)
        {
            var plain = Plain(correction.Words);
            levels.RemoveAll(l => l.Value != correction.Value && Plain(l.Label) == plain);
            if (levels.FindIndex(l => l.Value == correction.Value) is >= 0 and var at)
            {
                if (!levels[at].Label.Split(" / ").Any(own => Plain(own) == plain))
                    levels[at] = levels[at] with { Label = $"{levels[at].Label} / {correction.Words}" };
            }
            else
            {
                levels.Add(new(correction.Value, correction.Words));
            }
        }

        return [.. levels.OrderBy(l => l.Value)];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
