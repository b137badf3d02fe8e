using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Makes assessments of the cells of scores, once the scale is known. What the cells leave open stays open.</summary>
internal sealed class ScoreResolver(FoundScale found, ImportCorrections corrections, RecognisedRegister register)
{
    private const double Differing = 0.5;
    private const double OneOfSeveral = 0.7;
    private const double Held = 0.8;
    private const double WordAlone = 0.6;

    public void Resolve(RawScore score)
    {
        var assessment = new RecognisedAssessment { Stage = score.Stage };
        if (score.Pair is { } pair)
        {
            // The names of both levels in one cell are the label of neither.
            var words = ScorePair.Read(pair.Cell.Text)?.ImpactFirst is null ? pair.Cell.Text : null;
            assessment.Impact = new(pair.Impact, pair.Cell.Place, words, pair.Confidence);
            assessment.Likelihood = new(pair.Likelihood, pair.Cell.Place, words, pair.Confidence);
            assessment.Rating = pair.Rating is { } printed ? new(printed, pair.Cell.Place, words) : null;
        }

        var coded = Coded(score);
        assessment.Impact ??= Level(score, LevelAxis.Impact) ?? coded.Impact;
        assessment.Likelihood ??= Level(score, LevelAxis.Likelihood) ?? coded.Likelihood;
        assessment.Impact = Compared(score, assessment.Impact, coded.Impact);
        assessment.Likelihood = Compared(score, assessment.Likelihood, coded.Likelihood);
        assessment.Rating ??= Rating(score, assessment);
        if (!assessment.IsScored && assessment.Band is null)
            return;
        if (score.Period is { } period && score.All.SelectMany(l => l).FirstOrDefault() is { } first)
        {
            assessment.Date = Dated(period, first, score.DatedBy);

            // Without a year nobody says which of the quarters is the last: it goes by how they stand.
            if (period.Words is null && assessment.Rating is { } rating)
                assessment.Rating = rating with { Confidence = Math.Min(rating.Confidence, OneOfSeveral) };
        }

        score.Item.Assessments.Add(assessment);
    }

    /// <summary>The time of a column; a quarter without its year is that of the document's own year, where it names one.</summary>
    private Recognised<string> Dated(HeaderPeriod period, RawLevel first, SourceCell? by) => by is not null && period.Words is { } said ? new(said, by.Place, by.Text)
        : period.Words is { } words ? new(words, first.Cell.Place, first.Column.Label)
        : period.IsOfOneYear && FinancialYear.FindIn(register.Name?.Words ?? register.Name?.Value) is { } year ? new($"{period.Quarter} {year.Name}", first.Cell.Place, first.Column.Label, OneOfSeveral)
        : new(period.Quarter ?? "", first.Cell.Place, first.Column.Label, Differing);

    /// <summary>The levels of a letter and a digit, where the scale says which axis has letters.</summary>
    private (Recognised<decimal>? Impact, Recognised<decimal>? Likelihood) Coded(RawScore score)
    {
        foreach (var raw in score.Impacts.Concat(score.Likelihoods).Concat(score.Ratings).Where(r => r.Reading.Code is not null))
        {
            var (letter, digit) = raw.Reading.Code!.Value;
            if (found.Scale is { } scale)
            {
                var impact = scale.Impacts.FirstOrDefault(l => letter.Equals(l.Code, StringComparison.OrdinalIgnoreCase));
                var likelihood = scale.Likelihoods.FirstOrDefault(l => letter.Equals(l.Code, StringComparison.OrdinalIgnoreCase));
                var (i, l) = (impact?.Value ?? ScaleFinder.ValueOf(scale.Impacts, digit), likelihood?.Value ?? ScaleFinder.ValueOf(scale.Likelihoods, digit));
                if (impact is null != likelihood is null && i is { } ofImpact && l is { } ofLikelihood)
                    return (new(ofImpact, raw.Cell.Place, raw.Cell.Text, found.Confidence), new(ofLikelihood, raw.Cell.Place, raw.Cell.Text, found.Confidence));
            }

            Keep(score, raw, (words, under) => (Sentence)$"“{words}” under “{under}” is a letter and a digit of a scale that the document does not print; it was not scored and kept as it is");
        }

        return (null, null);
    }

    private Recognised<decimal>? Compared(RawScore score, Recognised<decimal>? taken, Recognised<decimal>? coded)
    {
        if (taken is null || coded is null || taken.Value == coded.Value)
            return taken;
        register.Findings.Add(new("values-differ", $"“{taken.Words ?? ScaleFinder.Number(taken.Value)}” and “{coded.Words}” are not the same level", score.Item.Reference.Value, coded.Place.ToString()));
        return taken with { Confidence = Differing };
    }

