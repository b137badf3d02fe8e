using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Reads what stands over the items of a document: the name of the register, its level, and the day or quarter that it speaks
/// of: "Strategic Risk Register – Q2 2025/26", "Updated 3 March 2025".
/// </summary>
internal static partial class DocumentTitle
{
    private const int Longest = 150;
    private const int MostBeside = 3;
    private const double Likely = 0.8;

    /// <summary>Takes the name and the level, and gives the date when the lines tell one; null when they tell none, or several.</summary>
    public static Recognised<string>? Read(SourceDocument document, RecognisedRegister register)
    {
        List<Recognised<string>> dates = [];
        Recognised<string>? ofTitle = null;
        foreach (var (place, text) in Above(document, register).Where(l => l.Text.Length is > 2 and <= Longest))
        {
            var dated = Period().Match(text) is { Success: true } period && Timing.Read(period.Groups["date"].Value.Trim()) is { IsUnderstood: true, Latest: not null } ? period : null;
            var date = dated is null ? null : new Recognised<string>(dated.Groups["date"].Value.Trim(), place, text, Likely);

            // A line that says no more than the day is meant for the register; a sentence may speak of anything.
            if (date is not null && LayoutWords.Tokens(text.Remove(dated!.Index, dated.Length)).Count <= MostBeside)
                dates.Add(date);
            if (register.Name is not null || !Names().IsMatch(text) || text.EndsWith('.') || register.Account.Entries.GetValueOrDefault(place).Use == SourceUse.Used && register.Account.Entries.ContainsKey(place))
                continue;
            var name = TrailingDone().Replace(dated is null ? text : text.Remove(dated.Index, dated.Length), "").Trim(' ', '-', '–', '—', ':', ',', '(', ')', '|');
            if (!name.Any(char.IsLetter) || !Names().IsMatch(name))
                continue;
            register.Name = new(name, place, name == text ? null : text);
            register.Account.Note(place, SourceUse.Used);
            ofTitle = date;
            if (Level().Match(text) is { Success: true } level)
                register.Level = Enum.Parse<RegisterLevel>(level.Groups[1].Value.Replace("programme", "project", StringComparison.OrdinalIgnoreCase), ignoreCase: true);
        }

        return ofTitle ?? (dates.Select(d => d.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? dates[0] : null);
    }

    /// <summary>The lines before the first table or card with items.</summary>
    private static IEnumerable<(Place Place, string Text)> Above(SourceDocument document, RecognisedRegister register)
    {
        var parts = register.Parts.Where(p => p.Kind != PartKind.Scale).ToList();
        var rows = parts.SelectMany(p => p.Rows).Select(r => r.Place).ToHashSet();
        var labels = parts.Select(p => p.Place).ToHashSet();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case SourceHeading or SourceParagraph when labels.Contains(block.Place):
                    yield break;
                case SourceHeading or SourceParagraph:
                    yield return (block.Place, block is SourceHeading heading ? heading.Text.Trim() : ((SourceParagraph)block).Text.Trim());
                    break;
                case SourceTable table:
                    foreach (var row in table.Rows)
                    {
                        if (rows.Contains(row.Place) || row.Cells.Any(c => register.Account.Entries.TryGetValue(c.Place, out var e) && e.Use is SourceUse.Heading))
                            yield break;
                        if (row.Cells.Where(c => !c.IsEmpty).ToList() is [var only])
                            yield return (only.Place, only.Text.ReplaceLineEndings(" ").Trim());
                    }

                    break;
            }
        }
    }

    [GeneratedRegex(@"\bregister\b|\b(?:risks?|RAID|issues?|opportunit(?:y|ies))\s+(?:and\s+\w+\s+)?(?:log|map|profile|schedule|report|summary|assessments?|update)\b|\bassurance framework\b", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(strategic|corporate|directorate|service|project|programme|partnership)(?:\s+level)?\s+(?:risks?|registers?|opportunit)", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    /// <summary>"– adopted", left over before the day.</summary>
    [GeneratedRegex(@"[\s,(–—-]+(?:adopted|approved|reviewed|updated|revised|agreed|as at|dated|on|of)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TrailingDone();

    [GeneratedRegex(@"(?:\b(?:as\s+at|as\s+of|position\s+at|at|for|dated?|(?:last\s+)?(?:updated|reviewed|revised)(?:\s+on)?|version\s+[\d.]+)\s*:?\s*)?[(\[]?\s*(?<date>\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,?\s+\d{4}|(?:Q[1-4]|Quarter\s+[1-4])\s*,?\s*(?:of\s+)?20\d{2}\s*[/\-–]\s*(?:20)?\d{2})\s*[)\]]?", RegexOptions.IgnoreCase)]
    private static partial Regex Period();
}
