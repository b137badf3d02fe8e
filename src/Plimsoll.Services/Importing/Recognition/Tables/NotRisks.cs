using System.Text.RegularExpressions;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Tells the issues, assumptions, dependencies and decisions of a RAID log from its risks: by the type beside each, or by the
/// heading over a table without likelihoods. An issue has happened already and has no likelihood; none of them is an item.
/// </summary>
internal static partial class NotRisks
{
    private const int MostQuoted = 5;
    private const int LongestQuote = 60;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["issue"] = "an issue", ["issues"] = "an issue", ["assumption"] = "an assumption", ["assumptions"] = "an assumption", ["dependency"] = "a dependency",
        ["dependencies"] = "a dependency", ["decision"] = "a decision", ["decisions"] = "a decision", ["lesson"] = "a lesson", ["lessons"] = "a lesson",
        ["constraint"] = "a constraint", ["constraints"] = "a constraint", ["action"] = "an action", ["actions"] = "an action", ["change"] = "a change",
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal) { ["i"] = "an issue", ["a"] = "an assumption or action", ["d"] = "a dependency or decision" };

    /// <summary>What the type of an entry says that it is; null for risks, opportunities, and words that are no type.</summary>
    /// <param name="text">The words of the type.</param>
    /// <param name="isLettered">Whether the types are the letters of RAID.</param>
    public static string? Of(string text, bool isLettered = false) => LayoutWords.Tokens(text) is not [var word] ? null
        : Kinds.GetValueOrDefault(word) ?? (isLettered ? Letters.GetValueOrDefault(word) : null);

    /// <summary>Whether the words under a type tell risks from other entries of a RAID log.</summary>
    public static bool Tell(IReadOnlyCollection<string> texts) => texts.Count > 0 && (AreLetters(texts) || texts.All(t => Of(t) is not null || LayoutWords.KindOf(t) is not null));

    /// <summary>Whether types are the letters of RAID: R and others of them, and nothing else.</summary>
    public static bool AreLetters(IReadOnlyCollection<string> texts) =>
        texts.Count > 0 && texts.All(t => t.Trim() is "R" or "A" or "I" or "D") && texts.Any(t => t.Trim() == "R") && texts.Any(t => t.Trim() != "R");

    /// <summary>What all entries of a table are, by its heading or by the names of its columns; null for a table of risks. Only a table beside a register is one of others.</summary>
    public static string? Of(LayoutTable table, string? heading)
    {
        if (table.Has(ImportField.Likelihood, ImportField.Score) || table.Columns.Any(c => LayoutWords.Tokens(c.Label).Contains("risk") && c.Field is ImportField.Reference or ImportField.Title or ImportField.Description))
            return null;
        if (heading is not null && Heading().Match(heading.Trim()) is { Success: true } match)
            return Kinds[match.Groups[1].Value.ToLowerInvariant()];
        return table.Of(ImportField.Reference, ImportField.Title, ImportField.Description).SelectMany(c => LayoutWords.Tokens(c.Label)).Select(t => t is "action" or "actions" or "change" ? null : Kinds.GetValueOrDefault(t)).FirstOrDefault(k => k is not null);
    }

    /// <summary>Tells which rows of a table were left out, once for all.</summary>
    public static void Tell(LayoutTable table, IReadOnlyList<SortedRow> rows, RecognisedRegister register)
    {
        var left = rows.Where(r => r.NotRisk is not null).ToList();
        if (left.Count == 0)
            return;
        var told = string.Join("; ", left.GroupBy(r => r.NotRisk!).Select(g => $"{g.Key}: {string.Join(", ", g.Take(MostQuoted).Select(r => $"“{Named(table, r.Row)}”"))}{(g.Count() > MostQuoted ? $" and {g.Count() - MostQuoted} more" : "")}"));
        register.Findings.Add(new("not-a-risk", Sentence.Counted(left.Count, $"{left.Count} row is no risk and was left out ({told})", $"{left.Count} rows are no risks and were left out ({told})"), null, left[0].Row.Source.Place.ToString()));
    }

    private static string Named(LayoutTable table, LayoutRow row)
    {
        var text = table.Of(ImportField.Title).Concat(table.Of(ImportField.Description)).Concat(table.Of(ImportField.Action)).Select(c => row.TextAt(c.Index)).FirstOrDefault(t => t.Length > 0) ?? row.Filled.First().Cell.Text.Trim();
        return text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
    }

    [GeneratedRegex(@"^(?:\S+\s+)?(issues?|assumptions?|dependenc(?:y|ies)|decisions?|lessons?|constraints?)(?:\s+(?:learn(?:ed|t)|log|list|register|tracker|and|&|assumptions|dependencies|constraints|decisions))*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
