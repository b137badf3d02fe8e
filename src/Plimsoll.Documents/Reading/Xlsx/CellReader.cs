using System.Globalization;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>Makes cells of what a sheet holds: words, numbers and days as they are shown, with their true values beside.</summary>
internal sealed class CellReader(SharedStrings strings, Formats formats, bool counts1904)
{
    /// <summary>31 December 9999, the last day of Excel.</summary>
    private const double LastDay = 2_958_465;

    private static readonly DateTime Epoch1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly RepeatedTexts repeated = new();

    /// <summary>The cell, whatever it holds; a formula without an outcome keeps its formula as its characters.</summary>
    public SourceCell Read(RawCell raw, Place place)
    {
        var cell = raw.Type switch
        {
            _ when raw.Value.Length == 0 => new SourceCell(place, new SourceText("=" + raw.Formula, [], []), SourceCellKind.Formula),
            "s" => Shared(raw.Value, place),
            "b" => Words(raw.Value == "1" ? "TRUE" : "FALSE", place) with { Kind = SourceCellKind.YesNo },
            "str" or "inlineStr" => Words(raw.Value, place),
            "e" => Words(raw.Value, place) with { Kind = SourceCellKind.Text },
            "d" => IsoDay(raw, place),
            _ => Numeric(raw, place),
        };
        return raw.Formula is null ? cell : cell with { Formula = raw.Formula, Kind = SourceCellKind.Formula };
    }

    private SourceCell Shared(string value, Place place) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && strings.Of(index, place) is { } text
            ? new SourceCell(place, text, Kind(text))
            : Words(value, place);

    /// <summary>A text cell stays text, even if its words look like a number: only the sheet knows what it holds.</summary>
    private SourceCell Words(string words, Place place)
    {
        var text = repeated.Read(words, place);
        return new SourceCell(place, text, Kind(text));
    }

    private static SourceCellKind Kind(SourceText text) => text.Parts.Count == 0 ? SourceCellKind.Empty : SourceCellKind.Text;

    private SourceCell IsoDay(RawCell raw, Place place) =>
        DateTime.TryParse(raw.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day)
            ? Day(DateTime.SpecifyKind(day, DateTimeKind.Unspecified), formats.Of(raw.Style), place)
            : Words(raw.Value, place);

    private SourceCell Numeric(RawCell raw, Place place)
    {
        if (!double.TryParse(raw.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return Words(raw.Value, place);
        var format = formats.Of(raw.Style);
        if (format.IsDate && DayOf(number) is { } day)
            return Day(day, format, place);
        var words = format.IsTime && number is >= 0 and < 1 ? format.Words(DateTime.MinValue.AddSeconds(Math.Round(number * 86_400))) : format.Words(number);
        return new SourceCell(place, repeated.Of(words), SourceCellKind.Number) { Number = number };
    }

    private SourceCell Day(DateTime day, NumberFormat format, Place place) =>
        new(place, repeated.Of(format.Words(day)), SourceCellKind.Date) { Date = day };

    /// <summary>Excel counts 29 February 1900, which never was: days before it are one more.</summary>
    private DateTime? DayOf(double number)
    {
        if (number < 0 || number >= LastDay + 1 - (counts1904 ? 1462 : 0) || (number < 1 && !counts1904))
            return null;
        var start = counts1904 ? Epoch1904 : number < 60 ? Epoch1900.AddDays(1) : Epoch1900;
        return start.AddDays(Math.Floor(number)).AddSeconds(Math.Round((number - Math.Floor(number)) * 86_400));
    }
}
