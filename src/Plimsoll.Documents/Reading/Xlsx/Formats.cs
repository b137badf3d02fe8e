using System.Globalization;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>The number formats of a workbook's styles: only they tell a date from a number.</summary>
internal sealed class Formats
{
    private const int Most = 100_000;

    private readonly List<NumberFormat> byStyle = [];
    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);

    public static Formats Read(OfficePackageReader package, string? part)
    {
        var formats = new Formats();
        using var stream = part is null ? null : package.Open(part);
        if (stream is null)
            return formats;
        Dictionary<int, NumberFormat> own = [];
        using var xml = PartXml.Read(stream);
        var inCells = false;
        foreach (var at in xml.Elements())
        {
            switch (at.LocalName)
            {
                case "numFmt" when Number(at.Attribute("numFmtId")) is { } id && own.Count < Most:
                    own[id] = NumberFormat.Of(at.Attribute("formatCode") ?? "");
                    break;
                case "cellXfs" or "cellStyleXfs" or "dxfs":
                    inCells = at.LocalName == "cellXfs";
                    break;
                case "xf" when inCells && formats.byStyle.Count < Most:
                    var number = Number(at.Attribute("numFmtId")) ?? 0;
                    formats.byStyle.Add(own.GetValueOrDefault(number) ?? NumberFormat.BuiltIn(number));
                    break;
            }
        }

        return formats;
    }

    /// <summary>The style of a format by its code, for files whose styles another library has read.</summary>
    public int StyleOf(string code)
    {
        if (byCode.TryGetValue(code, out var style) || byStyle.Count == Most)
            return style;
        byStyle.Add(NumberFormat.Of(code));
        return byCode[code] = byStyle.Count - 1;
    }

    public NumberFormat Of(int style) => style < byStyle.Count ? byStyle[style] : NumberFormat.General;

    private static int? Number(string? digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
