using System.Globalization;

namespace Plimsoll.Documents.Reading;

/// <summary>Tells from the words of a cell what it holds.</summary>
internal static class Cells
{
    private const NumberStyles Number =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    private static readonly string[] DayFormats = ["dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss"];

    public static SourceCell Of(SourceText content, Place place) => new(place, content, KindOf(content));

    private static SourceCellKind KindOf(SourceText content)
    {
        var text = content.Text;
        if (text.Length == 0)
        {
            return content.Parts.Count == 0 ? SourceCellKind.Empty : SourceCellKind.Text;
        }

        if (text.Length > 30 || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return SourceCellKind.Text;
        }

        if (decimal.TryParse(text.TrimStart('£').TrimEnd('%', ' '), Number, CultureInfo.InvariantCulture, out _))
        {
            return SourceCellKind.Number;
        }

        return DateTime.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? SourceCellKind.Date
            : SourceCellKind.Text;
    }
}
