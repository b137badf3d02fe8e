using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>
/// Counts the lists of a Word document. Word does not write the numbers of a list into the file; in registers they are often
/// the references of risks.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, XElement> lists = [];
    private readonly Dictionary<int, XElement> patterns = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int, int)> restarted = [];

    public static WordNumbering Read(OfficePackageReader package, string? part)
    {
        var read = new WordNumbering();
        var root = WordXml.Load(package, part);
        foreach (var pattern in root.Children("abstractNum"))
            read.patterns.TryAdd(WordXml.Number(pattern.Attr("abstractNumId")) ?? -1, pattern);
        foreach (var list in root.Children("num"))
            read.lists.TryAdd(WordXml.Number(list.Attr("numId")) ?? -1, list);
        return read;
    }

    /// <summary>What stands before the next item of a list: "1.", "(a)", "•"; empty when the list shows nothing.</summary>
    public string Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var found) || found.Number("abstractNumId") is not { } pattern || !patterns.TryGetValue(pattern, out var levels))
            return "•";
        if (!counters.TryGetValue(pattern, out var counts))
            counters.Add(pattern, counts = new int?[Levels]);
        var restart = found.Children("lvlOverride").FirstOrDefault(o => WordXml.Number(o.Attr("ilvl")) == level).Number("startOverride");
        counts[level] = restart is { } from && restarted.Add((list, level)) ? from : counts[level] + 1 ?? StartOf(levels, level);
        Array.Clear(counts, level + 1, Levels - level - 1);
        return Words(levels, counts, level);
    }

    private static XElement? LevelOf(XElement levels, int level) => levels.Children("lvl").FirstOrDefault(l => WordXml.Number(l.Attr("ilvl")) == level);

    private static int StartOf(XElement levels, int level) => LevelOf(levels, level).Number("start") ?? 1;

    private static string Words(XElement levels, int?[] counts, int level)
    {
        var own = LevelOf(levels, level);
        var format = own.Val("numFmt") ?? "decimal";
        if (format is "bullet")
            return "•";
        var pattern = own.Val("lvlText") ?? $"%{level + 1}.";
        var words = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '%' && at + 1 < pattern.Length && pattern[at + 1] is >= '1' and <= '9')
            {
                var shown = pattern[++at] - '1';
                words.Append(Count(counts[shown] ?? StartOf(levels, shown), own.IsOn("isLgl") ? "decimal" : LevelOf(levels, shown).Val("numFmt") ?? "decimal"));
            }
            else
            {
                words.Append(pattern[at]);
            }
        }

        return words.ToString();
    }

    private static string Count(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Word counts a … z, aa, bb …</summary>
    private static string Letters(int number) => number is > 0 and < 1000 ? new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1) : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Letters)[] steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var words = new StringBuilder();
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value)
                words.Append(letters);
        }

        return words.ToString();
    }
}
