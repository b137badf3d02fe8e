using System.Buffers;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>Takes away what is no word, and says what it took. Linear in the length of the text.</summary>
internal static class TextCleaner
{
    public static SourceText Clean(string words, string raw, Place place)
    {
        var removed = new Removed();
        var bare = StraySigns.Remove(words, removed);
        return IsOnePart(bare) && !Markup.IsIn(bare) ? new SourceText(raw, [new SourcePart(bare)], removed.Names) : Parted(Markup.IsIn(bare) ? FragmentReader.Read(bare, place, removed) : [new SourcePart(bare)], raw, removed);
    }

    /// <summary>The same for words that hold no fragments of HTML.</summary>
    public static SourceText CleanWords(string words, string raw)
    {
        var removed = new Removed();
        return Parted([new SourcePart(StraySigns.Remove(words, removed))], raw, removed, isBlock: true);
    }

    /// <summary>Neither a list nor lines, nor anything to tidy: the words are one part as they stand.</summary>
    private static bool IsOnePart(string words) => words.Length > 0 && words[0] != ' ' && words[^1] != ' ' && !words.AsSpan().ContainsAny(Parting)
        && !words.StartsWith("- ", StringComparison.Ordinal) && !words.Contains("  ", StringComparison.Ordinal);

    /// <summary>Bullets, the middle dot that may be one, and every space but the plain one.</summary>
    private static readonly SearchValues<char> Parting = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => c == '·' || Bullets.IsSign(c) || (c != ' ' && char.IsWhiteSpace(c)))]);

    private static SourceText Parted(IReadOnlyList<SourcePart> pieces, string raw, Removed removed, bool isBlock = false)
    {
        List<SourcePart> parts = [];
        foreach (var piece in pieces)
        {
            if (piece.Table is not null)
            {
                parts.Add(piece);
            }
            else
            {
                parts.AddRange(Bullets.Split(piece.Text, removed, isBlock || pieces.Count > 1).Select((part, at) => new SourcePart(part.Text) { IsItem = part.IsItem || (piece.IsItem && at == 0) }));
            }
        }

        return parts.Count == 0 && raw.Length == 0 ? SourceText.Empty : new SourceText(raw, parts, removed.Names);
    }
}
