using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A label and what stood under or beside it.</summary>
/// <param name="Field">What the label stands for; null when the vocabulary does not know it.</param>
/// <param name="Words">The label's own words.</param>
/// <param name="Column">Where it stands.</param>
internal sealed record HeadField(FormField? Field, string Words, int Column)
{
    /// <summary>The cells of its value, in order.</summary>
    public List<FormCell> Cells { get; } = [];
}

/// <summary>
/// The labelled fields that say who and what an item is. A value may stand beneath its label, beside it, or behind its
/// colon; beneath several labels in a row the values are shared out by column.
/// </summary>
internal sealed class HeadFields
{
    private const int MostWordsInLabel = 6, LongestLabel = 60;

    private List<HeadField> open = [];

    /// <summary>Every field, in order of appearance.</summary>
    public List<HeadField> Fields { get; } = [];

    /// <summary>What stood under no label.</summary>
    public List<FormCell> Loose { get; } = [];

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line behind it; tells headers above values from labels beside them.</param>
    /// <param name="account">Where labels and values are noted.</param>
    public void Read(FormLine line, FormLine? next, SourceAccount account)
    {
        var labels = line.Cells.Select(HeadLabel).ToList();
        if (labels.Any(label => label is not null))
        {
            var areHeaders = labels.Count(l => l is { Rest: "" }) is var bare && (bare == line.Cells.Count
                || (bare >= 2 && labels[0] is not null && next is { IsRow: true } && next.Table == line.Table && HeadLabel(next.Cells[0]) is null));
            if (areHeaders)
                ReadHeaders(line, labels, account);
            else
                ReadPairs(line, labels, account);
        }
        else if (IsUnknownLabel(line))
            ReadUnknown(line, account);
        else
            ReadValues(line, account);
    }

    /// <summary>Ends the fields that wait for values.</summary>
    public void Close() => open = [];

    private static FormLabel? HeadLabel(FormCell cell) => FormLabels.Match(cell.Text) is { Field.IsOfItem: true } label ? label : null;

    private void ReadHeaders(FormLine line, List<FormLabel?> labels, SourceAccount account)
    {
        open = [];
        foreach (var (cell, label) in line.Cells.Zip(labels))
        {
            open.Add(new(label?.Field, cell.Text, cell.Column));
            account.Note(cell.Place, SourceUse.Heading);
        }

        Fields.AddRange(open);
    }

    private void ReadPairs(FormLine line, List<FormLabel?> labels, SourceAccount account)
    {
        open = [];
        HeadField? current = null;
        foreach (var (cell, label) in line.Cells.Zip(labels))
        {
            if (label is not null)
            {
                current = new(label.Field, label.Rest.Length > 0 ? cell.Text[..^label.Rest.Length].Trim() : cell.Text, cell.Column);
                Fields.Add(current);
                if (label.Rest.Length > 0)
                    Put(current, cell with { Parts = label.Rest.Split('\n') }, account);
                else
                    account.Note(cell.Place, SourceUse.Heading);
            }
            else if (current is not null)
                Put(current, cell, account);
            else
                PutLoose(cell, account);
        }

        // What follows without a label goes on under the last one.
        if (current is not null)
            open = [current];
    }

    /// <summary>A few words and a colon, or a few words with a value beside them where no column awaits values.</summary>
    private bool IsUnknownLabel(FormLine line)
    {
        var text = line.Text.Trim();
        if (text.Length > LongestLabel || text.Contains('\n', StringComparison.Ordinal) || text.Split(' ').Length > MostWordsInLabel)
            return false;
        if (text.EndsWith(':'))
            return true;
        return line is { IsRow: true, Cells.Count: >= 2 } && open.All(field => field.Cells.Count > 0) && open.Count < line.Cells.Count;
    }

    private void ReadUnknown(FormLine line, SourceAccount account)
    {
        var field = new HeadField(null, line.Text, line.Cells[0].Column);
        Fields.Add(field);
        open = [field];
        account.Note(line.Place, SourceUse.Heading);
        foreach (var cell in line.Cells.Skip(1))
            Put(field, cell, account);
        if (line.Cells.Count > 1)
            open = [];
    }

    private void ReadValues(FormLine line, SourceAccount account)
    {
        foreach (var (index, cell) in line.Cells.Index())
        {
            if (open.Count == 0)
                PutLoose(cell, account);
            else
                Put(open.Count == line.Cells.Count ? open[index] : open.MinBy(field => Math.Abs(field.Column - cell.Column))!, cell, account);
        }
    }

    private static void Put(HeadField field, FormCell cell, SourceAccount account)
    {
        field.Cells.Add(cell);
        account.Note(cell.Place, field.Field is null ? SourceUse.KeptAsExtra : SourceUse.Used);
    }

    private void PutLoose(FormCell cell, SourceAccount account)
    {
        Loose.Add(cell);
        account.Note(cell.Place, SourceUse.KeptAsExtra);
    }
}
