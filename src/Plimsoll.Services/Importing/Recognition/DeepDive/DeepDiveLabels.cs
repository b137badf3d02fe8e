using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>What a column of a deep dive's action table holds.</summary>
internal enum ActionField
{
    Position,
    Outcomes,
    Manager,
    Owner,
    Target,
    Actions,
}

/// <summary>The labels of deep dives, from <c>data/vocabulary/deep-dive-labels.json</c>.</summary>
internal static class DeepDiveLabels
{
    private static readonly Lazy<Vocabulary> Loaded = new(Load);

    /// <summary>The value behind a label of a kind ("section", "owner", "manager", "controls"); null when the text has none.</summary>
    public static string? ValueOf(string kind, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 60 && Loaded.Value.Labels[kind].Contains(Wording.Plain(text[..colon])) ? text[(colon + 1)..].Trim() : null;
    }

    /// <summary>The share in "(weighting 40%)"; null when the text is not that.</summary>
    public static decimal? WeightIn(string text)
    {
        var plain = Wording.Plain(text);
        return Loaded.Value.Labels["weighting"].Any(l => plain.StartsWith(l + " ", StringComparison.Ordinal))
            ? Domain.Checks.Words.LevelWords.NumberIn(text) : null;
    }

    /// <summary>The date words of "Risk Score in 2020/21"; null when the text is not that.</summary>
    public static string? PriorYearIn(string text)
    {
        var match = Loaded.Value.PriorYear.Match(text);
        return match.Success && match.Groups[1].Value.Any(char.IsAsciiDigit) ? match.Groups[1].Value.Trim(' ', ':', '.') : null;
    }

    /// <summary>What the words over a column mean; null for others.</summary>
    public static ActionField? ColumnOf(string words)
    {
        var plain = " " + Wording.Plain(words) + " ";
        foreach (var (field, names) in Loaded.Value.Columns)
        {
            if (names.Any(n => plain.Contains($" {n} ", StringComparison.Ordinal)))
                return field;
        }

        return null;
    }

    /// <summary>Whether a cell holds nothing but words of column headers: one level of a header that is broken over rows.</summary>
    public static bool IsHeaderCell(string text) => Wording.Plain(text).Split(' ').All(Loaded.Value.HeaderWords.Contains);

    /// <summary>"(Revised Target Date: March 2022)": kind of the date in group "original", "revised" or "target", its words in "date".</summary>
    public static Regex Dates => Loaded.Value.Dates;

    private static Vocabulary Load()
    {
        using var stream = typeof(DeepDiveLabels).Assembly.GetManifestResourceStream("data/vocabulary/deep-dive-labels.json")!;
        using var file = JsonDocument.Parse(stream);
        var root = file.RootElement;
        static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];
        static string Choice(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(w => Regex.Escape(w).Replace("\\ ", "\\s+", StringComparison.Ordinal)));

        var labels = root.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array)
            .ToDictionary(p => p.Name, p => Texts(p.Value).Select(Wording.Plain).ToHashSet());
        var columns = root.GetProperty("columns").EnumerateObject()
            .Select(p => (Enum.Parse<ActionField>(p.Name, true), Texts(p.Value).Select(Wording.Plain).ToArray())).ToList();
        var dates = root.GetProperty("dates");
        string Date(string kind) => $"(?<{kind}>{Choice(Texts(dates.GetProperty(kind)))})";
        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        return new(labels, columns, columns.SelectMany(c => c.Item2).SelectMany(n => n.Split(' ')).ToHashSet(),
            new Regex($@"^\s*(?:{Choice(Texts(root.GetProperty("priorYear")))})\s+(.{{4,30}})$", Options),
            new Regex($@"\(\s*(?:{Date("original")}|{Date("revised")}|{Date("target")})\s*:\s*(?<date>[^()]*)\)?", Options));
    }

    private sealed record Vocabulary(
        Dictionary<string, HashSet<string>> Labels,
        List<(ActionField Field, string[] Names)> Columns,
        HashSet<string> HeaderWords,
        Regex PriorYear,
        Regex Dates);
}
