using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>The words that registers print over their columns, from <c>data/vocabulary/register-headers.json</c>.</summary>
internal static partial class HeaderVocabulary
{
    /// <summary>Likeness from which a single misread header is taken.</summary>
    public const double Close = 0.85;

    private static readonly Lazy<Vocabulary> Loaded = new(Load);

    /// <summary>Every phrase with its meaning, stage phrases such as "nett risk" included.</summary>
    public static IReadOnlyDictionary<string, HeaderMeaning> Phrases => Loaded.Value.Phrases;

    /// <summary>What a header says in so many words; null when the vocabulary does not have it.</summary>
    public static HeaderMeaning? Read(string header)
    {
        // "Score (inherent)" says its stage in brackets; "Impact (1 to 5)" only its range.
        var plain = Wording.Plain(header);
        if (Of(plain) is { } whole)
            return whole;
        plain = header.Contains('(', StringComparison.Ordinal) || header.Contains('[', StringComparison.Ordinal) ? Wording.Plain(Brackets().Replace(header, " ")) : plain;
        if (Of(plain) is { } bare)
            return bare;

        // "CLT Risk Owner", "Council Priority": a body's own word before a known phrase. In lower case it is the tail of another header.
        if (!char.IsUpper(header.TrimStart()[0]))
            return null;
        var behind = plain.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? plain[(space + 1)..] : "";
        return behind.Length > 5 && Phrases.TryGetValue(behind, out var meaning) ? meaning : null;
    }

    /// <summary>What a header with a letter or two wrong most likely says.</summary>
    public static HeaderMeaning? Closest(string header, double least = Close)
    {
        if (Read(header) is { } exact)
            return exact;
        var letters = Wording.Letters(header);
        if (letters.Length < 6)
            return null;
        // A phrase that is much longer or shorter cannot be alike; most are left out by that alone.
        var best = Loaded.Value.Letters
            .Where(p => Math.Min(letters.Length, p.Letters.Length) >= least * Math.Max(letters.Length, p.Letters.Length))
            .Select(p => (p.Meaning, Likeness: Wording.Nearness(letters, p.Letters))).OrderByDescending(p => p.Likeness).FirstOrDefault();
        return best.Likeness >= least ? best.Meaning : null;
    }

    /// <summary>The parts of a score in printed order: "Score I L GS" is impact, likelihood, rating.</summary>
    public static IReadOnlyList<ScorePart> PartsIn(string subHeader)
    {
        var parts = Wording.Plain(subHeader).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(Loaded.Value.Parts.ContainsKey).Select(w => (Word: w, Part: Loaded.Value.Parts[w])).ToList();
        // "Score" over "I L GS" names the group.
        if (parts.Count > 1 && parts[0].Part == ScorePart.Rating && parts[0].Word.Length > 2)
            parts.RemoveAt(0);
        return [.. parts.Select(p => p.Part).Distinct()];
    }

    /// <summary>Whether a cell can only belong to the second level of a header: "No.", "Score I L", "Weighting", a stray mark.</summary>
    public static bool IsSubHeader(string cell) =>
        Wording.Plain(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words
        && words.All(w => Loaded.Value.Parts.ContainsKey(w) || Loaded.Value.SubWords.Contains(w));

    /// <summary>The stage that words speak of: "Overall Nett Risk Score" is residual.</summary>
    public static Stage? StageIn(string words)
    {
        var plain = " " + Wording.Plain(words) + " ";
        foreach (var (stage, names) in Loaded.Value.Stages)
        {
            if (names.Any(n => plain.Contains($" {n} ", StringComparison.Ordinal)))
                return stage;
        }

        return null;
    }

    private static HeaderMeaning? Of(string plain) =>
        plain.Length == 0 ? null : Phrases.TryGetValue(plain, out var meaning) ? meaning : Score(plain);

    private static HeaderMeaning? Score(string plain)
    {
        // Most cells are no header; those without a word for a stage are left at once.
        if (!plain.Split(' ').Any(Loaded.Value.StageWords.Contains))
            return null;
        foreach (var (stage, names) in Loaded.Value.Stages)
        {
            foreach (var name in names.Where(n => plain == n || plain.StartsWith(n + " ", StringComparison.Ordinal)
                || plain.EndsWith(" " + n, StringComparison.Ordinal)))
            {
                var rest = plain.Replace(name, "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (rest.All(w => Loaded.Value.Parts.ContainsKey(w) || Loaded.Value.Fillers.Contains(w)))
                    return new(ColumnField.Score, stage, PartsIn(string.Join(' ', rest)) is [var only] && rest[^1].Length > 2 && !IsGroupWord(rest) ? only : null);
            }
        }

        return null;
    }

    // "Gross risk score" over three columns is the group, not the rating alone; which of both, the next row tells.
    private static bool IsGroupWord(string[] rest) => rest.All(w => w is "score" or "scores" or "scoring" || Loaded.Value.Fillers.Contains(w));

    private static Vocabulary Load()
    {
        using var stream = typeof(HeaderVocabulary).Assembly.GetManifestResourceStream("data/vocabulary/register-headers.json")!;
        using var file = JsonDocument.Parse(stream);
        var root = file.RootElement;
        static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(e => Wording.Plain(e.GetString()!)).Where(w => w.Length > 0)];

        var stages = root.GetProperty("stages").EnumerateObject()
            .ToDictionary(p => Enum.Parse<Stage>(p.Name, true), p => Words(p.Value));
        var parts = root.GetProperty("scoreParts").EnumerateObject()
            .SelectMany(p => Words(p.Value).Select(w => (Word: w, Part: Enum.Parse<ScorePart>(p.Name, true))))
            .ToDictionary(p => p.Word, p => p.Part);
        Dictionary<string, HeaderMeaning> phrases = [];
        foreach (var field in root.GetProperty("fields").EnumerateObject())
        {
            foreach (var words in Words(field.Value))
                phrases.TryAdd(words, new(Enum.Parse<ColumnField>(field.Name, true)));
        }

        foreach (var (word, part) in parts.Where(p => p.Key.Length > 2))
        {
            phrases.TryAdd(word, new(ColumnField.Score, null, part));
            phrases.TryAdd("risk " + word, new(ColumnField.Score, null, part));
        }

        foreach (var (stage, names) in stages)
        {
            foreach (var name in names)
                phrases.TryAdd(name + " risk", new(ColumnField.Score, stage));
        }

        return new(phrases, [.. phrases.Select(p => (Wording.Letters(p.Key), p.Value))], stages, [.. stages.Values.SelectMany(n => n).Select(n => n.Split(' ')[0])], parts, [.. Words(root.GetProperty("scoreFillers"))], [.. Words(root.GetProperty("subHeaderWords"))]);
    }

    private sealed record Vocabulary(
        Dictionary<string, HeaderMeaning> Phrases,
        List<(string Letters, HeaderMeaning Meaning)> Letters,
        Dictionary<Stage, string[]> Stages,
        HashSet<string> StageWords,
        Dictionary<string, ScorePart> Parts,
        HashSet<string> Fillers,
        HashSet<string> SubWords);

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();
}
