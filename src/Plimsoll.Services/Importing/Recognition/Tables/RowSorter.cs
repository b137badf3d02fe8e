using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>A row below a header and what it is.</summary>
internal sealed record SortedRow(LayoutRow Row, RowUse Use, string? Why = null)
{
    /// <summary>Whether it sums up the rows above it.</summary>
    public bool IsTotal { get; init; }

    /// <summary>What it is instead of a risk: "an issue"; null for others.</summary>
    public string? NotRisk { get; init; }
}

/// <summary>Tells the rows of a register apart: items, more of an item, sections, guidance, totals, numbered empty rows.</summary>
internal sealed partial class RowSorter(LayoutTable table, ImportCorrections corrections, string? notRisk = null)
{
    private const int ShortReference = 25;
    private const int LongestMark = 80;
    private const int MostOfNote = 2;
    private static readonly ImportField[] Naming = [ImportField.Title, ImportField.Description];

    private readonly HashSet<string> notItems = [.. corrections.NotItems];
    private readonly HashSet<string> items = [.. corrections.Items];
    private readonly HashSet<string> more = [.. corrections.MoreOfItem];
    private readonly LayoutColumn? reference = table.Of(ImportField.Reference).FirstOrDefault();
    private readonly LayoutColumn? kind = table.Of(ImportField.Kind).FirstOrDefault();
    private readonly bool isLettered = table.Of(ImportField.Kind).FirstOrDefault() is { } column && NotRisks.AreLetters([.. table.Body.Select(r => r.TextAt(column.Index)).Where(t => t.Length > 0)]);
    private string lastReference = "";
    private bool hasItem;
    private bool isBelow;

    public IReadOnlyList<SortedRow> Sort()
    {
        List<SortedRow> sorted = [];
        for (var at = table.FirstBody; at < table.End; at++)
        {
            var row = table.Rows[at];
            if (!row.Filled.Any(f => f.Cell.Text.Trim().Length > 0))
                continue;
            sorted.Add(Sorted(row, at));
        }

        return sorted;
    }

    /// <summary>Whether a row tells what to fill in, by its words: most of its cells begin as instructions or examples do.</summary>
    public static bool IsGuidance(LayoutRow row, LayoutTable table)
    {
        var cells = row.Filled.Select(f => (f.Column, Text: f.Cell.Text.Trim())).Where(f => f.Text.Length > 0).ToList();
        if (cells.Count < 2)
            return false;
        var first = cells[0].Text.Length > LongestMark ? [] : LayoutWords.Tokens(cells[0].Text);
        if (first is ["example"] or ["guidance"] or ["notes"] or ["instructions"] or ["example", _])
            return true;
        // Scores and dates of an item hold no sentences.
        if (table.Columns.Any(c => c.Field is ImportField.Opened or ImportField.ActionTarget && row.TextAt(c.Index).Any(char.IsDigit)) || table.Columns.Any(c => c.IsScore && IsScored(row.TextAt(c.Index))))
            return false;
        var told = cells.Count(c => c.Text.EndsWith('?') ? LayoutWords.First(c.Text) is { HasMore: true } : Tells(c.Text) || IsHint(c.Column, c.Text, table));
        return told * 2 >= cells.Count;
    }

    private static bool Tells(string text) => LayoutWords.First(text) is { HasMore: true } first && LayoutWords.Words.Guidance.Contains(first.Word);

    private static bool IsScored(string text) => text.Length > 0 && (LevelCell.Read(text, LevelAxis.Rating) is { Number: not null } or { Code: not null }
        || LevelCell.RankOf(LevelAxis.Rating, text) is not null || LevelCell.RankOf(LevelAxis.Impact, text) is not null || LevelCell.RankOf(LevelAxis.Likelihood, text) is not null);

    /// <summary>"1-5" or "L x I" under a score: what may stand there, and no level.</summary>
    private static bool IsHint(int column, string text, LayoutTable table) => table.Columns.FirstOrDefault(c => c.Index == column) is { IsScore: true } of
        && ScorePair.Read(text) is null && LevelCell.Read(text, of.Axis) is { IsBlank: false, Number: null, Code: null } reading && LevelCell.RankOf(of.Axis, reading.Label) is null && text.Length > 2;

