using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Makes the scheme of a document's own scale. What the scale does not print is filled in so that a higher level never has a
/// lower rating: numbers as products, words as the nearest cell below.
/// </summary>
internal static class ScaleScheme
{
    private const decimal HighestOfFive = 25;

    /// <summary>The scheme; null when there is no scale, or nothing in it that a shipped scheme would not say as well.</summary>
    public static Scheme? Of(RecognisedScale? scale, SchemeId id, string register)
    {
        if (scale is null || scale.Impacts.Count < 2 || scale.Likelihoods.Count < 2 || (scale.Bands.Count == 0 && scale.Cells.Count == 0 && !scale.IsPrinted))
            return null;
        var bands = Bands(scale);
        var isWords = scale.Cells.All(c => c.Rating is null) && scale.Bands.Count > 0;
        var grid = scale.Likelihoods.Select(l => (IReadOnlyList<Cell>)[.. scale.Impacts.Select(i => isWords ? Word(scale, bands, i, l) : Number(scale, bands, i, l))]).ToList();
        var scheme = new Scheme
        {
            Id = id,
            Name = $"Scale of {register}",
            Kind = ItemKind.Risk,
            Impacts = [.. scale.Impacts.Select(Level)],
            Likelihoods = [.. scale.Likelihoods.Select(Level)],
            Grid = grid,
            Bands = bands,
        };
        try
        {
            return scheme.Validated();
        }
        catch (Domain.RuleBrokenException)
        {
            // Codes or labels that contradict each other make no scheme; a shipped one is fitted instead.
            return null;
        }
    }

    private static Level Level(ScaleLevel level) => new()
    {
        Value = level.Value,
        Label = level.Label,
        Code = level.Code,
        Descriptors = level.Meaning is { } meaning ? [new("", meaning)] : [],
    };

    private static Cell Word(RecognisedScale scale, IReadOnlyList<Band> bands, ScaleLevel impact, ScaleLevel likelihood)
    {
        var printed = scale.Cells.FirstOrDefault(c => c.Impact == impact.Value && c.Likelihood == likelihood.Value)?.Band;
        var rank = printed is not null ? Rank(printed)
            : scale.Cells.Where(c => c.Band is not null && c.Impact <= impact.Value && c.Likelihood <= likelihood.Value).Select(c => Rank(c.Band!)).DefaultIfEmpty(
                scale.Cells.Where(c => c.Band is not null && c.Impact >= impact.Value && c.Likelihood >= likelihood.Value).Select(c => Rank(c.Band!)).DefaultIfEmpty(0).Min()).Max();
        return new Cell(rank + 1, bands[rank].Name);

        int Rank(string word) => Math.Max(0, scale.Bands.ToList().FindIndex(b => b.Equals(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static Cell Number(RecognisedScale scale, IReadOnlyList<Band> bands, ScaleLevel impact, ScaleLevel likelihood)
    {
        var printed = scale.Cells.FirstOrDefault(c => c.Impact == impact.Value && c.Likelihood == likelihood.Value);
        var rating = printed?.Rating ?? impact.Value * likelihood.Value;
        var band = printed?.Band is { } word && bands.FirstOrDefault(b => b.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } own ? own : bands.LastOrDefault(b => b.From <= rating) ?? bands[0];
        return new Cell(rating, band.Name);
    }

    /// <summary>The bands of 5 × 5 over a scale of many more ratings, each from the same share of the highest.</summary>
    private static IReadOnlyList<Band> Stretched(IReadOnlyList<Band> bands, RecognisedScale scale) =>
        scale.Cells.Max(c => c.Rating) is { } highest and >= 2 * HighestOfFive ? [.. bands.Select((b, at) => at == 0 ? b : b with { From = decimal.Ceiling(b.From * highest / HighestOfFive) })] : bands;

    /// <summary>Bands in the document's words with the lowest rating of each, in the colours of the shipped scheme.</summary>
    private static IReadOnlyList<Band> Bands(RecognisedScale scale)
    {
        var shipped = ShippedSchemes.Copy("five-by-five", new SchemeId(Guid.Empty)).Bands;
        if (scale.Bands.Count == 0)
            return Stretched(shipped, scale);
        var isWords = scale.Cells.All(c => c.Rating is null);
        var froms = scale.Bands.Select((name, at) => (Name: name, From: isWords ? at + 1
            : scale.Cells.Where(c => name.Equals(c.Band, StringComparison.OrdinalIgnoreCase) && c.Rating is not null).Select(c => c.Rating).Min())).Where(b => b.From is not null).OrderBy(b => b.From).ToList();
        if (froms.Count == 0 || froms.Zip(froms.Skip(1)).Any(p => p.First.From == p.Second.From))
            return shipped;
        HashSet<string> marks = new(StringComparer.OrdinalIgnoreCase);
        return [.. froms.Select((b, at) =>
        {
            var look = shipped[froms.Count == 1 ? 0 : at * (shipped.Count - 1) / (froms.Count - 1)];
            var mark = string.Concat(b.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0])));
            return new Band { Name = b.Name, Mark = marks.Add(mark) ? mark : b.Name, From = at == 0 ? Math.Min(0, b.From!.Value) : b.From!.Value, Colour = look.Colour, Ink = look.Ink };
        })];
    }
}
