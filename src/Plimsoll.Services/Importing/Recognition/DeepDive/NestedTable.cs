using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>A table nested in a position, such as percentages by directorate; its rows are kept as lines of text.</summary>
internal sealed class NestedTable(PositionText position, List<Finding> findings)
{
    private const int LongestCell = 60;

    private List<string>? headers;
    private GridCell? label;

    /// <summary>Takes the cells of a row when they are of such a table; false when they are running text.</summary>
    public bool Take(IReadOnlyList<GridCell> cells)
    {
        if (cells.Count == 0 || cells.Any(c => c.Text.Length > LongestCell || Wording.EndsSentence(c.Text)))
            return false;
        var hasLabel = !cells[0].Text.Any(char.IsAsciiDigit);
        var values = hasLabel ? cells.Skip(1).ToList() : cells.ToList();
        if (values.Count >= 2 && values.TrueForAll(v => v.Text.Any(char.IsAsciiDigit)))
        {
            if (headers is null && !hasLabel)
                return false;
            AddRow(hasLabel ? cells[0] : null, values);
            return true;
        }

        if (headers is null)
            return TakeHeader(cells);
        if (cells.Count > 1 || !hasLabel)
            return false;
        FlushLabel();
        label = cells[0];
        return true;
    }

    /// <summary>A label that no values followed is kept as it stands.</summary>
    public void FlushLabel()
    {
        if (label is not null)
            position.AddTableLine(label.Text + ":", label.Text, label.Place);
        label = null;
    }

    private bool TakeHeader(IReadOnlyList<GridCell> cells)
    {
        if (cells.Count < 3 || !cells.All(c => char.IsUpper(c.Text[0])) || cells.Any(c => c.Text.Any(char.IsAsciiDigit)))
            return false;
        headers = [.. cells.Skip(1).Select(c => c.Text)];
        return true;
    }

    private void AddRow(GridCell? own, List<GridCell> values)
    {
        if (own is null && label is not null)
        {
            findings.Add(new("damaged-cell", $"The values of “{label.Text}” stand one row lower; they were put beside it", null, values[0].Place.ToString()));
            own = label;
            label = null;
        }

        FlushLabel();
        var named = values.Select((v, at) => headers is not null && headers.Count == values.Count ? $"{headers[at]} {v.Text}" : v.Text);
        var line = (own is null ? "" : own.Text + ": ") + string.Join(", ", named);
        position.AddTableLine(line, string.Join('\t', (own is null ? [] : new[] { own.Text }).Concat(values.Select(v => v.Text))), (own ?? values[0]).Place);

        // A percentage beyond 100 or without its sign, in a table of percentages, is broken type; it is kept as printed.
        if (values.TrueForAll(v => !v.Text.Contains('%', StringComparison.Ordinal)) && sawPercent)
            findings.Add(new("damaged-cell", $"“{line}” is garbled: the rows around it are percentages; kept as printed", null, values[0].Place.ToString()));
        sawPercent |= values.Exists(v => v.Text.Contains('%', StringComparison.Ordinal));
    }

    private bool sawPercent;
}
