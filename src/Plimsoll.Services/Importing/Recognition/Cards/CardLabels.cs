using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>Tells labels from values by the words of headers, by colons and by standing at the same place of every card.</summary>
/// <param name="repeated">Texts that stand at the same place of most tables of the document.</param>
internal sealed class CardLabels(IReadOnlySet<string> repeated)
{
    private const int Longest = 60;
    private const double Whole = 1;

    /// <summary>What a label says; null for words that are no label.</summary>
    public static WordMeaning? Meaning(string text)
    {
        var words = Bare(text);
        if (words.EndsWith(" no.", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" ref.", StringComparison.OrdinalIgnoreCase))
            words = words[..^1];
        if (words.Length is 0 or > Longest || words.Any(c => c is '.' or ';') || (words.Any(char.IsDigit) && (ScorePair.Read(words) is not null || LevelPair.Read(words, "") is not null)))
            return null;
        return LayoutWords.Read(words) is { } meaning && (meaning.Confidence >= Whole || words.Split(' ').Length <= (IsQuestion(words) ? 7 : 4)) ? meaning : null;
    }

    /// <summary>Whether a cell is nothing but a label.</summary>
    public bool Is(SourceCell? cell)
    {
        if (cell is null || cell.Text.Trim() is not { Length: > 0 and <= Longest + 1 } text || Inside(cell) is not null || (text.Any(char.IsDigit) && ScorePair.Read(text) is not null))
            return false;
        if (Meaning(text) is { } meaning && (meaning.Confidence >= Whole || Ends(text) || repeated.Contains(Bare(text))))
            return true;
        return (Ends(text) && text.Split(' ').Length <= 8) || repeated.Contains(Bare(text));
    }

    /// <summary>The label and the value of a cell that holds both: "Risk owner: Head of ICT", "Effects:- Payments stop".</summary>
    public static (string Label, SourceCell Value)? Inside(SourceCell cell)
    {
        var text = cell.Text.Trim();
        var end = text.IndexOfAny([':', '\n']);
        if (end <= 0 || end > Longest || Meaning(text[..end]) is not { } meaning)
            return null;
        // "Impact: Major (4); Likelihood: Possible (3)" is one value, and no label with one.
        if (meaning.Field is ImportField.Impact or ImportField.Likelihood && (LevelPair.Read(text, "") is not null || ScorePair.Read(text) is not null))
            return null;
        var value = text[(end + 1)..].TrimStart(' ', '-', '–', '\n');
        return value.Length == 0 ? null : (Bare(text[..end]), cell with { Content = SourceText.Read(value, cell.Place) });
    }

    /// <summary>A label without its colon, on one line.</summary>
    public static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', '-', '–', ' ', '?').Trim();

    /// <summary>Whether the label names the item.</summary>
    public static bool Names(string label) => Meaning(label) is { Field: ImportField.Title or ImportField.Description };

    /// <summary>Forms ask: "What else will we do".</summary>
    private static bool IsQuestion(string words) => words.StartsWith("what ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("how ", StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string text) => text.EndsWith(':') || text.EndsWith(":-", StringComparison.Ordinal);
}
