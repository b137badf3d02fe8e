using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A row of a table of controls or actions; what a row leaves empty is null.</summary>
internal sealed record EntryRow
{
    public FormCell? Text { get; set; }

    public FormCell? Date { get; set; }

    public FormCell? Progress { get; set; }

    public FormCell? Owner { get; set; }

    /// <summary>A number in a column of its own.</summary>
    public FormCell? Number { get; set; }

    /// <summary>Cells under headers that the vocabulary does not know.</summary>
    public List<(string Label, FormCell Cell)> Others { get; } = [];

    /// <summary>Which table of the document the row stands in.</summary>
    public required int Table { get; init; }

    /// <summary>Whether that table may go on with the table before it.</summary>
    public required bool FollowsDirectly { get; init; }
}

/// <summary>
/// Sorts the cells of a table of controls or actions under its headers. Where a page break gave the rest of the table other
/// columns, or a form has no headers, the cells are told apart by what they hold.
/// </summary>
internal sealed class EntryTable
{
    private readonly List<(int Column, FormField? Field, string Label)> headers = [];
    private int headerTable = -1;
    private int headerWidth;

    /// <summary>The rows in order.</summary>
    public List<EntryRow> Rows { get; } = [];

    /// <summary>Reads a row of headers.</summary>
    public void ReadHeaders(FormLine line, SourceAccount account)
    {
        var isRepeated = headers.Count > 0;
        headers.Clear();
        foreach (var cell in line.Cells)
        {
            headers.Add((cell.Column, FormLabels.Match(cell.Text)?.Field, cell.Text));
            account.Note(cell.Place, isRepeated ? SourceUse.Repeated : SourceUse.Heading);
        }

        (headerTable, headerWidth) = (line.Table, line.Width);
    }

    /// <summary>Reads a row, or a paragraph that is an entry.</summary>
    public void Read(FormLine line, SourceAccount account)
    {
        var row = new EntryRow { Table = line.Table, FollowsDirectly = line.FollowsDirectly };
        if (!line.IsRow)
            row.Text = line.Cells[0];
        else if (headers.Count > 1 && (line.Table == headerTable || line.Width == headerWidth))
            ByColumn(line, row);
        else
            ByContent(line, row);
        if (row is { Text: null, Number: { } alone })
            row.Others.Add(("Number", alone));
        else if (row is { Text: { } text, Number: { } number })
            row.Text = text with { Parts = [$"{number.Text.TrimEnd('.', ' ')}. {text.Parts[0]}", .. text.Parts.Skip(1)] };
        foreach (var cell in line.Cells)
            account.Note(cell.Place, SourceUse.Used);
        foreach (var (_, cell) in row.Others)
            account.Note(cell.Place, SourceUse.KeptAsExtra);
        Rows.Add(row);
    }

    private void ByColumn(FormLine line, EntryRow row)
    {
        foreach (var (index, cell) in line.Cells.Index())
        {
            var header = line.Cells.Count == headers.Count ? headers[index] : headers.FindLast(h => h.Column <= cell.Column) is { Label: not null } left ? left : headers[0];
            var field = header.Column == cell.Column || line.Cells.Count == headers.Count ? header.Field : Shifted(header.Field, cell, row);
            Put(row, field, header.Label, cell);
        }
    }

    /// <summary>A cell between two headers may belong to either; what it holds decides.</summary>
    private FormField? Shifted(FormField? left, FormCell cell, EntryRow row) => left switch
    {
        FormField.Progress when row.Date is null && DateCell.IsLike(cell.Text) => FormField.ImplementationDate,
        FormField.ImplementationDate when !DateCell.IsLike(cell.Text) && headers.Any(h => h.Field == FormField.Progress) => FormField.Progress,
        FormField.ExistingActions or FormField.FurtherActions when row.Text is not null && DateCell.IsLike(cell.Text) => FormField.ImplementationDate,
        _ => left,
    };

    private void ByContent(FormLine line, EntryRow row)
    {
        foreach (var (index, cell) in line.Cells.Index())
        {
            // Only a first column can hold the entry; a row that begins further right goes on with what is above it.
            if (index == 0 && (cell.Column == 0 || headers.Count == 0) && !(line.Cells.Count == 1 && cell.Column > 0))
                row.Text = cell;
            else if (row.Date is null && DateCell.IsLike(cell.Text))
                row.Date = cell;
            else if (headers.Count == 0 || headers.Any(h => h.Field is FormField.Progress))
                Put(row, FormField.Progress, "", cell);
            else
                Put(row, row.Date is null ? FormField.DateImplemented : null, "", cell);
        }
    }

    private static void Put(EntryRow row, FormField? field, string label, FormCell cell)
    {
        switch (field)
        {
            case FormField.ExistingActions or FormField.FurtherActions or FormField.Description:
                row.Text = Joined(row.Text, cell);
                break;
            case FormField.DateImplemented or FormField.ImplementationDate or FormField.Date:
                row.Date = Joined(row.Date, cell);
                break;
            case FormField.Progress or FormField.Comments:
                row.Progress = Joined(row.Progress, cell);
                break;
            case FormField.ActionOwner or FormField.Owner or FormField.Manager:
                row.Owner = Joined(row.Owner, cell);
                break;
            case null or FormField.Reference when FormLabels.IsNumberHeader(label):
                row.Number = Joined(row.Number, cell);
                break;
            default:
                row.Others.Add((label, cell));
                break;
        }
    }

    private static FormCell Joined(FormCell? before, FormCell cell) =>
        before is null ? cell : before with { Parts = [.. before.Parts, .. cell.Parts] };
}