    private Recognised<decimal>? Level(RawScore score, LevelAxis axis)
    {
        List<(RawLevel Raw, Recognised<decimal> Value)> values = [];
        foreach (var raw in score.Of(axis).Where(r => r.Reading is { IsBlank: false, Code: null }))
        {
            if (Value(raw, axis) is { } value)
                values.Add((raw, value));
            else
                Keep(score, raw, (words, under) => raw.Reading.IsOpen
                    ? (Sentence)$"“{words}” under “{under}” leaves the level open; it was not scored and kept as it is"
                    : (Sentence)$"“{words}” under “{under}” is no level of the scale that is known; it was not scored and kept as it is");
        }

        if (values.Count == 0)
            return null;
        if (axis == LevelAxis.Impact && values.Count > 1 && Dimensions(values.Select(v => v.Raw.Column)) > 1)
            return OfSeveral(score, values);
        // "4 - Severe" says more than the 4 beside it.
        var best = values.OrderByDescending(v => v.Raw.Reading.Label.Length > 0 && v.Raw.Reading.Number is not null).ThenByDescending(v => v.Value.Confidence).First();
        foreach (var other in values.Where(v => v.Value.Value != best.Value.Value))
        {
            register.Findings.Add(new("values-differ", $"“{best.Raw.Cell.Text}” under “{best.Raw.Column.Label}” and “{other.Raw.Cell.Text}” under “{other.Raw.Column.Label}” are not the same level",
                score.Item.Reference.Value, other.Raw.Cell.Place.ToString()));
            return best.Value with { Confidence = Differing };
        }

        return best.Value;
    }

    /// <summary>Of several kinds of impact the one that says that it is the whole, else the highest.</summary>
    private Recognised<decimal> OfSeveral(RawScore score, List<(RawLevel Raw, Recognised<decimal> Value)> values)
    {
        var whole = values.Find(v => LayoutWords.Tokens(v.Raw.Column.Label).Exists(t => t is "overall" or "total" or "highest" or "max" or "maximum"));
        var best = whole.Raw is null ? values.MaxBy(v => v.Value.Value) : whole;
        foreach (var (raw, _) in values.Where(v => v.Raw != best.Raw))
            score.Item.Extra.Add((raw.Column.Label, new(raw.Cell.Text, raw.Cell.Place)));
        if (whole.Raw is null)
            register.Findings.Add(new("score-inferred", Sentence.Counted(
                values.Count,
                $"{values.Count} kind of impact is scored; the highest, “{best.Raw.Column.Label}”, was taken",
                $"{values.Count} kinds of impact are scored; the highest, “{best.Raw.Column.Label}”, was taken"), score.Item.Reference.Value, best.Raw.Cell.Place.ToString()));
        return whole.Raw is null ? best.Value with { Confidence = Math.Min(best.Value.Confidence, OneOfSeveral) } : best.Value;
    }

    private static int Dimensions(IEnumerable<LayoutColumn> columns) => columns.Select(c => string.Join(' ', LayoutWords.Tokens(c.Label.Split(" › ")[^1])
        .Where(t => !LayoutWords.Words.Fillers.Contains(t) && !LayoutWords.Words.StageOf.ContainsKey(t) && t is not ("impact" or "severity" or "consequence" or "scores")).Order(StringComparer.Ordinal))).Distinct().Count();

