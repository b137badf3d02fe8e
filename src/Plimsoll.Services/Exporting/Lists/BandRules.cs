using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>
/// The grounds of ratings and bands as rules of a column, so that they follow when somebody edits a number. Only where every
/// band of the column follows from its number alone: a grid may put two cells of one rating into two bands, prints codes, or
/// an assessment may have been made by another scheme. Then each cell keeps the ground of its own.
/// </summary>
internal static class BandRules
{
    private const string Kind = "Kind";

    /// <summary>The rules of a column of ratings and of the column of their bands; none where they do not follow.</summary>
    /// <param name="view">The register.</param>
    /// <param name="rated">Everything in the column.</param>
    public static (IReadOnlyList<ToneRule> Ratings, IReadOnlyList<ToneRule> Bands) Of(RegisterView view, IEnumerable<(Item Item, Assessment? Assessment)> rated)
    {
        var all = rated.Where(r => r.Assessment?.Rating is not null).ToList();
        if (!all.All(r => Follows(view, r.Item, r.Assessment!)))
            return ([], []);
        List<Scheme> schemes = [.. all.Select(r => r.Item.Kind).Distinct().Order().Select(view.SchemeOf).OfType<Scheme>()];
        return ([.. schemes.SelectMany(Ratings)], [.. schemes.SelectMany(Bands)]);
    }

    private static bool Follows(RegisterView view, Item item, Assessment assessment) =>
        view.SchemeOf(item.Kind) is { PrintsCodes: false } scheme
        && view.KnownSchemeOf(item, assessment) is { } made && made.Id == scheme.Id && made.Version == scheme.Version
        && assessment.BandIn(scheme) == scheme.BandOf(assessment.Rating!.Value);

    private static IEnumerable<ToneRule> Ratings(Scheme scheme) => scheme.Bands.Select((band, i) => new ToneRule(Printed.Tone(band), Kind, Printed.Kind(scheme.Kind))
    {
        // What lies below the lowest band belongs to it too.
        From = i == 0 ? null : band.From,
        Below = i + 1 < scheme.Bands.Count ? scheme.Bands[i + 1].From : null,
    });

    private static IEnumerable<ToneRule> Bands(Scheme scheme) =>
        scheme.Bands.Select(band => new ToneRule(Printed.Tone(band), Kind, Printed.Kind(scheme.Kind)) { Word = band.Name });
}
