using System.Text.RegularExpressions;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Finds the headers of a table: a row of names that are known, with rows of groups over it and rows of parts beneath it.
/// </summary>
internal static partial class HeaderFinder
{
    private const int MostGroups = 2;
    private const int FewestKnown = 3;
    private const int FewestGiven = 2;
    private const double ShareKnown = 0.4;
    private const int LongestName = 120;
    private const int LongestPeriod = 40;
    private const int FewestPeriods = 2;
    private const int LongestPart = 30;
    private const int LongestGoingOn = 15;

    /// <summary>Every table within the table: one for each header that is not the one before over again.</summary>
    public static IReadOnlyList<LayoutTable> Tables(IReadOnlyList<LayoutRow> rows, IReadOnlyList<FieldCorrection> corrections)
    {
        List<LayoutTable> found = [];
        for (var at = 0; at < rows.Count; at++)
        {
            // Beneath names, a row that tells what to write is no names again.
            if (Known(rows[at], corrections) == 0 || (found.Count > 0 && Instructs(rows[at])))
                continue;
            // A row of groups may be known itself; the row of names below it says more.
            var main = at;
            for (var below = at + 1; below < rows.Count && below <= at + MostGroups; below++)
            {
                if (Known(rows[below], corrections) > Known(rows[main], corrections) && !Instructs(rows[below]) && (below > at + 1 || !IsParts(rows[below], rows[at])))
                    main = below;
            }

            var first = main;
            while (first > 0 && main - first < MostGroups && IsGroups(rows[first - 1], rows[main]) && (found.Count == 0 || first - 1 >= found[^1].FirstBody))
                first--;
            var end = main + 1;
            while (end < rows.Count && IsParts(rows[end], rows[main]))
                end++;
            var table = new LayoutTable(rows, first, end, Columns(rows, first, main, end, corrections));
            if (found.Count > 0 && IsSame(found[^1], table))
            {
                at = end - 1;
                continue;
            }

            if (!table.IsRegister && !table.IsActionList && !table.IsControlList && !table.IsScoreList)
                continue;
            if (found.Count > 0)
                found[^1] = found[^1] with { End = first };
            found.Add(table);
            at = end - 1;
        }

        var scales = ScaleTables.Of(rows);
        return scales.Count == 0 ? found : found.FindAll(t => !ScaleTables.Covers(scales, t));
    }

    /// <summary>How many names of the row are known; 0 when it is no row of names.</summary>
    public static int Known(LayoutRow row, IReadOnlyList<FieldCorrection>? corrections = null)
    {
        var (filled, known, given, periods) = (0, 0, 0, 0);
        // Names hold no numbers: most rows of a register are told from a header before a word of theirs is looked up.
        if (row.Filled.Any(f => f.Cell.Kind == Documents.Reading.SourceCellKind.Number))
            return 0;
        HashSet<(ImportField, Domain.Assessments.Stage?)> fields = [];
        foreach (var (_, cell) in row.Filled)
        {
            var text = HeaderName.Of(cell);
            if (text.Length == 0)
                continue;
            if (text.Length > LongestName || decimal.TryParse(text, out _))
                return 0;
            filled++;
            if (corrections?.FirstOrDefault(c => c.Label.Split(" › ")[^1].Equals(text, StringComparison.OrdinalIgnoreCase)) is { Field: not (ImportField.Extra or ImportField.Ignore) })
            {
                // What a person named is known, whatever the vocabulary says.
                (known, given) = (known + 1, given + 1);
            }
            else if (LayoutWords.Read(text) is { } meaning)
            {
                known++;
                fields.Add((meaning.Field, meaning.Stage));
            }
            else if (text.Length <= LongestPeriod && text.Any(char.IsDigit) && HeaderPeriod.Read(text) is { IsScore: true })
            {
                known++;
                fields.Add((ImportField.Rating, Domain.Assessments.Stage.Residual));
            }
            else if (text.Length <= LongestPeriod && text.Any(char.IsDigit) && HeaderPeriod.Read(text) is not null)
            {
                periods++;
            }
        }

        // Several times side by side are a score over time, whether or not they say so.
        if (periods >= FewestPeriods)
        {
            known += periods;
            fields.Add((ImportField.Rating, Domain.Assessments.Stage.Residual));
        }

        return given >= FewestGiven || (fields.Count + given >= FewestKnown && known >= filled * ShareKnown) ? known : 0;
    }

    /// <summary>Whether half of the cells tell what to write: "Describe the event", "Who is accountable?".</summary>
    private static bool Instructs(LayoutRow row)
    {
        var cells = row.Filled.Select(f => f.Cell.Text.Trim()).Where(t => t.Length > 0).ToList();
        return cells.Count(t => LayoutWords.Tokens(t) is { Count: >= 2 } tokens && (LayoutWords.Words.Guidance.Contains(tokens[0]) || t.EndsWith('?'))) * 2 >= cells.Count
            || cells.Count(t => LevelCell.Read(t, LevelAxis.Impact).IsOpen) > 1;
    }