    private Recognised<decimal>? Value(RawLevel raw, LevelAxis axis)
    {
        var (reading, cell) = (raw.Reading, raw.Cell);
        var words = reading.TextBefore.Length > 0 ? null : cell.Text;
        if (corrections.Levels.FirstOrDefault(l => l.IsImpact == (axis == LevelAxis.Impact) && l.Words.Equals(cell.Text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } given)
            return new(given.Value, cell.Place, cell.Text);
        if (reading.Percent is { } percent)
            return OfPercent(percent, cell, axis);
        if (reading.IsOpen)
            return null;
        if (reading.Number is { } number)
        {
            // A scale that numbers from the worst gives the level another value than its number.
            var level = found.Scale is { IsPrinted: true } scale ? ScaleFinder.ValueOf(axis == LevelAxis.Impact ? scale.Impacts : scale.Likelihoods, number) ?? number : number;
            return new(level, cell.Place, words == ScaleFinder.Number(level) ? null : words);
        }

        return ScaleFinder.ValueOf(found.Of(axis), reading.Label) is { } value ? new(value, cell.Place, reading.Reason.Length > 0 ? reading.Label : cell.Text, found.Confidence) : null;
    }

    /// <summary>The level whose share of a hundred, as the document's own scale prints it, is that of a cell or holds it; null when none is, or two are.</summary>
    private Recognised<decimal>? OfPercent(PercentRange percent, Documents.Reading.SourceCell cell, LevelAxis axis)
    {
        if (found.Scale is not { IsPrinted: true } scale)
            return null;
        var levels = (axis == LevelAxis.Impact ? scale.Impacts : scale.Likelihoods).Select(l => (l.Value, Range: PercentRange.In($"{l.Label} {l.Meaning}"))).Where(l => l.Range is not null).ToList();
        return levels.Find(l => l.Range == percent) is { Range: not null } same ? new(same.Value, cell.Place, cell.Text, found.Confidence)
            : levels.FindAll(l => l.Range!.Holds(percent)) is [var only] ? new(only.Value, cell.Place, cell.Text, Math.Min(found.Confidence, Held)) : null;
    }

    private Recognised<decimal>? Rating(RawScore score, RecognisedAssessment assessment)
    {
        var number = score.Ratings.FirstOrDefault(r => r.Reading is { Number: not null, IsPercent: false });
        if (number is not null)
        {
            foreach (var beside in score.Ratings.Where(r => r.Reading is { Number: null, IsOpen: false, Label.Length: > 0 }))
            {
                // The number is the rating; the word beside it says in which band the body puts it.
                register.BandWords.Add((number.Reading.Number!.Value, beside.Reading.Label));
                Keep(score, beside, null);
            }

            foreach (var other in score.Ratings.Where(r => r != number && r.Reading is { Number: not null, IsPercent: false } && r.Reading.Number != number.Reading.Number))
            {
                register.Findings.Add(new("values-differ", $"“{number.Cell.Text}” under “{number.Column.Label}” and “{other.Cell.Text}” under “{other.Column.Label}” are not the same rating",
                    score.Item.Reference.Value, other.Cell.Place.ToString()));
                Keep(score, other, null);
            }

            if (LevelCell.RankOf(LevelAxis.Rating, number.Reading.Label) is not null)
                register.BandWords.Add((number.Reading.Number!.Value, number.Reading.Label));
            return new(number.Reading.Number!.Value, number.Cell.Place, number.Cell.Text);
        }

        foreach (var unread in score.Ratings.Where(r => r.Reading is { IsBlank: false, Code: null, Number: null } reading && (reading.IsOpen || reading.Label.Length == 0)))
            Keep(score, unread, (words, under) => (Sentence)$"“{words}” under “{under}” is no rating that is understood; it was not scored and kept as it is");
        if (score.RatingWord is not { } word)
            return null;
        var cell = found.Scale?.Cells.FirstOrDefault(c => c.Impact == assessment.Impact?.Value && c.Likelihood == assessment.Likelihood?.Value);
        if (ScaleFinder.ValueOf(found.Ratings, word.Reading.Label) is { } value && (assessment is { Impact: not null, Likelihood: not null } || HasBand(word.Reading.Label)))
            return new(value, word.Cell.Place, word.Cell.Text, assessment.Impact is null || assessment.Likelihood is null ? found.Confidence : Math.Max(found.Confidence, 0.9));
        if (cell?.Rating is { } rating && cell.Band is { } band)
        {
            if (LevelLexicon.Plain(band) == LevelLexicon.Plain(word.Reading.Label))
                return new(rating, word.Cell.Place, word.Cell.Text, found.Confidence);
            register.Findings.Add(new("values-differ", $"“{word.Cell.Text}” is printed, but the scale of the document gives “{band}” for these levels", score.Item.Reference.Value, word.Cell.Place.ToString()));
        }

        if ((assessment.Impact is null || assessment.Likelihood is null) && LevelCell.RankOf(LevelAxis.Rating, word.Reading.Label) is not null)
            assessment.Band = new(word.Reading.Label, word.Cell.Place, word.Cell.Text, WordAlone);
        else
            Keep(score, word, null);
        return null;
    }

    /// <summary>Whether some cell of the scale has that band: a word that none has says no rating.</summary>
    private bool HasBand(string word) => found.Scale is { } scale && (scale.IsPrinted || scale.Cells.Any(c => c.Band is { } band && LevelLexicon.Plain(band) == LevelLexicon.Plain(word)));

    private void Keep(RawScore score, RawLevel raw, Func<string, string, Sentence>? why)
    {
        var words = raw.Reading.TextBefore.Length > 0 ? raw.Reading.Label : raw.Cell.Text;
        if (score.Item.Extra.Exists(e => e.Label == raw.Column.Label && e.Text.Value == words))
            return;
        score.Item.Extra.Add((raw.Column.Label, new(words, raw.Cell.Place)));
        register.Account.Note(raw.Cell.Place, SourceUse.KeptAsExtra);
        if (why is not null)
            register.Findings.Add(new("level-unknown", why(words, raw.Column.Label), score.Item.Reference.Value, raw.Cell.Place.ToString()));
    }
}
