using System.Collections.Concurrent;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>What the words of a header say.</summary>
/// <param name="Field">The field.</param>
/// <param name="Stage">The stage that they name; null when none.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record WordMeaning(ImportField Field, Stage? Stage, double Confidence);

/// <summary>Reads the words of headers and labels by the rules of <c>data/vocabulary/layout-words.json</c>, misspelt ones too.</summary>
internal static partial class LayoutWords
{
    private const int LongestHeader = 120;
    private const int ShortestFuzzy = 6;
    private const int MostSpellings = 20_000;
    private const double Plain = 1;
    private const double Partly = 0.9;

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
    private static readonly ConcurrentDictionary<string, string> Spellings = new(StringComparer.Ordinal);
    private static readonly Lazy<Vocabulary> Loaded = new(() => new(DataFile.Read<VocabularyFile>("data/vocabulary/layout-words.json")));

    public static Vocabulary Words => Loaded.Value;

    /// <summary>The meaning of a header; null when nothing in it is known.</summary>
    public static WordMeaning? Read(string header)
    {
        if (header.Length is 0 or > LongestHeader)
            return null;
        if (header.Trim() is "#" or "№" or "No." || AbbreviatedReference().IsMatch(header) || NumberSign().IsMatch(header))
            return new(ImportField.Reference, null, Plain);

        // "P2" and "C-1" are references, and no likelihood or consequence.
        if (header.Trim() is { Length: <= 5 } code && Code().IsMatch(code))
            return null;
        var stage = StageIn(header);
        if (Product().Match(header) is { Success: true } product && Tokens(header.Remove(product.Index, product.Length)).Exists(t => !Words.StageOf.ContainsKey(t)))
            return new(ImportField.Rating, stage, Plain);
        var outside = Tokens(WithoutBrackets(header));
        return Rule(outside, stage) ?? (header.Contains('(', StringComparison.Ordinal) ? Rule(Tokens(header), stage) : null) ?? Rule(Joined(outside), stage);
    }

    /// <summary>"Risk #", "Risk ID #": counted by the sign for a number.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*(?:\p{L}+\s+)?(?:[Rr]ef\.?|I[Dd]|[Nn]o\.?)?\s*#\s*$")]
    private static partial System.Text.RegularExpressions.Regex NumberSign();

    /// <summary>"Risk (P*I)", "Priority: impact x probability": what follows from the two levels, whatever it is called.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"(?<![\p{L}])(?:[LPISCF]|likelihood|probability|frequency|impact|severity|consequences?)\s*(?:[*×]|(?<=\s)x(?=\s)|(?<=\b[LPISCF])x(?=[LPISCF]\b))\s*(?:[LPISCF]|likelihood|probability|frequency|impact|severity|consequences?)(?![\p{L}])", System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex Product();

