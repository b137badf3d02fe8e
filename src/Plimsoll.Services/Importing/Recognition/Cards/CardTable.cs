using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>
/// Reads the labels and values of a table that is a card, or several: labels to the left of their values, above them, or in the
/// same cell; scores in a small grid of stages; several items side by side.
/// </summary>
internal sealed partial class CardTable(IReadOnlyList<LayoutRow> rows, CardLabels labels)
{
    private readonly List<CardPair> pairs = [];
    private readonly Dictionary<int, (string Label, Place Place)> above = [];
    private Dictionary<int, string> stages = [];
    private string group = "";
    private int? labelColumn;
    private string listOf = "";

    private const int LongestUnknown = 60;
    private const int FewestLabels = 3;

    /// <summary>The column in which most rows have their label; -1 where few have any.</summary>
    private int LabelColumn => labelColumn ??= rows.Select(r => r.Filled.FirstOrDefault(f => f.Cell.Text.Trim().Length > 0)).Where(f => f.Cell is not null && labels.Is(f.Cell))
        .CountBy(f => f.Column).Where(c => c.Value >= FewestLabels).OrderByDescending(c => c.Value).Select(c => c.Key).FirstOrDefault(-1);

    /// <summary>Every label with its value, in reading order.</summary>
    public IReadOnlyList<CardPair> Pairs()
    {
        var side = SideBySide();
        for (var at = 0; at < rows.Count; at++)
        {
            var filled = rows[at].Filled.Where(f => f.Cell.Text.Trim().Length > 0).ToList();
            if (filled.Count == 0)
                continue;
            if (pairs.Count == 0 && above.Count == 0 && IsNamed(filled))
                pairs.AddRange([new("Ref", filled[0].Cell.Place, filled[0].Cell), new("Title", filled[1].Cell.Place, filled[1].Cell)]);
            else if (IsHead(at, filled))
                Head(filled);
            else if (above.Count > 0 && (filled.TrueForAll(f => !labels.Is(f.Cell) || IsStage(f, filled)) || IsRow(filled)) && filled.Exists(f => above.ContainsKey(f.Column)))
                Beneath(rows[at], filled);
            else
                Beside(rows[at], filled, side);
        }

        return pairs;
    }

    /// <summary>A row under a head of three labels or more of which some cells may be labels by chance: "Complete" under "Status".</summary>
    private bool IsRow(List<(int Column, SourceCell Cell)> filled) => filled.Count >= 3 && above.Count >= filled.Count && !labels.Is(filled[0].Cell)
        && filled.TrueForAll(f => above.ContainsKey(f.Column)) && filled.Count(f => labels.Is(f.Cell)) * 2 <= filled.Count && CardLabels.Inside(filled[^1].Cell) is null;

    /// <summary>A code and words beside it at the head of a card, without labels: "SR1 | Delivery of savings".</summary>
    private bool IsNamed(List<(int Column, SourceCell Cell)> filled) => filled.Count == 2 && Code().IsMatch(filled[0].Cell.Text.Trim()) && !labels.Is(filled[1].Cell)
        && CardLabels.Inside(filled[1].Cell) is null && filled[1].Cell.Text.Count(char.IsLetter) > 3;

    [GeneratedRegex(@"^[A-Z]{1,5}[-./ ]?\d{1,3}[a-z]?$")]
    private static partial Regex Code();

    /// <summary>Whether every row is a label and as many values: one item in each column.</summary>
    private int SideBySide()
    {
        var counts = rows.Select(r => r.Filled.Where(f => f.Cell.Text.Trim().Length > 0).ToList()).Where(f => f.Count > 1).ToList();
        if (counts.Count < 3 || counts[0].Count < 3 || !counts.TrueForAll(f => labels.Is(f[0].Cell) && f.Skip(1).All(c => !labels.Is(c.Cell))))
            return 0;
        return counts.Exists(f => CardLabels.Meaning(f[0].Cell.Text)?.Field == ImportField.Reference || CardLabels.Names(f[0].Cell.Text))
            && counts.Count(f => f.Count == counts[0].Count) * 2 > counts.Count && counts.TrueForAll(f => f.Count <= counts[0].Count) ? counts[0].Count - 1 : 0;
    }

