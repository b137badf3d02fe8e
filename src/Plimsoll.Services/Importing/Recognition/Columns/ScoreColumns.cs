using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Settles what single headers cannot say: to which stage "Likelihood" belongs, and whether "Impact" is a score.</summary>
internal static class ScoreColumns
{
    private static readonly Stage[] InOrder = [Stage.Inherent, Stage.Residual, Stage.Forecast];

    public static List<PlannedColumn> Settle(List<PlannedColumn> columns, List<GridRow> groups)
    {
        var settled = columns.Select((c, at) => IsImpactScore(columns, at) ? c with { Field = ColumnField.Score, Parts = [ScorePart.Impact] } : c).ToList();
        StagesFromRowAbove(settled, groups);
        StagesFromNeighbours(settled);
        StagesByOrder(settled);
        return settled;
    }

    /// <summary>"Impact" beside "Likelihood" is a score; alone it is text.</summary>
    private static bool IsImpactScore(List<PlannedColumn> columns, int at)
    {
        if (columns[at].Field != ColumnField.Consequences || HeaderVocabulary.PartsIn(columns[at].Header) is not [ScorePart.Impact]
            || Wording.Plain(columns[at].Header).Contains(' ', StringComparison.Ordinal))
            return false;
        bool IsLikelihood(int other) => other >= 0 && other < columns.Count && columns[other] is { Field: ColumnField.Score, Parts: [ScorePart.Likelihood] };
        return IsLikelihood(at + 1) || IsLikelihood(at - 1);
    }

    private static void StagesFromRowAbove(List<PlannedColumn> columns, List<GridRow> groups)
    {
        foreach (var group in groups)
        {
            for (var at = 0; at < columns.Count; at++)
            {
                if (columns[at] is not { Field: ColumnField.Score, Stage: null } column)
                    continue;
                var left = group.Filled.Where(c => c <= column.Index).DefaultIfEmpty(-1).Max();
                var between = columns.Where(c => c.Index > left && c.Index < column.Index);
                if (left >= 0 && between.All(c => c.Field == ColumnField.Score))
                    columns[at] = column with { Stage = HeaderVocabulary.Read(group[left].Text)!.Stage, Header = group[left].Text };
            }
        }
    }

    /// <summary>"Inherent impact | Likelihood | Score": the neighbours go with the one that says its stage.</summary>
    private static void StagesFromNeighbours(List<PlannedColumn> columns)
    {
        for (var at = 1; at < columns.Count; at++)
        {
            if (columns[at] is { Field: ColumnField.Score, Stage: null } column && columns[at - 1] is { Field: ColumnField.Score, Stage: { } stage }
                && columns[at - 1].Index == column.Index - 1)
                columns[at] = column with { Stage = stage };
        }
    }

    /// <summary>Without words: of two groups the first is inherent, the second residual; one alone is residual.</summary>
    private static void StagesByOrder(List<PlannedColumn> columns)
    {
        List<List<int>> runs = [];
        HashSet<ScorePart> seen = [];
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] is not { Field: ColumnField.Score, Stage: null } column)
                continue;
            var goesOn = runs.Count > 0 && runs[^1][^1] == at - 1 && !column.Parts.Any(seen.Contains);
            if (!goesOn)
            {
                runs.Add([]);
                seen.Clear();
            }

            runs[^1].Add(at);
            seen.UnionWith(column.Parts);
        }

        var taken = columns.Select(c => c.Stage).OfType<Stage>().ToHashSet();
        var free = (runs.Count > 1 ? InOrder : [Stage.Residual, Stage.Inherent, Stage.Forecast]).Where(s => !taken.Contains(s)).ToList();
        for (var run = 0; run < runs.Count; run++)
        {
            foreach (var at in runs[run])
            {
                columns[at] = run < free.Count
                    ? columns[at] with { Stage = free[run] }
                    : columns[at] with { Field = ColumnField.Other };
            }
        }
    }
}