    /// <summary>Words with each two that make one known word together joined: "Likeli hood", as narrow columns break it.</summary>
    private static List<string> Joined(List<string> tokens)
    {
        List<string> joined = [];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at + 1 < tokens.Count && Spelt(tokens[at] + tokens[at + 1]) is var whole && whole.Length >= ShortestFuzzy && Words.Known.Contains(whole))
            {
                joined.Add(whole);
                at++;
            }
            else
            {
                joined.Add(tokens[at]);
            }
        }

        return joined.Count == tokens.Count ? [] : joined;
    }

    /// <summary>The register's own short name and what counts in it: "BAF Ref", "CRR No.", "SRR ID".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*[A-Z]{2,5}\s+(?:[Rr]ef(?:erence)?|REF|I[Dd]|[Nn]o|NO|[Nn]umber)\.?\s*(?:[Nn]o\.?)?\s*$")]
    private static partial System.Text.RegularExpressions.Regex AbbreviatedReference();

    [System.Text.RegularExpressions.GeneratedRegex(@"^[A-Za-z]{1,2}[-./ ]?\d{1,3}$")]
    private static partial System.Text.RegularExpressions.Regex Code();

    /// <summary>The stage that words name; the first of them.</summary>
    public static Stage? StageIn(string words)
    {
        foreach (var token in Tokens(words))
        {
            if (Words.StageOf.TryGetValue(token, out var stage))
                return stage;
        }

        return null;
    }

    /// <summary>Whether words name a threat or an opportunity; null for others.</summary>
    public static ItemKind? KindOf(string words) => Tokens(words) switch
    {
        ["opportunity" or "upside" or "positive"] => ItemKind.Opportunity,
        ["threat" or "risk" or "downside" or "negative"] => ItemKind.Risk,
        _ => null,
    };

    /// <summary>The words without case and punctuation, each in the spelling of the vocabulary.</summary>
    public static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
            {
                if (start < 0)
                    start = at;
            }
            else if (start >= 0)
            {
                tokens.Add(Spelt(text[start..at].ToLowerInvariant()));
                start = -1;
            }
        }

        return tokens;
    }

    /// <summary>The first of the tokens, and whether another follows; null when there is none. Long texts are not taken apart for it.</summary>
    public static (string Word, bool HasMore)? First(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;
        if (start == text.Length)
            return null;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return (Spelt(text[start..end].ToLowerInvariant()), text.AsSpan(end).ContainsAny(Letters) || text[end..].Any(char.IsLetter));
    }

    private static string Spelt(string word)
    {
        if (word.Length < ShortestFuzzy || Words.Known.Contains(word))
            return word;
        // Large registers say few words many times.
        if (Spellings.TryGetValue(word, out var known))
            return known;
        var spelt = Nearest(word);
        if (Spellings.Count < MostSpellings)
            Spellings.TryAdd(word, spelt);
        return spelt;
    }

    private static string Nearest(string word)
    {
        return Words.Known.Where(k => k.Length >= ShortestFuzzy && Math.Abs(k.Length - word.Length) <= 1 && k[0] == word[0]).FirstOrDefault(k => IsOneSlip(word, k)) ?? word;
    }

    /// <summary>One letter wrong, missing, too many, or two changed about.</summary>
    private static bool IsOneSlip(string word, string known)
    {
        var from = 0;
        while (from < word.Length && from < known.Length && word[from] == known[from])
            from++;
        var end = 0;
        while (end < word.Length - from && end < known.Length - from && word[^(end + 1)] == known[^(end + 1)])
            end++;
        var (left, right) = (word[from..^end], known[from..^end]);
        return (left.Length <= 1 && right.Length <= 1) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }

    private static WordMeaning? Rule(List<string> tokens, Stage? stage)
    {
        if (tokens.Count == 0)
            return null;
        foreach (var rule in Words.Rules)
        {
            if (rule.IsStaged && (stage is null || tokens.Any(t => !rule.Groups[0].Contains(t) && !Words.StageOf.ContainsKey(t) && !Words.Fillers.Contains(t))))
                continue;
            if (!rule.Groups.All(g => tokens.Any(g.Contains)))
                continue;
            var rest = tokens.Where(t => !rule.Groups.Any(g => g.Contains(t)) && !Words.Fillers.Contains(t) && !Words.StageOf.ContainsKey(t)).ToList();
            if (rule.IsWhole && rest.Count > 0)
                continue;
            // "Residual risk" is a rating, not a title.
            if (rule.Field == ImportField.Title && stage is not null && tokens.TrueForAll(t => Words.StageOf.ContainsKey(t) || Words.Fillers.Contains(t)))
                continue;
            return new(rule.Field, stage, rest.Count == 0 ? Plain : Partly);
        }

        return null;
    }

    private static string WithoutBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return text;
        var close = text.IndexOf(')', open);
        return close < 0 ? text[..open] : WithoutBrackets(text[..open] + " " + text[(close + 1)..]);
    }

    /// <summary>The vocabulary, ready for looking up.</summary>
    internal sealed class Vocabulary
    {
        public Vocabulary(VocabularyFile file)
        {
            Rules = [.. file.Rules.Select(r => new HeaderRule(r.Field, [.. r.Words.Split(' ').Select(g => g.Split('|').ToHashSet(StringComparer.Ordinal))], r.Whole, r.Staged))];
            Fillers = file.Fillers.ToHashSet(StringComparer.Ordinal);
            StageOf = file.Stages.SelectMany(s => s.Value.Select(w => (w, s.Key))).ToDictionary(p => p.w, p => p.Key, StringComparer.Ordinal);
            Known = [.. Rules.SelectMany(r => r.Groups).SelectMany(g => g).Concat(StageOf.Keys).Distinct()];
            Guidance = file.Guidance.ToHashSet(StringComparer.Ordinal);
            Totals = file.Totals.ToHashSet(StringComparer.Ordinal);
            Done = file.Done.ToHashSet(StringComparer.Ordinal);
            Open = file.Statuses.Open.ToHashSet(StringComparer.Ordinal);
            PerhapsClosed = file.Statuses.PerhapsClosed.ToHashSet(StringComparer.Ordinal);
            Closed = [.. file.Statuses.Closed, .. PerhapsClosed];
            StatusResponses = file.StatusResponses;
            Responses = file.Responses.SelectMany(r => r.Value.Select(w => (w, r.Key))).ToDictionary(p => p.w, p => p.Key, StringComparer.Ordinal);
        }

        public IReadOnlyList<HeaderRule> Rules { get; }

        public HashSet<string> Fillers { get; }

        public Dictionary<string, Stage> StageOf { get; }

        public HashSet<string> Known { get; }

        public HashSet<string> Guidance { get; }

        public HashSet<string> Totals { get; }

        public HashSet<string> Done { get; }

        /// <summary>Words for an item that is live.</summary>
        public HashSet<string> Open { get; }

        /// <summary>Words for an item that is closed.</summary>
        public HashSet<string> Closed { get; }

        /// <summary>Those of them that may be said of something else.</summary>
        public HashSet<string> PerhapsClosed { get; }

        /// <summary>What registers say under a status and is a response.</summary>
        public IReadOnlyDictionary<string, Response> StatusResponses { get; }

        public Dictionary<string, Response> Responses { get; }
    }

    internal sealed record HeaderRule(ImportField Field, IReadOnlyList<HashSet<string>> Groups, bool IsWhole, bool IsStaged);

    internal sealed record RuleFile(ImportField Field, string Words, bool Whole = false, bool Staged = false);

    internal sealed record VocabularyFile(
        RuleFile[] Rules, string[] Fillers, Dictionary<Stage, string[]> Stages, string[] Guidance, string[] Totals,
        Dictionary<Response, string[]> Responses, string[] Done, StatusFile Statuses, Dictionary<string, Response> StatusResponses);

    internal sealed record StatusFile(string[] Open, string[] Closed, string[] PerhapsClosed);
}