    /// <summary>A row of labels with values beneath it; or one label over the whole width.</summary>
    private bool IsHead(int at, List<(int Column, SourceCell Cell)> filled)
    {
        var stageWords = filled.Count(f => f.Cell.Text.Length <= 30 && LayoutWords.StageIn(f.Cell.Text) is not null && !f.Cell.Text.Any(char.IsDigit) && CardLabels.Inside(f.Cell) is null);
        var labelled = filled.Count(f => labels.Is(f.Cell));
        var isStages = filled.Count > 1 && stageWords >= filled.Count - 1 && (labelled == filled.Count || stageWords == filled.Count);
        var isMostly = filled.Count > 3 && labelled * 10 >= filled.Count * 6;
        if (labelled < filled.Count && !isStages && !isMostly)
            return false;
        if (filled.Count == 1 && rows[at].Cells.Length > filled[0].Cell.ColumnSpan && rows[at].Own.Where((own, c) => own && c >= filled[0].Column + filled[0].Cell.ColumnSpan).Any())
            return false;
        // A label and an empty place for its value are no head.
        if (filled.Count > 1 && !isStages && filled.Zip(filled.Skip(1)).All(p => p.Second.Column - p.First.Column > p.First.Cell.ColumnSpan))
            return false;
        var next = rows.Skip(at + 1).Select(r => r.Filled.Where(f => f.Cell.Text.Trim().Length > 0).ToList()).FirstOrDefault(f => f.Count > 0);
        if (next is null || (next.TrueForAll(f => labels.Is(f.Cell)) && !next.TrueForAll(f => IsStage(f, next))))
            return filled.Count > 1;
        if (filled.Count >= FewestLabels && labelled == filled.Count && next.Count >= FewestLabels && !labels.Is(next[0].Cell) && next.Count(f => labels.Is(f.Cell)) * 2 <= next.Count)
            return true;
        return next.TrueForAll(f => !labels.Is(f.Cell) || IsStage(f, next)) || (isStages && labels.Is(next[0].Cell) && next.Count > 1);
    }

    private void Head(List<(int Column, SourceCell Cell)> filled)
    {
        above.Clear();
        stages = [];
        listOf = "";
        var words = filled.Select(f => (f.Column, f.Cell, Label: CardLabels.Bare(f.Cell.Text))).ToList();
        if (words.Count > 1 && words.Count(w => LayoutWords.StageIn(w.Label) is not null) >= words.Count - 1)
        {
            var meant = words.Where(w => LayoutWords.StageIn(w.Label) is not null).ToList();
            if (meant.Select(w => LayoutWords.StageIn(w.Label)).Distinct().Count() == meant.Count)
                stages = meant.SelectMany(w => Enumerable.Range(w.Column, w.Cell.ColumnSpan).Select(c => (c, w.Label))).ToDictionary(p => p.c, p => p.Label);
        }

        // What stands beside actions in one head is theirs: their owner, their date.
        if (words.Count > 1 && words.Find(w => CardLabels.Meaning(w.Label)?.Field is ImportField.Action or ImportField.Control) is { Label: not null } list
            && !words.Exists(w => CardLabels.Meaning(w.Label) is { Field: ImportField.Title or ImportField.Description or ImportField.Impact or ImportField.Likelihood or ImportField.Rating })
            && words.Count(w => CardLabels.Meaning(w.Label)?.Field is ImportField.Action or ImportField.Control) == 1)
            listOf = list.Label + " › ";
        else if (words.Count(w => CardLabels.Meaning(w.Label)?.Field is ImportField.ActionNumber or ImportField.ActionOwner or ImportField.ActionTarget or ImportField.ActionStatus) > 1)
            listOf = "Action › ";
        foreach (var (column, cell, label) in words)
        {
            var own = listOf.Length == 0 || listOf == label + " › " ? label : listOf + label;
            for (var covered = 0; covered < Math.Max(1, cell.ColumnSpan); covered++)
                above[column + covered] = (group.Length > 0 && LayoutWords.StageIn(label) is null && CardLabels.Meaning(label)?.Field is ImportField.Impact or ImportField.Likelihood or ImportField.Rating ? $"{group} › {own}" : own, cell.Place);
        }

        if (words.Count == 1 && LayoutWords.StageIn(words[0].Label) is not null)
            group = words[0].Label;
    }

