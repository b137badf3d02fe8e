using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>How to read the other sheets: what they are of, and each scheme with its levels, bands and grid.</summary>
internal static class LegendSheet
{
    public static Sheet Of(RegisterView view, IReadOnlyList<Item> items, IReadOnlyList<(string Label, string Value)> about)
    {
        var schemes = SchemesOf(view, items);
        List<SheetRow> lines = [.. About(about)];
        var label = lines.Where(row => row.Kind == SheetRowKind.Line).Max(row => row.Cells[0].Text!.Length);
        var columns = schemes.Select(s => Math.Max(s.Impacts.Count + 1, 3 + CriteriaOf([.. s.Impacts, .. s.Likelihoods]).Count)).DefaultIfEmpty(0).Max();
        return new()
        {
            Name = "Legend",
            IsList = false,
            Columns = [new("", Math.Clamp(label, 26, 60)), new("", 24), .. Enumerable.Repeat(new SheetColumn("", 22), Math.Max(0, columns - 2))],
            Rows = [.. lines, .. schemes.SelectMany(scheme => Scheme(scheme).Select((row, n) => row with { BeginsPage = n == 1 }))],
        };
    }

    /// <summary>The schemes that the register scores by and those, older versions too, that an assessment in the sheets was made with.</summary>
    private static List<Scheme> SchemesOf(RegisterView view, IReadOnlyList<Item> items) =>
    [
        .. items.Select(item => item.Kind).Append(ItemKind.Risk).Distinct().Order().Select(view.SchemeOf)
            .Concat(items.SelectMany(item => view.AssessmentsOf(item).Select(assessment => view.KnownSchemeOf(item, assessment))))
            .OfType<Scheme>().DistinctBy(scheme => (scheme.Id, scheme.Version)),
    ];

    private static IEnumerable<SheetRow> About(IReadOnlyList<(string Label, string Value)> about) =>
    [
        Heading("About these lists"),
        .. about.Select(line => Line(line.Label, line.Value)),
        Line("Dates", "In the body’s own words; first and last day are what the words can mean"),
        Line("Withheld", "The number of an exempt item stays; nothing else of it is shown"),
        Line("Signs", "What a file cannot hold is shown as \ufffd; a text too long for a cell continues in the next row, which says so"),
    ];

    private static IEnumerable<SheetRow> Scheme(Scheme scheme)
    {
        List<string> criteria = CriteriaOf(scheme.Impacts);
        IReadOnlyList<Level> across = scheme.DrawnMirrored ? [.. scheme.Impacts.Reverse()] : scheme.Impacts;
        return
        [
            new(),
            Heading($"{(scheme.Kind == ItemKind.Risk ? "Risks" : "Opportunities")}: {scheme.Name}{(scheme.Version > 1 ? $", version {scheme.Version}" : "")}"),
            Header(["Impact", "Level", .. criteria]),
            .. scheme.Impacts.Select(level => new SheetRow([level.Mark, level.Label, .. Descriptors(level, criteria)])),
            new(),
            Header(["Likelihood", "Level", "Probability", .. CriteriaOf(scheme.Likelihoods)]),
            .. scheme.Likelihoods.Select(level => new SheetRow([level.Mark, level.Label, Probability(level), .. Descriptors(level, CriteriaOf(scheme.Likelihoods))])),
            new(),
            Header(["Band", "Mark", "From a rating of"]),
            .. scheme.Bands.Select(band => new SheetRow((SheetCell)band.Name with { Tone = Printed.Tone(band) }, band.Mark, band.From)),
            new(),
            Header(["Likelihood \\ impact", .. across.Select(level => (SheetCell)$"{level.Label} ({level.Mark})")]),
            .. scheme.Likelihoods.Reverse().Select(likelihood => new SheetRow([
                $"{likelihood.Label} ({likelihood.Mark})", .. across.Select(impact => CellOf(scheme, impact, likelihood)),
            ])),
        ];
    }

    private static SheetCell CellOf(Scheme scheme, Level impact, Level likelihood)
    {
        var cell = scheme.CellAt(impact.Value, likelihood.Value)!;
        var band = scheme.BandNamed(cell.Band);
        return (SheetCell)$"{scheme.Print(cell.Rating, impact.Value, likelihood.Value)} {band.Mark}" with { Tone = Printed.Tone(band) };
    }

    private static SheetCell Probability(Level level) => (level.ProbabilityFrom, level.ProbabilityTo) switch
    {
        ({ } from, { } to) => $"{Printed.Percent(from * 100)} to {Printed.Percent(to * 100)}",
        ({ } from, null) => $"at least {Printed.Percent(from * 100)}",
        (null, { } to) => $"at most {Printed.Percent(to * 100)}",
        _ => "",
    };

    private static List<string> CriteriaOf(IEnumerable<Level> levels) =>
        [.. levels.SelectMany(level => level.Descriptors).Select(descriptor => descriptor.Criterion).Distinct()];

    private static IEnumerable<SheetCell> Descriptors(Level level, IEnumerable<string> criteria) =>
        criteria.Select(criterion => (SheetCell)string.Join("\n", level.Descriptors.Where(d => d.Criterion == criterion).Select(d => d.Text)));

    private static SheetRow Heading(string words) => new(words) { Kind = SheetRowKind.Heading };

    private static SheetRow Line(string label, string words) => new(label, words) { Kind = SheetRowKind.Line };

    private static SheetRow Header(IReadOnlyList<SheetCell> words) => new(words) { Kind = SheetRowKind.Header };
}
