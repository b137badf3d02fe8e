namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>Takes away what is no word, and says what it took. Linear in the length of the text.</summary>
internal static class TextCleaner
{
    public static SourceText Clean(string words, string raw, Place place)
    {
        var removed = new Removed();
        var bare = StraySigns.Remove(words, removed);
        return Parted(Markup.IsIn(bare) ? FragmentReader.Read(bare, place, removed) : [new SourcePart(bare)], raw, removed);
    }

    /// <summary>The same for words that hold no fragments of HTML.</summary>
    public static SourceText CleanWords(string words, string raw)
    {
        var removed = new Removed();
        return Parted([new SourcePart(StraySigns.Remove(words, removed))], raw, removed);
    }

    private static SourceText Parted(IReadOnlyList<SourcePart> pieces, string raw, Removed removed)
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
                parts.AddRange(Bullets.Split(piece.Text, removed).Select(text => new SourcePart(text)));
            }
        }

        return parts.Count == 0 && raw.Length == 0 ? SourceText.Empty : new SourceText(raw, parts, removed.Names);
    }
}
