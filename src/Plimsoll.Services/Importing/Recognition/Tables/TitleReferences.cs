using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Takes references out of titles where a register has no column for them: "O1 Fire engines break down", "3. Fraud", "1.2 – Flooding".</summary>
internal static partial class TitleReferences
{
    /// <summary>Parts them, when every title of the table begins with one and no two are the same.</summary>
    public static void Part(IReadOnlyList<RecognisedItem> items, bool isList)
    {
        if (items.Count == 0 || items.Any(i => i.Reference.Value.Length > 0))
            return;
        var matches = items.Select(i => Lettered().Match(i.Title.Value)).ToList();
        if (matches.Exists(m => !m.Success))
            matches = [.. items.Select(i => Numbered().Match(i.Title.Value))];
        if (matches.Exists(m => !m.Success) || (!isList && matches.Select(m => m.Groups[1].Value).Distinct().Count() < matches.Count))
            return;
        foreach (var (item, match) in items.Zip(matches))
        {
            item.Reference = new(match.Groups[1].Value.Trim(), item.Title.Place, item.Title.Words ?? item.Title.Value);
            if (match.Groups[2].Value.Length == 0)
                continue;
            item.Title = item.Title with { Value = match.Groups[2].Value, Words = item.Title.Words ?? item.Title.Value };
            if (item.Description is { } description && description.Value.StartsWith(match.Groups[1].Value, StringComparison.Ordinal))
                item.Description = description with { Value = description.Value[match.Groups[2].Index..], Words = description.Words ?? description.Value };
        }
    }

    [GeneratedRegex(@"^((?:Risk )?[A-Z]{1,6}[-./ ]?\d{1,4}[a-z]?)(?:\s*[:.–—-]\s*|\s+|$)(.*)$", RegexOptions.Singleline)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^(\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)(?:[.):]\s+|\s+[–—-]\s+|(?<=\d\.\d+)\s+)(\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
