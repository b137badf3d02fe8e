using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>
/// A number format as Excel writes it: "dd/mm/yyyy", "0.0%", "\R00". Words are made as a reader of the sheet sees them, where
/// the format is one that registers use; of any other the plain number is given, which is never wrong.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>Formats known by number alone (ISO/IEC 29500-1, 18.8.30).</summary>
    private static readonly FrozenDictionary<int, string> Known = new Dictionary<int, string>
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%",
        [14] = "dd/mm/yyyy", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm", [19] = "h:mm:ss", [20] = "h:mm", [21] = "h:mm:ss",
        [22] = "dd/mm/yyyy h:mm", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0",
        [27] = "dd/mm/yyyy", [28] = "dd/mm/yyyy", [29] = "dd/mm/yyyy", [30] = "dd/mm/yyyy", [31] = "dd/mm/yyyy", [36] = "dd/mm/yyyy",
        [50] = "dd/mm/yyyy", [51] = "dd/mm/yyyy", [52] = "dd/mm/yyyy", [53] = "dd/mm/yyyy", [54] = "dd/mm/yyyy", [57] = "dd/mm/yyyy", [58] = "dd/mm/yyyy",
    }.ToFrozenDictionary();

    private readonly List<NumberSection> sections;

    private NumberFormat(List<NumberSection> sections) => this.sections = sections;

    public static NumberFormat General { get; } = new([]);

    /// <summary>Whether numbers under it are days.</summary>
    public bool IsDate => sections is [{ Date: DateParts.Day or DateParts.Month or DateParts.Year }, ..];

    /// <summary>Whether numbers under it are times of a day.</summary>
    public bool IsTime => sections is [{ Date: DateParts.Time }, ..];

    public static NumberFormat BuiltIn(int number) => Known.TryGetValue(number, out var code) ? Of(code) : General;

    public static NumberFormat Of(string code) => code.Length is 0 or > 255 || code.Equals("General", StringComparison.OrdinalIgnoreCase)
        ? General
        : new([.. NumberSection.Split(code).Take(3).Select(NumberSection.Of)]);

    /// <summary>The words of a number that is no date.</summary>
    public string Words(double number)
    {
        if (sections.Count == 0)
            return Plain(number);
        var section = number < 0 && sections.Count > 1 ? sections[1] : number == 0 && sections.Count > 2 ? sections[2] : sections[0];
        var isOwnNegative = number < 0 && sections.Count > 1;
        return section.Words(isOwnNegative ? -number : number) ?? Plain(number);
    }

    /// <summary>The words of a day, in the order that the field writes it: "01/04/2022", "April 2022", "2022".</summary>
    public string Words(DateTime day)
    {
        var parts = sections.Count > 0 ? sections[0].Date : DateParts.Day;
        var words = parts switch
        {
            DateParts.Time => day.ToString("HH:mm", CultureInfo.InvariantCulture),
            DateParts.Month => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            DateParts.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        };
        return parts == DateParts.Day && day.TimeOfDay != TimeSpan.Zero && sections.Count > 0 && sections[0].HasTime
            ? words + day.ToString(" HH:mm", CultureInfo.InvariantCulture)
            : words;
    }

    /// <summary>As Excel prints a number without a format: at most 15 digits, so that 0.1 + 0.2 is 0.3.</summary>
    public static string Plain(double number) => Math.Abs(number) is >= 1e-9 and < 1e15 && (decimal)number is var exact
        ? Math.Round(exact, 15).ToString("0.###############", CultureInfo.InvariantCulture)
        : number == 0 ? "0" : number.ToString("G15", CultureInfo.InvariantCulture);
}
