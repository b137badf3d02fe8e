using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>A row of a register with the plan of its page.</summary>
/// <param name="Row">The row.</param>
/// <param name="Plan">What its columns hold.</param>
/// <param name="Number">Its number within the register; pages follow each other with a gap of one.</param>
internal sealed record RegisterRow(GridRow Row, ColumnPlan Plan, int Number)
{
    public GridCell Cell(ColumnField field) =>
        Plan.Of(field).Select(c => Row[c.Index]).FirstOrDefault(c => !c.IsBlank) ?? GridCell.Blank;

    /// <summary>Whether at least two cells of scores (or the only one) hold digits: a row that scores is the first of its item.</summary>
    public bool HasScores => Plan.Of(ColumnField.Score).Count(c => Row[c.Index].Text.Any(char.IsAsciiDigit)) is > 0 and var scored
            && scored >= Math.Min(2, Plan.Of(ColumnField.Score).Count())
        || Plan.Of(ColumnField.Score).Any(c => Row[c.Index].Text.Count(char.IsAsciiDigit) >= 3);
}

/// <summary>The rows of the register that a document holds, over all its pages.</summary>
internal sealed class RegisterRows
{
    public List<RegisterRow> Rows { get; } = [];

    public List<ColumnPlan> Plans { get; } = [];

    /// <summary>What was found in the headers.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The words above the first header.</summary>
    public List<(string Text, Place Place)> Above { get; } = [];

    /// <summary>The rows of all tables that have a header of a register, or go on from one that has.</summary>
    public static RegisterRows Of(SourceDocument document, SourceAccount account)
    {
        var found = new RegisterRows();
        var tables = document.Blocks.Select(b => b is SourceTable table ? Grid.Of(table) : null).ToList();
        var pattern = Pattern(tables);
        ColumnPlan? plan = null;
        var number = 0;
        for (var at = 0; at < document.Blocks.Count; at++)
        {
            if (tables[at] is not { } rows)
            {
                if (found.Plans.Count == 0)
                    found.AddAbove(document.Blocks[at]);
                plan = null;
                continue;
            }

            var goesOn = plan is not null && ((SourceTable)document.Blocks[at]).FollowsDirectly && MayGoOn(rows, plan);
            plan = found.Take(rows, goesOn ? plan : null, pattern, account, ref number);
        }

        return found;
    }

    private ColumnPlan? Take(IReadOnlyList<GridRow> rows, ColumnPlan? plan, IReadOnlyList<HeaderCell> pattern, SourceAccount account, ref int number)
    {
        List<GridRow> above = [];
        number++;
        for (var at = 0; at < rows.Count;)
        {
            if (HeaderBlock.ReadAt(rows, at, pattern) is { } header)
            {
                foreach (var row in above)
                    Above.AddRange(row.Filled.Select(c => (row[c].Text, row[c].Place)));
                var repeats = Plans.Count > 0;
                foreach (var cell in rows.Skip(at).Take(header.HeaderRows.Count).SelectMany(r => r.Cells).Where(c => !c.IsBlank || c.IsStray))
                    account.Note(cell.Place, repeats ? SourceUse.Repeated : SourceUse.Heading);
                NoteBroken(rows, header);
                plan = header;
                Plans.Add(header);
                at += header.HeaderRows.Count;
                above.Clear();
                continue;
            }

            number++;
            if (plan is not null)
                Rows.Add(new(rows[at], plan, number));
            else
                above.Add(rows[at]);
            at++;
        }

        return plan;
    }

    /// <summary>Header cells that say nothing by themselves and were understood by their neighbours.</summary>
    private void NoteBroken(IReadOnlyList<GridRow> rows, ColumnPlan header)
    {
        var main = rows.Skip(header.HeaderRows.First).Take(header.HeaderRows.Count).MaxBy(HeaderRow.Sure)!;
        var broken = header.Columns.Where(c => c.Field != ColumnField.Other)
            .Select(c => (Cell: main[c.Index], c.Header))
            .Where(c => !c.Cell.IsBlank && c.Cell.Text != c.Header && HeaderVocabulary.Read(c.Cell.Text) is null).ToList();
        if (broken.Count > 0)
            Findings.Add(new("damaged-cell", $"Broken headers {string.Join(", ", broken.Select(b => $"“{b.Cell.Text}”"))} were read as {string.Join(", ", broken.Select(b => $"“{b.Header}”").Distinct())}",
                null, broken[0].Cell.Place.ToString()));
    }

    private void AddAbove(SourceBlock block)
    {
        if (block is SourceHeading heading)
            Above.Add((heading.Text, heading.Place));
        else if (block is SourceParagraph paragraph)
            Above.Add((paragraph.Text, paragraph.Place));
    }

    /// <summary>A table without a header goes on from the one before when it is as wide.</summary>
    private static bool MayGoOn(IReadOnlyList<GridRow> rows, ColumnPlan plan)
    {
        var width = rows.Max(r => r.Cells.Count);
        return width >= plan.Width - 1 && width <= plan.Width + 2;
    }

    /// <summary>The best-read header of the document: what broken ones are compared with.</summary>
    private static IReadOnlyList<HeaderCell> Pattern(List<IReadOnlyList<GridRow>?> tables)
    {
        var best = (Words: int.MinValue, Pattern: (IReadOnlyList<HeaderCell>)[]);
        foreach (var rows in tables.OfType<IReadOnlyList<GridRow>>())
        {
            for (var at = 0; at < rows.Count; at++)
            {
                if (HeaderBlock.ReadAt(rows, at) is { } plan && plan.WordsRead > best.Words)
                    best = (plan.WordsRead, HeaderBlock.PatternOf(rows, plan));
            }
        }

        return best.Pattern;
    }
}