    private static bool IsSame(LayoutTable before, LayoutTable again) =>
        before.Columns.Select(c => c.Label).SequenceEqual(again.Columns.Select(c => c.Label), StringComparer.OrdinalIgnoreCase);

    /// <summary>A row of fewer, shorter words that reach over columns.</summary>
    private static bool IsGroups(LayoutRow row, LayoutRow main)
    {
        var cells = row.Filled.Where(f => f.Cell.Text.Trim().Length > 0).ToList();
        if (cells.Count == 0 || cells.Count >= main.Filled.Count() || cells.Any(c => HeaderName.Of(c.Cell).Length > LongestName))
            return false;
        return (cells.Any(c => c.Cell.ColumnSpan > 1) && cells.Count > 1) || cells.Zip(cells.Skip(1)).Any(p => p.First.Cell.Text == p.Second.Cell.Text && p.Second.Column == p.First.Column + 1) || cells.Any(c => LayoutWords.StageIn(c.Cell.Text) is not null);
    }

    /// <summary>A row of parts of scores beneath names that reach over them.</summary>
    private static bool IsParts(LayoutRow row, LayoutRow main)
    {
        var cells = row.Filled.Where(f => f.Cell.Text.Trim().Length > 0).ToList();
        var parts = cells.FindAll(c => IsPart(c.Cell.Text.Trim()));

        // "Ref" over "no." and "Lead" over "officer" are names in two lines: beside parts of scores, short words beneath a name go on with it.
        return parts.Count >= 2 && cells.TrueForAll(c => parts.Contains(c) || IsLetters(c.Cell.Text.Trim()) || (c.Cell.Text.Trim() is { Length: <= LongestGoingOn } more && char.IsLower(more[0]) && main.OwnAt(c.Column) is not null))
            && cells.Exists(c => main.OwnAt(c.Column) is null || main[c.Column]!.ColumnSpan > 1);
    }

    /// <summary>"S" beside "L" and "I": a name shortened to a letter or two.</summary>
    private static bool IsLetters(string text) => text.Length is 1 or 2 && text.All(char.IsAsciiLetterUpper);

    /// <summary>Whether a name that is known stands over a blank of the row of names, and over nothing else: "Risk ID" beside groups of columns, left unmerged.</summary>
    private static bool IsNameAbove(IReadOnlyList<LayoutRow> rows, int first, int main, int column) => main > first && rows[main].OwnAt(column) is null
        && rows[main - 1].OwnAt(column) is { ColumnSpan: 1 } cell && LayoutWords.Read(cell.Text.Trim()) is not null
        && (column + 1 >= rows[main].Cells.Length || rows[main].OwnAt(column + 1) is null || rows[main - 1].OwnAt(column + 1) is not null || rows[main - 1].Filled.Any(f => f.Cell.ColumnSpan > 1));

