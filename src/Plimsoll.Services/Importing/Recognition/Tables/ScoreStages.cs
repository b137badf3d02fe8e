using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Says which stage each column of scores speaks of, by its words and by where it stands among the others.</summary>
internal static class ScoreStages
{
    /// <summary>Words for a score as it is today; beside one that is left after treatment, it is the one before.</summary>
    private static readonly HashSet<string> Present = ["current", "present"];

    /// <summary>The columns, each score with its stage: scores stand in runs, and a run that names no stage is inherent before another and residual behind or alone.</summary>
    public static List<LayoutColumn> Of(List<LayoutColumn> columns)
    {
        columns = OfToday(WithoutRanks(WithoutColours(columns)));
        List<List<LayoutColumn>> runs = [];
        LayoutColumn? before = null;
        foreach (var column in columns.Where(c => c.IsScore && c.Period is null))
        {
            var neighbours = before is not null && columns.IndexOf(column) - columns.IndexOf(before) == 1;
            var repeats = runs.Count > 0 && runs[^1].Exists(c => c.Field == column.Field && ((c.Stage == column.Stage && SamePart(c, column)) || (c.Stage is null && column.Stage is not null)));
            // "Target" over the first of three columns begins the next score, whatever its parts are called.
            var isNext = column.Stage is not null && runs.Count > 0 && runs[^1].Exists(c => c.Stage is not null && c.Stage != column.Stage);
            if (!neighbours || repeats || isNext)
                runs.Add([]);
            runs[^1].Add(column);
            before = column;
        }

        // A rating apart from its levels belongs to them: runs without a stage and without a common part are one.
        Dictionary<LayoutColumn, Stage> stages = [];
        var open = runs.Where(r => r.TrueForAll(c => c.Stage is null)).ToList();
        foreach (var run in runs)
        {
            var named = run.Where(c => c.Stage is not null).Select(c => c.Stage!.Value).Distinct().ToList();
            foreach (var column in run)
            {
                stages[column] = column.Stage ?? (named is [var only] ? only
                    : open.Count > 1 && open[0] == run && Overlap(open[0], open[^1]) && AreApart(columns, open[0], open[^1]) ? Stage.Inherent
                    : IsBeforeResidual(run, runs) ? Stage.Inherent
                    : Stage.Residual);
            }
        }

        return [.. columns.Select(c => stages.TryGetValue(c, out var stage) ? c with { Stage = stage } : c)];
    }

    /// <summary>Whether two runs without a stage are two scores: levels stand in both, or between them what was done about the risk.</summary>
    private static bool AreApart(List<LayoutColumn> columns, List<LayoutColumn> one, List<LayoutColumn> other) => one.Exists(c => c.Field != ImportField.Rating && other.Exists(o => o.Field == c.Field))
        || columns.Skip(columns.IndexOf(one[^1])).TakeWhile(c => c != other[0]).Any(c => c.Field is ImportField.Control or ImportField.Action or ImportField.Response);

    /// <summary>Whether a run without a stage stands before one that is called residual: the first one, and those that go on with it and are scored again there.</summary>
    private static bool IsBeforeResidual(List<LayoutColumn> run, List<List<LayoutColumn>> runs) => runs.Skip(runs.IndexOf(run) + 1)
        .Any(r => r.Exists(c => c.Stage == Stage.Residual) && (runs[0] == run || (Overlap(run, r) && !runs.Exists(o => o.Exists(c => c.Stage == Stage.Inherent)))));

    /// <summary>"Current risk" beside "Residual risk" is the score before treatment; beside an inherent one too, the residual is what the body expects.</summary>
    private static List<LayoutColumn> OfToday(List<LayoutColumn> columns)
    {
        var today = columns.Where(c => c is { IsScore: true, IsGiven: false, Stage: Stage.Residual, Period: null } && LayoutWords.Tokens(c.Label).FirstOrDefault(LayoutWords.Words.StageOf.ContainsKey) is { } word && Present.Contains(word)).ToList();
        var left = columns.Where(c => c is { IsScore: true, Stage: Stage.Residual, Period: null } && !today.Contains(c)).ToList();
        if (!Overlap(today, left))
            return columns;
        if (!columns.Exists(c => c is { IsScore: true, Stage: Stage.Inherent }))
            return [.. columns.Select(c => today.Contains(c) ? c with { Stage = Stage.Inherent } : c)];
        return columns.Exists(c => c is { IsScore: true, Stage: Stage.Forecast }) ? columns : [.. columns.Select(c => left.Contains(c) && !c.IsGiven ? c with { Stage = Stage.Forecast } : c)];
    }

    /// <summary>"RAG" apart from scores that have a rating of their own says how something stands, and is no second score.</summary>
    private static List<LayoutColumn> WithoutColours(List<LayoutColumn> columns) => [.. columns.Select((c, at) =>
        c is { IsGiven: false, Field: ImportField.Rating, Stage: null, Period: null } && LayoutWords.Tokens(c.Label) is ["rag" or "colour" or "color", ..] && at > 0 && !columns[at - 1].IsScore
        && columns.Take(at).Any(o => o.Field is ImportField.Rating or ImportField.Score) ? c with { Field = ImportField.Extra } : c)];

    /// <summary>"Ranking" beside a rating says in which order the items come, and is no second rating.</summary>
    private static List<LayoutColumn> WithoutRanks(List<LayoutColumn> columns) => [.. columns.Select(c =>
        c is { IsGiven: false, Field: ImportField.Rating, Period: null } && LayoutWords.Tokens(c.Label).Contains("ranking") && columns.Exists(o => o != c && o.Field == ImportField.Rating && o.Stage == c.Stage) ? c with { Field = ImportField.Extra } : c)];

    private static bool SamePart(LayoutColumn one, LayoutColumn other) => LayoutWords.Tokens(one.Label).SequenceEqual(LayoutWords.Tokens(other.Label));

    private static bool Overlap(List<LayoutColumn> one, List<LayoutColumn> other) => one.Exists(c => other.Exists(o => o.Field == c.Field));
}
