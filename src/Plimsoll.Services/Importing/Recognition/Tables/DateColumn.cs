using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Reads the dates of a column. Whether days or months come first is decided by all of them: one day above 12 settles it.
/// </summary>
internal sealed partial class DateColumn
{
    private const int LastMonth = 12;
    private const double Doubtful = 0.7;

    private readonly bool monthFirst;
    private readonly bool isMixed;

    public DateColumn(LayoutColumn column, IReadOnlyList<SourceCell> cells, List<Finding> findings)
    {
        var written = cells.Where(c => c.Date is null).Select(c => Numbers().Match(c.Text.Trim())).Where(m => m.Success)
            .Select(m => (First: int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Second: int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        monthFirst = written.Exists(w => w.Second > LastMonth) && !written.Exists(w => w.First > LastMonth);
        var place = cells.Count == 0 ? null : cells[0].Place.ToString();
        if (monthFirst)
            findings.Add(new("date-label-varies", $"The dates under “{column.Label}” have the month first: none of them could be read otherwise", null, place));
        else if (written.Count > 0 && !written.Exists(w => w.First > LastMonth))
            findings.Add(new("date-label-varies", $"The dates under “{column.Label}” were read with the day first, as nothing in the column says otherwise", null, place));

        // A program that takes months first makes true dates of the days up to the 12th, exchanged, and leaves the others as words.
        var stored = cells.Where(c => c.Date is not null).ToList();
        isMixed = written.Exists(w => w.First > LastMonth) && stored.Count > 0 && stored.TrueForAll(c => c.Date!.Value.Day <= LastMonth);
        if (isMixed)
            findings.Add(new("damaged-cell", $"Under “{column.Label}” some dates are words with days above 12 and the others true dates with days up to 12: day and month of the true dates may have been exchanged", null, stored[0].Place.ToString()));
    }

    /// <summary>The day of a cell; null when it holds none.</summary>
    public Recognised<DateOnly>? Day(SourceCell cell)
    {
        if (cell.Date is { } date)
            return new(DateOnly.FromDateTime(date), cell.Place, cell.Text, isMixed ? Doubtful : 1);
        return Domain.Timings.Timing.Read(Words(cell)) is { IsUnderstood: true, Earliest: { } first, Latest: { } last } && first == last
            ? new(first, cell.Place, cell.Text) : null;
    }

    /// <summary>The words of a cell with the day before the month.</summary>
    public Recognised<string> Timing(SourceCell cell)
    {
        var words = Words(cell);
        return new(words, cell.Place, words == cell.Text.Trim() ? null : cell.Text, cell.Date is not null && isMixed ? Doubtful : 1);
    }

    private string Words(SourceCell cell)
    {
        if (cell.Date is { } date)
            return DateOnly.FromDateTime(date).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var text = CellText.Flow(cell);
        return monthFirst && Numbers().Match(text) is { Success: true } m ? $"{m.Groups[2].Value}/{m.Groups[1].Value}/{m.Groups[3].Value}" : text;
    }

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2,4})$")]
    private static partial Regex Numbers();
}
