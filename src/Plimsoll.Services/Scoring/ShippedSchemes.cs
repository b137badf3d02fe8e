using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Scoring;

/// <summary>The scoring schemes that come with Plimsoll (<c>data/schemes</c>). A body takes a copy and makes it its own.</summary>
public static class ShippedSchemes
{
    private static readonly Lazy<IReadOnlyDictionary<string, SchemeFile>> Files = new(Load);

    /// <summary>Their keys, e.g. "five-by-five".</summary>
    public static IReadOnlyCollection<string> Keys => [.. Files.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A fresh copy of a shipped scheme.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="id">The identity it takes.</param>
    /// <exception cref="KeyNotFoundException">There is no such scheme.</exception>
    public static Scheme Copy(string key, SchemeId id)
    {
        if (!Files.Value.TryGetValue(key, out var file))
            throw new KeyNotFoundException($"There is no shipped scheme “{key}”; there are {string.Join(", ", Keys)}");
        return new Scheme
        {
            Id = id,
            Name = file.Name,
            Kind = file.Kind,
            Impacts = file.Impacts,
            Likelihoods = file.Likelihoods,
            Bands = file.Bands,
            Grid = file.Fill switch
            {
                "product" => GridFill.Product(file.Impacts, file.Likelihoods, file.Bands),
                "impact-squared" => GridFill.ImpactSquared(file.Impacts, file.Likelihoods, file.Bands),
                "impact-weighted" => GridFill.ImpactWeighted(file.Impacts, file.Likelihoods, file.Bands),
                "table" when file.Ratings is not null => GridFill.Table(file.Impacts, file.Likelihoods, file.Bands, file.Ratings),
                _ => throw new RuleBrokenException("fill", $"“{file.Fill}” in the scheme {key} is not a way to fill a grid"),
            },
            PrintsImpactFirst = file.PrintsImpactFirst ?? true,
            PrintsCodes = file.PrintsCodes,
            DrawnMirrored = file.DrawnMirrored,
        }.Validated();
    }

    private static Dictionary<string, SchemeFile> Load() =>
        DataFile.Names("data/schemes/").Select(DataFile.Read<SchemeFile>).ToDictionary(f => f.Key);

    internal sealed record SchemeFile
    {
        public required string Key { get; init; }

        public required string Name { get; init; }

        public ItemKind Kind { get; init; }

        public required string Fill { get; init; }

        public IReadOnlyList<IReadOnlyList<decimal>>? Ratings { get; init; }

        public required IReadOnlyList<Level> Impacts { get; init; }

        public required IReadOnlyList<Level> Likelihoods { get; init; }

        public required IReadOnlyList<Band> Bands { get; init; }

        // Generated readers overwrite an init default with nothing, so what is left out must be null.
        public bool? PrintsImpactFirst { get; init; }

        public bool PrintsCodes { get; init; }

        public bool DrawnMirrored { get; init; }
    }
}
