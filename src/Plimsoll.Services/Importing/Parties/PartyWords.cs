using System.Text.RegularExpressions;
using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Importing.Parties;

/// <summary>
/// Reads the words of an owner or manager cell: parts several parties that share it and tells persons, posts and
/// boards apart by the words in <c>data/vocabulary/parties.json</c>.
/// </summary>
public static partial class PartyWords
{
    private static readonly Lazy<(HashSet<string> Posts, string[] Boards)> Words = new(Load);

    /// <summary>
    /// The parties named in a cell, in order. "A / B", "A; B" and lines are always parted; "A, B" and "A and B" only
    /// where what follows begins like a party, as titles hold commas and "and" themselves.
    /// </summary>
    /// <param name="cell">The words of the cell.</param>
    /// <param name="knownBoards">Boards that the document names elsewhere; they part "Ann Smith Scrutiny Board".</param>
    public static IReadOnlyList<string> Split(string cell, IReadOnlyCollection<string>? knownBoards = null)
    {
        List<string> parts = [];
        foreach (var piece in HardSeparators().Split(cell).Select(Clean).Where(p => p.Length > 0))
        {
            var rest = piece;
            foreach (Match soft in SoftSeparators().Matches(piece))
            {
                var taken = piece.Length - rest.Length;
                if (soft.Index < taken)
                    continue;
                var after = piece[(soft.Index + soft.Length)..];
                // "Director of Community & Environmental Services": behind a post's "and" only another post or board is a party.
                var goesOn = !soft.Value.Contains(',', StringComparison.Ordinal) && HasPostWord(piece[taken..soft.Index])
                    && !HasPostWord(FirstWords().Match(after.TrimStart()).Value) && !IsBoard(after);
                if (!goesOn && BeginsParty(after) && Clean(piece[taken..soft.Index]) is { Length: > 0 } before)
                {
                    parts.Add(before);
                    rest = piece[(soft.Index + soft.Length)..];
                }
            }

            parts.AddRange(PartBoard(Clean(rest), knownBoards ?? []));
        }

        return parts;
    }

    /// <summary>What kind of party a name is, and how sure that is, 0 to 1.</summary>
    public static (PartyKind Kind, double Confidence) KindOf(string name)
    {
        if (Words.Value.Boards.Any(b => name.EndsWith(b, StringComparison.OrdinalIgnoreCase)))
            return (PartyKind.Board, 1);
        if (HasPostWord(name))
            return (PartyKind.Post, 1);
        return PersonName().IsMatch(name) ? (PartyKind.Person, 0.9) : (PartyKind.Post, 0.5);
    }

    /// <summary>The names of boards in running text: capitalised words that end in a board word.</summary>
    public static IReadOnlySet<string> BoardsIn(string text) =>
        BoardName().Matches(text).Select(m => m.Value.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> PartBoard(string part, IReadOnlyCollection<string> known)
    {
        var board = known.Where(b => part.Length > b.Length && part.EndsWith(" " + b, StringComparison.OrdinalIgnoreCase)).MaxBy(b => b.Length);
        if (board is not null && Clean(part[..^board.Length]) is var before && (PersonName().IsMatch(before) || HasPostWord(before)))
            return [before, part[^board.Length..]];
        return part.Length > 0 ? [part] : [];
    }

    private static bool BeginsParty(string text)
    {
        var first = FirstWords().Match(text.TrimStart()).Value;
        return HasPostWord(first) || IsBoard(text) || PersonName().IsMatch(Clean(SoftSeparators().Split(text)[0]));
    }

    private static bool IsBoard(string name) =>
        Words.Value.Boards.Any(b => name.Trim().EndsWith(b, StringComparison.OrdinalIgnoreCase)) && !name.Contains(" of ", StringComparison.Ordinal);

    private static bool HasPostWord(string name) =>
        WordPattern().Matches(name).Any(w => Words.Value.Posts.Contains(w.Value.ToLowerInvariant()));

    private static string Clean(string text) => Spaces().Replace(text, " ").Trim(' ', ',', ';', '/', '&', '-', '–', '\u00a0');

    private static (HashSet<string>, string[]) Load()
    {
        var file = DataFile.Read<PartiesFile>("data/vocabulary/parties.json");
        return (file.PostWords.ToHashSet(StringComparer.OrdinalIgnoreCase), file.BoardWords);
    }

    [GeneratedRegex(@"\s*[;\n\r]\s*|\s*/\s*")]
    private static partial Regex HardSeparators();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+|\s+&\s+")]
    private static partial Regex SoftSeparators();

    // Two to four capitalised words, as in "Siân ap Rhys", "Anna-Maria O’Brien", "J. Kowalski".
    [GeneratedRegex(@"^(?:(?:Cllr|Dr|Mr|Mrs|Ms|Miss|Prof|Sir)\.?\s+)?\p{Lu}[\p{L}\p{M}'’.\-]*(?:\s+(?:ap|de|van|von|der|al|ab|ferch|la|le|\p{Lu}[\p{L}\p{M}'’.\-]*)){1,3}$")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"(?:\p{Lu}[\p{L}'’]+\s+){1,4}(?:Board|Committee|Panel|Forum|Group|Team|Cabinet)\b")]
    private static partial Regex BoardName();

    [GeneratedRegex(@"^\S+(?:\s+\S+)?")]
    private static partial Regex FirstWords();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record PartiesFile(string[] PostWords, string[] BoardWords);
}
