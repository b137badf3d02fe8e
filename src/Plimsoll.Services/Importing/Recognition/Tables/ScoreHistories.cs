using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Earlier scores in a table of their own, tied to the items of a register before it by their references: a column for each
/// quarter, or a row for each date. They become assessments of those items, and no items.
/// </summary>
internal static class ScoreHistories
{
    private static readonly string[] OfTime = ["date", "month", "quarter", "period", "year", "review", "reviewed", "assessed", "assessment", "as", "at", "reporting", "of", "score", "scored"];

    /// <summary>Ties the scores to their items; false, with nothing done, when the table is no such history.</summary>
    public static bool Read(LayoutTable table, IReadOnlyList<SortedRow> rows, RecognisedRegister register, List<RawScore> scores)
    {
        if (!table.IsScoreList || table.Of(ImportField.Reference).FirstOrDefault() is not { } reference)
            return false;
        var times = table.Columns.Any(c => c.Period is not null) ? null : TimeColumn(table);
        if (times is null && table.Columns.Count(c => c.Period is not null) < 2)
            return false;
        var items = register.Items.Where(i => i.Reference.Value.Length > 0).GroupBy(i => i.Reference.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        List<(SortedRow Row, RecognisedItem? Item)> named = [];
        RecognisedItem? last = null;
        foreach (var row in rows.Where(r => r.Use is RowUse.Item or RowUse.Continuation or RowUse.NotAnItem))
        {
            if (row.Row.TextAt(reference.Index) is { Length: > 0 } name)
                last = items.GetValueOrDefault(name);
            named.Add((row, last));
        }

        // Most rows speak of items that stand before them; else it is a register itself.
        if (named.Count == 0 || named.Count(n => n.Item is not null) * 2 <= named.Count)
            return false;
        var cells = new RawScoreCells();
        foreach (var (row, item) in named)
        {
            if (item is not null)
                Take(table, row.Row, reference, times, item, cells, register.Account, scores);
        }

        Account(rows, named, register);
        return true;
    }

    private static void Take(LayoutTable table, LayoutRow row, LayoutColumn reference, LayoutColumn? times, RecognisedItem item, RawScoreCells cells, SourceAccount account, List<RawScore> scores)
    {
        List<RawScore> own = [];
        var time = times is null ? null : row.OwnAt(times.Index) ?? row[times.Index];
        var period = time is null ? null : PeriodOf(time);
        foreach (var (index, cell) in row.Filled.Where(f => f.Cell.Text.Trim().Length > 0))
        {
            var column = table.Columns.FirstOrDefault(c => c.Index == index);
            if (column is { IsScore: true })
            {
                cells.Add(item, times is null ? column : column with { Period = period }, cell, own);
                account.Note(cell.Place, SourceUse.Used);
            }
            else if (column == reference || column == times || column is { Field: ImportField.Title or ImportField.Description or ImportField.Owner })
            {
                account.Note(cell.Place, column == times ? SourceUse.Used : SourceUse.Repeated);
            }
            else
            {
                item.Extra.Add((time is null ? column?.Label ?? "Column without a name" : $"{column?.Label}, {time.Text.Trim()}", CellText.Of(cell)));
                account.Note(cell.Place, SourceUse.KeptAsExtra);
            }
        }

        scores.AddRange(own.Select(s => s with { DatedBy = time }));
    }

    /// <summary>What a row's own date says, in order of its days.</summary>
    private static HeaderPeriod PeriodOf(SourceCell cell)
    {
        var words = cell.Date is { } date ? DateOnly.FromDateTime(date).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) : cell.Text.Trim();
        return new(words, true) { Order = Timing.Read(words).Latest?.DayNumber ?? 0 };
    }

    /// <summary>The column that says when: named so, and most of it dates.</summary>
    private static LayoutColumn? TimeColumn(LayoutTable table) => table.Columns.FirstOrDefault(c =>
    {
        if (c.Field != ImportField.Assessed && !LayoutWords.Tokens(c.Label).TrueForAll(OfTime.Contains))
            return false;
        var under = table.Body.Select(r => r.OwnAt(c.Index)).OfType<SourceCell>().Where(t => t.Text.Trim().Length > 0).ToList();
        return under.Count > 0 && under.Count(t => t.Date is not null || Timing.Read(t.Text.Trim()) is { IsUnderstood: true, Latest: not null }) * 2 > under.Count;
    });

    private static void Account(IReadOnlyList<SortedRow> rows, List<(SortedRow Row, RecognisedItem? Item)> named, RecognisedRegister register)
    {
        var taken = named.Where(n => n.Item is not null).Select(n => n.Row).ToHashSet();
        foreach (var row in rows.Where(r => !taken.Contains(r)))
        {
            foreach (var (_, cell) in row.Row.Filled)
                register.Account.Note(cell.Place, row.Use == RowUse.Header ? SourceUse.Repeated : row.Use == RowUse.Guidance ? SourceUse.Guidance : SourceUse.Ignored, row.Why ?? "names no item of the register");
        }

        foreach (var (row, _) in named.Where(n => n.Item is null))
            register.Findings.Add(new("not-attached", $"“{string.Join(" | ", row.Row.Filled.Select(f => f.Cell.Text.Trim()))}” names no item of the register", null, row.Row.Source.Place.ToString()));
    }
}
