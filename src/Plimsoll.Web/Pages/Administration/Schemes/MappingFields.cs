using System.Globalization;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Administration.Schemes;

/// <summary>The fields that say which new level takes the place of each old one.</summary>
internal sealed record MappingFields(Scheme From, Scheme To, SchemeMapping Mapping)
{
    /// <summary>The lists to choose from, for an axis.</summary>
    public IEnumerable<ChoiceField> Of(string axis, IReadOnlyList<Level> from, IReadOnlyList<Level> to, IReadOnlyDictionary<decimal, decimal> map) =>
        from.Reverse().Select(l => new ChoiceField(
            Name(axis, l.Value), $"{l.Mark} {l.Label}", [.. to.Reverse().Select(t => new Choice(Counts.Decimal(t.Value), $"{t.Mark} {t.Label}"))], Counts.Decimal(map[l.Value])));

    /// <summary>The mapping as the form says it; what it does not say, or says of a level that is gone, as proposed.</summary>
    public static SchemeMapping Read(FormValues form, Scheme from, Scheme to, SchemeMapping proposed) => new(
        Read(form, "impact", from.Impacts, to.Impacts, proposed.Impacts), Read(form, "likelihood", from.Likelihoods, to.Likelihoods, proposed.Likelihoods));

    private static Dictionary<decimal, decimal> Read(
        FormValues form, string axis, IReadOnlyList<Level> from, IReadOnlyList<Level> to, IReadOnlyDictionary<decimal, decimal> proposed) =>
        from.ToDictionary(l => l.Value, l =>
            decimal.TryParse(form[Name(axis, l.Value)], CultureInfo.InvariantCulture, out var given) && to.Any(t => t.Value == given) ? given : proposed[l.Value]);

    private static string Name(string axis, decimal value) => $"map-{axis}-{Counts.Decimal(value).Replace('.', '-')}";
}
