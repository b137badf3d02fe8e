using System.Text.RegularExpressions;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>A date that the text of an action tells.</summary>
/// <param name="Words">The date alone; null where the text says only that the action is done.</param>
/// <param name="Phrase">The words that say it: "by March 2027", "(31/03/2027)", "completed May 2025".</param>
/// <param name="IsDone">Whether they say that it is done, and not when it is due.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Who">Who does it, where the words say it with the date: "(Head of Parks, March 2027)"; null otherwise.</param>
internal sealed record ActionDate(string? Words, string Phrase, bool IsDone, double Confidence, string? Who = null);

/// <summary>
/// Finds in the text of an action when it is due or that it is done, for registers without columns for that. Only a date that
/// stands alone behind a word such as "by", in brackets or at the end is one: "agreed by Cabinet in May 2025" tells no target.
/// </summary>
internal static partial class ActionDates
{
    private const double Told = 0.6;
    private const double OneOfSeveral = 0.4;

    private const string Month = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private const string Date = @"(?:(?:the\s+)?(?:end|start|beginning|mid|early|late)[\s-]+(?:of\s+)?)?(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?" + Month
        + @"\.?,?(?:\s+|-)\d{4}(?:/\d{2,4})?|" + Month + @"[-\s'’]+\d{2}(?!\d)|(?:Q[1-4]|quarter\s+[1-4])\s*,?\s*(?:of\s+)?(?:FY\s*)?(?:\d{4}(?:\s*[/\-–]\s*\d{2,4})?|\d{2}/\d{2})|(?:spring|summer|autumn|winter)\s+\d{4}|(?:FY\s*)?20\d{2}\s*[/\-–]\s*(?:20)?\d{2}(?!\d))";

    /// <summary>What a text tells; null when it tells no date and not that it is done.</summary>
    public static ActionDate? Of(string text)
    {
        if (text.Length == 0)
            return null;
        if (Done().Match(text) is { Success: true } done && IsDate(done.Groups["date"].Value))
            return new(done.Groups["date"].Value.Trim(), done.Value.Trim(), true, Told);
        if (DoneAlone().Match(text) is { Success: true } alone)
            return new(null, alone.Value.Trim(' ', '-', '–', '—', ':', '.', ','), true, Told);
        var due = Found(Due(), text);
        if (due.Count == 0)
            due = [.. Found(InBrackets(), text), .. Found(WithWho(), text), .. Found(AtEnd(), text)];
        if (due.Count == 0)
            return null;
        var last = due.MaxBy(d => Timing.Read(d.Words).Latest)!;
        return last with { Confidence = due.Select(d => d.Words).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1 ? OneOfSeveral : Told };
    }

    private static List<ActionDate> Found(Regex form, string text) => [.. form.Matches(text).Where(m => IsDate(m.Groups["date"].Value))
        .Select(m => new ActionDate(m.Groups["date"].Value.Trim(), m.Value.Trim(' ', ',', ';', '.'), false, Told, m.Groups["who"] is { Success: true } who && PartyWords.KindOf(who.Value.Trim()) is { Confidence: >= 1 } ? who.Value.Trim() : null))];

    private static bool IsDate(string words) => Timing.Read(words.Trim()) is { IsUnderstood: true, Latest: not null };

    [GeneratedRegex(@"(?<!\b(?:be|being|not|is|are|once|when|until|if)\s)\b(?:completed|implemented|achieved|delivered|closed|done)\b\s*[:,–—-]?\s*(?:in\s+|on\s+)?(?<date>" + Date + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    [GeneratedRegex(@"^\s*(?:completed?|done)\s*[:–—-]\s+|[(\[]\s*(?:completed?|done|closed)\s*[)\]]|(?<=\S\s)[–—-]\s*(?:completed?|done)\s*\.?$|^\s*(?:completed?|done)\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex DoneAlone();

    [GeneratedRegex(@"\b(?:by|before|due(?:\s+(?:by|in|on|for))?|deadline(?:\s+(?:is|of))?|target(?:\s+date)?(?:\s+of)?|timescale|completion(?:\s+date)?(?:\s+(?:by|in|of))?|completed?(?:\s+in)|when|until)\s*[:–-]?\s*(?<date>" + Date + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Due();

    [GeneratedRegex(@"[(\[]\s*(?<date>" + Date + @")\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[(\[]\s*(?<who>[^()\[\]\d]{3,60}?)\s*[,;:/–-]\s*(?:by\s+|due\s+)?(?<date>" + Date + @")\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex WithWho();

    [GeneratedRegex(@"(?<=\S\s*)[,;:|–—-]\s*(?<date>" + Date + @")\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();
}
