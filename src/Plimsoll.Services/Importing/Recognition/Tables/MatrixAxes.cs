namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Tells which side of a matrix is the impact.</summary>
internal static class MatrixAxes
{
    /// <summary>Whether the columns are the impact levels; null when neither names nor words of levels say so.</summary>
    public static bool? Named(IReadOnlyList<LayoutRow> rows, MatrixBody body, MatrixLabels labels)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, cell) in rows[row].Filled)
            {
                if ((body.Rows.Contains(row) && (body.Columns.Contains(column) || column == labels.Column)) || (row == labels.Row && body.Columns.Contains(column)))
                    continue;
                if (AxisIn(cell.Text) is not { } axis)
                    continue;
                var isAcross = cell.ColumnSpan > 1 ? column + cell.ColumnSpan > body.Columns[0] && column <= body.Columns[^1] : body.Columns.Contains(column);
                return isAcross == (axis == LevelAxis.Impact);
            }
        }

        // Without a name the words of the levels tell, when they are words of one axis only.
        var (across, down) = (AxisOf(labels.Columns), AxisOf(labels.Rows));
        return across == LevelAxis.Impact || down == LevelAxis.Likelihood ? true : across == LevelAxis.Likelihood || down == LevelAxis.Impact ? false : null;
    }

    /// <summary>The one axis that words name; null when they name both or none.</summary>
    public static LevelAxis? AxisIn(string text)
    {
        var tokens = LayoutWords.Tokens(text);
        if (tokens.Count > 6)
            return null;
        var likelihood = tokens.Exists(t => t is "likelihood" or "probability" or "frequency" or "chance");
        var impact = tokens.Exists(t => t is "impact" or "impacts" or "severity" or "consequence" or "consequences");
        return likelihood == impact ? null : likelihood ? LevelAxis.Likelihood : LevelAxis.Impact;
    }

    private static LevelAxis? AxisOf(List<string> labels)
    {
        int Known(LevelAxis axis) => labels.Count(l => LevelLexicon.RankOf(axis, LevelLabel.Read(l, axis).Label) is not null);
        var (impact, likelihood) = (Known(LevelAxis.Impact), Known(LevelAxis.Likelihood));
        return impact > likelihood ? LevelAxis.Impact : likelihood > impact ? LevelAxis.Likelihood : null;
    }
}