    /// <summary>"Likelihood (1-4)", "Score", or a time of several: "Q2".</summary>
    private static bool IsPart(string text)
    {
        if (text.Length > LongestPart)
            return false;
        var bare = Brackets().Replace(text, "");
        // "S" beside "L" and "I" is the score.
        if (bare.Trim() is "S" or "s")
            return true;
        return bare.Any(char.IsDigit) ? HeaderPeriod.Read(text) is not null : LayoutWords.Read(text) is { Field: ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score };
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    private static IReadOnlyList<LayoutColumn> Columns(IReadOnlyList<LayoutRow> rows, int first, int main, int end, IReadOnlyList<FieldCorrection> corrections)
    {
        List<LayoutColumn> columns = [];
        Dictionary<string, int> times = new(StringComparer.OrdinalIgnoreCase);
        var width = Enumerable.Range(first, end - first).Max(r => rows[r].Cells.Length);
        for (var column = 0; column < width; column++)
        {
            var named = Enumerable.Range(first, end - first).Select(r => (Row: r, Words: Words(rows[r], column, r < main || (r == main && IsUnderNeighbour(rows, main, end, column)), rows[main].TextAt(column)))).Where(n => n.Words.Length > 0).ToList();
            // A group alone names no column: what stands under it has no name of its own. A name that reaches down is no group,
            // nor is one that stands over a blank of its own width.
            if (!named.Exists(n => n.Row >= main))
            {
                named = IsNameAbove(rows, first, main, column) ? [(main - 1, string.Join(' ', rows[main - 1].TextAt(column).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))] : [];
                if (named.Count == 0)
                    continue;
            }

            var names = named.DistinctBy(n => n.Words).ToList();
            var label = string.Join(" › ", names.Select(n => n.Words));
            var count = times[label] = times.GetValueOrDefault(label) + 1;
            var key = count == 1 ? label : $"{label} #{count}";
            var given = corrections.FirstOrDefault(c => c.Label.Equals(key, StringComparison.OrdinalIgnoreCase));
            columns.Add(given is not null ? new(column, key, label, given.Field, given.Stage, 1) { IsGiven = true } : Meant(column, key, label, [.. names.Select(n => n.Words)]));
        }

        return OfTimes(OfItems(columns));
    }

    /// <summary>Where nothing else names the items, "Opportunity" or "Risk area" is what they are called.</summary>
    private static List<LayoutColumn> OfItems(List<LayoutColumn> columns)
    {
        if (columns.Exists(c => c.Field is ImportField.Title or ImportField.Description))
            return columns;
        var at = columns.FindIndex(c => c is { Field: ImportField.Opportunity, IsGiven: false });
        if (at < 0)
            at = OfRisks(columns);
        if (at < 0)
            at = columns.FindIndex(c => c is { Field: ImportField.Category, IsGiven: false } && LayoutWords.Tokens(c.Label) is ["risk" or "risks", "area" or "areas"] or ["area" or "areas", "of", "risk" or "risks"]);
        return at < 0 ? columns : [.. columns.Select((c, index) => index == at ? c with { Field = ImportField.Title } : c)];
    }

    /// <summary>The only column whose name ends with risks of a kind and says no stage: "High availability risks"; -1 for none.</summary>
    private static int OfRisks(List<LayoutColumn> columns)
    {
        var named = columns.Where(c => c is { Field: ImportField.Extra, IsGiven: false, Stage: null } && LayoutWords.Tokens(c.Label.Split(" › ")[^1]) is [_, .., "risks"]).ToList();
        return named is [var only] ? columns.IndexOf(only) : -1;
    }

    /// <summary>Columns of one score at several times: those that name a score and a time, and several that name a time alone.</summary>
    private static IReadOnlyList<LayoutColumn> OfTimes(List<LayoutColumn> columns)
    {
        var times = columns.ToDictionary(c => c.Index, c => c.IsGiven || (c.Field != ImportField.Extra && !c.IsScore) || !c.Label.Any(char.IsDigit) ? null : HeaderPeriod.Read(c.Label));
        times = TimeOrder.Of(times);
        var bare = times.Values.Count(t => t is { IsScore: false });
        return [.. columns.Select(c => times[c.Index] is not { } time || (c.Field == ImportField.Extra && !time.IsScore && bare < FewestPeriods) ? c
            : c with { Field = c.IsScore ? c.Field : ImportField.Rating, Stage = c.Stage ?? Domain.Assessments.Stage.Residual, Period = time })];
    }

    /// <summary>Whether a part of a score stands under a blank that goes on from a name at its left, which has its first part beneath it.</summary>
    private static bool IsUnderNeighbour(IReadOnlyList<LayoutRow> rows, int main, int end, int column)
    {
        bool HasPart(int at) => Enumerable.Range(main + 1, end - main - 1).Any(r => IsPart(rows[r].TextAt(at)));
        if (rows[main][column] is not null || !HasPart(column))
            return false;
        var left = column - 1;
        while (left >= 0 && rows[main][left] is null)
            left--;
        return left >= 0 && Enumerable.Range(left, column - left).All(HasPart);
    }

    /// <summary>The meaning of the lowest name that has one; the stage of the lowest that names one.</summary>
    private static LayoutColumn Meant(int column, string key, string label, IReadOnlyList<string> names)
    {
        var own = names.Reverse().Select(LayoutWords.Read).FirstOrDefault(m => m is not null);
        var meaning = OfAxis(names) ?? LayoutWords.Read(names[^1]) ?? (names.Count > 1 && names[^1].Length <= 12 && !IsLetters(names[^1]) ? own : null);
        var stage = names.Reverse().Select(LayoutWords.StageIn).FirstOrDefault(s => s is not null);
        return meaning is null ? new(column, key, label, ImportField.Extra, stage, 1) : new(column, key, label, meaning.Field, stage, meaning.Confidence);
    }

    /// <summary>"Total" beneath "Impact" is the whole impact, and no rating.</summary>
    private static WordMeaning? OfAxis(IReadOnlyList<string> names) => names.Count > 1 && LayoutWords.Tokens(names[^1]) is ["total" or "overall" or "highest" or "max" or "maximum"]
        && LayoutWords.Read(names[^2]) is { Field: ImportField.Impact or ImportField.Likelihood } group ? group : null;

    /// <summary>Whether a name can stand beneath the name of a stage: a level or a rating, or a letter for one.</summary>
    private static bool IsOfScore(string name) => name.Length <= 2 || LayoutWords.Read(name) is { Field: ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score };

    private static string Words(LayoutRow row, int column, bool isGroup, string own)
    {
        var cell = row[column];
        // Files without merged cells leave the rest of a group blank.
        for (var left = column - 1; cell is null && isGroup && left >= 0 && row.Filled.All(f => f.Cell.ColumnSpan == 1); left--)
            cell = row[left];

        // Who writes a name over each of its columns leaves the others without one.
        if (isGroup && row[column] is null && cell is not null && row.Filled.Zip(row.Filled.Skip(1)).Any(p => p.First.Cell.Text == p.Second.Cell.Text && p.Second.Column == p.First.Column + 1))
            return "";

        // Left blank, the name of a stage goes on over its scores and not over what stands beside them.
        if (isGroup && row[column] is null && cell is not null && LayoutWords.StageIn(cell.Text) is not null && !IsOfScore(own))
            return "";
        return cell is null ? "" : string.Join(' ', HeaderName.Of(cell).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