    private SortedRow Sorted(LayoutRow row, int at)
    {
        if (notItems.Count > 0 && (notItems.Contains(row.Source.Place.ToString()) || row.Filled.Any(f => notItems.Contains(f.Cell.Place.ToString()))))
            return new(row, RowUse.NotAnItem, "a person said that it is none");
        if (items.Count > 0 && items.Contains(row.Source.Place.ToString()))
        {
            (lastReference, hasItem) = (reference is null ? "" : row.TextAt(reference.Index), true);
            return new(row, RowUse.Item);
        }

        if (hasItem && more.Count > 0 && more.Contains(row.Source.Place.ToString()))
            return new(row, RowUse.Continuation);
        if (at > table.FirstBody && Repeats(row) && HeaderFinder.Known(row) > 0)
            return new(row, RowUse.Header, "the header again");
        if (IsGuidance(row, table))
            return new(row, RowUse.Guidance);
        if (reference is not null && WithheldRow.IsOne(row, reference.Index))
            return new(row, RowUse.NotAnItem, WithheldRow.Why);
        var filled = row.Filled.Where(f => f.Cell.Text.Trim().Length > 0).ToList();
        var words = filled[0].Cell.Text.Length > LongestMark ? [] : LayoutWords.Tokens(filled[0].Cell.Text);
        if (words.Count is > 0 and <= 3 && LayoutWords.Words.Totals.Contains(words[0]) && !Fills(row, Naming))
            return new(row, RowUse.NotAnItem, "a total") { IsTotal = true };
        if (IsSection(row, filled))
        {
            // What names no item beneath it goes on with none.
            (lastReference, hasItem) = ("", false);
            return new(row, RowUse.Section);
        }

        if (filled.Count > 1 && filled.TrueForAll(f => KeyEntry().IsMatch(f.Cell.Text.Trim())))
            return new(row, RowUse.NotAnItem, "a key of what letters and numbers mean");

        if ((notRisk ?? (kind is null ? null : NotRisks.Of(row.TextAt(kind.Index), isLettered))) is { } other)
        {
            (lastReference, hasItem) = ("", false);
            return new(row, RowUse.NotAnItem, "it is no risk") { NotRisk = other };
        }

        if (filled is [var only] && only.Cell.Text.Length > LongestMark && only.Cell.ColumnSpan > 1 && only.Cell.ColumnSpan * 2 > table.Columns.Count)
            return new(row, RowUse.NotAnItem, "a note over the width of the table");
        if (IsBelow(row, filled))
            return new(row, RowUse.NotAnItem, "a note or a list beneath the items");
        if (IsNumberedSection(row, at, filled))
            return new(row, RowUse.Section);
        var printed = reference is null ? "" : row.TextAt(reference.Index);
        var isNamed = Fills(row, Naming);
        var says = Fills(row, ImportField.Action, ImportField.Control, ImportField.Consequence, ImportField.Cause, ImportField.Owner, ImportField.Comment, ImportField.Progress);
        if (printed.Length > 0 && !isNamed && !says && !Reaches(row))
            return new(row, RowUse.NotAnItem, "numbered, but otherwise empty");
        if (isNamed && !says && table.Of(Naming).Select(c => row.TextAt(c.Index)).Where(t => t.Length > 0).All(LevelCell.IsNothing) && !table.Columns.Any(c => c.IsScore && row.TextAt(c.Index).Length > 0))
            return new(row, RowUse.NotAnItem, "says that there is none");
        if (printed.Length is > 0 and <= ShortReference && printed.Any(char.IsLetterOrDigit))
        {
            if (hasItem && printed.Equals(lastReference, StringComparison.OrdinalIgnoreCase))
                return new(row, RowUse.Continuation);
            (lastReference, hasItem) = (printed, true);
            return new(row, RowUse.Item);
        }

        if (hasItem && (!isNamed || (reference is not null && printed.Length == 0 && GoesOn(row))))
            return new(row, RowUse.Continuation);
        if (!isNamed)
            return new(row, RowUse.NotAnItem, "it stands before the first item and names none");
        (lastReference, hasItem) = ("", true);
        return new(row, RowUse.Item);
    }

