using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Gives a scheme the bands that a document prints beside its ratings, where they do not contradict each other.</summary>
internal static class BandFit
{
    /// <summary>
    /// The scheme with those bands, each from the lowest rating that the document puts in it; above the highest printed rating the
    /// scheme's own bands stay. The scheme as it is when fewer than two words are printed, or their ratings overlap.
    /// </summary>
    public static Scheme Of(Scheme scheme, IReadOnlyList<(decimal Rating, string Word)> printed)
    {
        var words = printed.GroupBy(p => p.Word.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(g => (Word: g.Key, Low: g.Min(p => p.Rating), High: g.Max(p => p.Rating))).OrderBy(w => w.Low).ToList();
        if (words.Count < 2 || words.Zip(words.Skip(1)).Any(p => p.First.High >= p.Second.Low))
            return scheme;
        List<Band> bands = [];
        HashSet<string> marks = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, low, _) in words)
        {
            var look = scheme.Bands.FirstOrDefault(b => b.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? scheme.Bands[Math.Min(bands.Count, scheme.Bands.Count - 1)];
            var mark = char.ToUpperInvariant(word[0]).ToString();
            bands.Add(look with { Name = word, Mark = marks.Add(mark) ? mark : word, From = bands.Count == 0 ? Math.Min(scheme.Bands[0].From, low) : low });
        }

        bands.AddRange(scheme.Bands.Where(b => b.From > words[^1].High && bands.TrueForAll(own => !own.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(b => marks.Add(b.Mark) ? b : b with { Mark = b.Name }));
        var own = scheme with { Bands = bands };
        return own with { Grid = [.. scheme.Grid.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => cell with { Band = own.BandOf(cell.Rating).Name })])] };
    }
}