    private void Beneath(LayoutRow row, List<(int Column, SourceCell Cell)> filled)
    {
        var stage = filled.Count > 1 && IsStage(filled[0], filled) && filled[0].Column < above.Keys.Max() ? CardLabels.Bare(filled[0].Cell.Text) + " › " : "";
        foreach (var (column, cell) in stage.Length > 0 ? filled.Skip(1) : filled)
        {
            var (label, place) = above.TryGetValue(column, out var head) ? head : ("Column without a name", row.Source.Place);
            pairs.Add(new(stage + label, stage.Length > 0 ? filled[0].Cell.Place : place, cell, stage.Length > 0 ? null : row.Source.Place) { Head = place });
        }
    }

    private void Beside(LayoutRow row, List<(int Column, SourceCell Cell)> filled, int side)
    {
        above.Clear();
        var at = 0;
        (string Label, Place Place)? label = null;
        var values = 0;
        foreach (var (column, cell) in filled)
        {
            var reaching = row.Cells.Take(column).LastOrDefault(c => c is not null);
            if (at++ == 0 && column > 0 && reaching is not null && labels.Is(reaching))
                (label, values) = ((CardLabels.Bare(reaching.Text), reaching.Place), 0);
            if (CardLabels.Inside(cell) is { } part && label is { } over && LayoutWords.StageIn(over.Label) is not null
                && CardLabels.Meaning(part.Label)?.Field is ImportField.Impact or ImportField.Likelihood or ImportField.Rating)
            {
                // "Current score | Likelihood: 4 | Impact: 4 | Total: 16"
                pairs.Add(new($"{over.Label} › {part.Label}", over.Place, part.Value));
            }
            else if (CardLabels.Inside(cell) is { } inside && (label is null || values > 0))
            {
                pairs.Add(new(Grouped(inside.Label), cell.Place, inside.Value));
                (label, values) = (null, 0);
            }
            else if (labels.Is(cell) && (label is null || values > 0 || column > filled[0].Column + 1))
            {
                (label, values) = ((CardLabels.Bare(cell.Text), cell.Place), 0);
            }
            else if (label is { } of)
            {
                var name = stages.TryGetValue(column, out var stage) && LayoutWords.StageIn(of.Label) is null ? $"{stage} › {of.Label}" : Grouped(of.Label);
                pairs.Add(new(name, of.Place, cell, null, side > 0 ? values : 0));
                values++;
            }
            else if (at == 1 && filled.Count == 2 && column == LabelColumn && cell.Text.Trim() is { Length: <= LongestUnknown } unknown && unknown.Any(char.IsLetter) && !unknown.EndsWith('.'))
            {
                // Where the labels stand, words that nobody knows are a label too: what stands beside them is kept under it.
                (label, values) = ((CardLabels.Bare(unknown), cell.Place), 0);
            }
            else if (filled.Count == 1 && cell.Text.Length <= 60 && LayoutWords.StageIn(cell.Text) is not null)
            {
                group = CardLabels.Bare(cell.Text);
            }
        }
    }

    /// <summary>A label under the heading of a stage.</summary>
    private string Grouped(string label) => group.Length > 0 && LayoutWords.StageIn(label) is null
        && CardLabels.Meaning(label)?.Field is ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score ? $"{group} › {label}" : label;

    /// <summary>The stage at the head of a row of scores: "Inherent | 4 | 3 | 12".</summary>
    private static bool IsStage((int Column, SourceCell Cell) cell, List<(int Column, SourceCell Cell)> row) => cell == row[0] && row.Count > 1
        && cell.Cell.Text.Length <= 40 && LayoutWords.StageIn(cell.Cell.Text) is not null
        && row.Skip(1).All(f => LevelCell.Read(f.Cell.Text, LevelAxis.Rating) is { IsLevel: true } or { IsBlank: true } || DateOnly.TryParse(f.Cell.Text, System.Globalization.CultureInfo.InvariantCulture, out _));
}