    /// <summary>"1: Disaster", "T = Time".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^[\p{L}\d]{1,5}\s*[:=]\s*\p{L}[\p{L} ]{1,30}$")]
    private static partial System.Text.RegularExpressions.Regex KeyEntry();

    /// <summary>"(*) | The value was guessed", "# | References:" and what that lists: beneath the items, with nothing but a mark and words.</summary>
    private bool IsBelow(LayoutRow row, List<(int Column, Documents.Reading.SourceCell Cell)> filled)
    {
        if (reference is null || !hasItem || table.Columns.Count <= MostOfNote + 1 || filled.Count > MostOfNote || !Fills(row, Naming))
            return isBelow = false;
        var isMark = row.TextAt(reference.Index) is { Length: > 0 } mark && !mark.Any(char.IsLetterOrDigit);
        return (isBelow |= isMark && filled[^1].Cell.Text.TrimEnd().EndsWith(':')) || isMark;
    }

    /// <summary>A row without its number is more of the item above when it scores nothing, or when the number reaches down.</summary>
    private bool GoesOn(LayoutRow row) =>
        row[reference!.Index] is not null || !table.Columns.Any(c => c.IsScore && row.TextAt(c.Index).Length > 0);

    private bool Reaches(LayoutRow row) => table.Of(Naming).Any(c => row[c.Index] is not null && row.OwnAt(c.Index) is null);

    private bool Fills(LayoutRow row, params ImportField[] fields) => table.Of(fields).Any(c => row.TextAt(c.Index).Length > 0);

    private bool Repeats(LayoutRow row) => table.Columns.Count(c => row.TextAt(c.Index) is { Length: > 0 } text && c.Label.EndsWith(text, StringComparison.OrdinalIgnoreCase)) >= 3;

    /// <summary>"2 | Weather" alone in a row, over items that have no number there but scores: the numbered heading of a group.</summary>
    private bool IsNumberedSection(LayoutRow row, int at, List<(int Column, Documents.Reading.SourceCell Cell)> filled)
    {
        if (filled.Count != 2 || filled[0].Cell.Text.Trim() is not { Length: <= 3 } number || !char.IsLetterOrDigit(number[0]) || !table.Of(Naming).Any(c => c.Index == filled[1].Column) || !table.Columns.Any(c => c.IsScore))
            return false;
        var next = table.Rows.Skip(at + 1).Take(table.End - at - 1).FirstOrDefault(r => r.Filled.Any(f => f.Cell.Text.Trim().Length > 0));
        return next is not null && next[filled[0].Column] is null && next.TextAt(filled[1].Column).Length > 0 && table.Columns.Any(c => c.IsScore && next.TextAt(c.Index).Length > 0);
    }

    /// <summary>One short text alone in the row, at its left, which is no number: the heading of a group.</summary>
    private bool IsSection(LayoutRow row, List<(int Column, Documents.Reading.SourceCell Cell)> filled)
    {
        if (filled.Count != 1 || table.Columns.Count < 3 || filled[0].Cell.Text.Length > 100 || row.Cells.Count(c => c is not null) > filled[0].Cell.ColumnSpan)
            return false;
        if (filled[0].Cell.ColumnSpan >= table.Columns.Count / 2)
            return true;
        var column = table.Columns.FirstOrDefault(c => c.Index == filled[0].Column);
        return column is not null && column == table.Columns[0] && column.Field is ImportField.Reference or ImportField.Title or ImportField.Category
            && filled[0].Cell.Text.Count(char.IsLetter) > 3 && !filled[0].Cell.Text.Any(char.IsDigit) && (column!.Field != ImportField.Title || table.Has(ImportField.Description) || table.Columns.Any(c => c.IsScore));
    }
}
