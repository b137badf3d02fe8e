using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Administration.Schemes;

/// <summary>
/// The fields of a scheme: a row per level, a row per band, an input per cell. Rows that are emptied go, the empty ones at the
/// end take new ones; the cells of a new row are filled by the product until somebody says otherwise.
/// </summary>
internal static class SchemeFields
{
    /// <summary>Ways to fill the grid.</summary>
    public const string Table = "table", Product = "product", ImpactSquared = "impact-squared", ImpactWeighted = "impact-weighted";

    /// <summary>The most rows that a form may have of one thing.</summary>
    private const int Most = 12;

    /// <summary>Fills the form with a scheme.</summary>
    public static void Fill(FormValues form, Scheme scheme)
    {
        for (var i = 1; i <= Most; i++)
        {
            LevelFields.Fill(form, $"impact-{i}", scheme.Impacts.ElementAtOrDefault(i - 1));
            LevelFields.Fill(form, $"likelihood-{i}", scheme.Likelihoods.ElementAtOrDefault(i - 1));
            FillBand(form, i, scheme.Bands.ElementAtOrDefault(i - 1));
        }

        for (var row = 0; row < scheme.Likelihoods.Count; row++)
            for (var column = 0; column < scheme.Impacts.Count; column++)
            {
                var cell = scheme.Grid[row][column];
                form[CellName(row + 1, column + 1)] = Counts.Decimal(cell.Rating);
                form[CellBandName(row + 1, column + 1)] = scheme.BandOf(cell.Rating).Name == cell.Band ? ""
                    : Words(scheme.Bands.Select(b => b.Name).ToList().IndexOf(cell.Band) + 1);
            }

        form["name"] = scheme.Name;
        form["printed"] = scheme.PrintsImpactFirst ? "impact" : "likelihood";
        form["codes"] = scheme.PrintsCodes ? "codes" : "rating";
        form["drawn"] = scheme.DrawnMirrored ? "mirrored" : "plain";
        form["grid"] = Table;
    }

    /// <summary>The scheme that the form says.</summary>
    /// <exception cref="RuleBrokenException">A number is none, or the scheme could not score.</exception>
    public static Scheme Read(FormValues form, Scheme before)
    {
        List<RuleBroken> broken = [];
        var impacts = LevelFields.ReadAll(form, "impact", Most, broken);
        var likelihoods = LevelFields.ReadAll(form, "likelihood", Most, broken);
        var bands = Enumerable.Range(1, Most).Select(i => (Row: i, Band: ReadBand(form, i, broken))).Where(b => b.Band is not null).ToList();
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
        var (ii, ll) = (impacts.Select(i => i.Level).ToList(), likelihoods.Select(l => l.Level).ToList());
        var ordered = bands.Select(b => b.Band!).OrderBy(b => b.From).ToList();
        var grid = form["grid"] switch
        {
            Product => GridFill.Product(ii, ll, ordered),
            ImpactSquared => GridFill.ImpactSquared(ii, ll, ordered),
            ImpactWeighted => GridFill.ImpactWeighted(ii, ll, ordered),
            _ => ReadCells(),
        };
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
        return (before with
        {
            Name = form["name"].Trim(), Impacts = ii, Likelihoods = ll, Bands = ordered, Grid = grid,
            PrintsImpactFirst = form["printed"] != "likelihood", PrintsCodes = form["codes"] == "codes", DrawnMirrored = form["drawn"] == "mirrored",
        }).Validated();

        IReadOnlyList<IReadOnlyList<Cell>> ReadCells()
        {
            // Without a band there is nothing to fill it with; the scheme says so itself.
            if (ordered.Count == 0)
                return [];
            return [.. likelihoods.Select(l => (IReadOnlyList<Cell>)[.. impacts.Select(i =>
            {
                var rating = form.Given(CellName(l.Row, i.Row)) is { } given ? Number("Grid", given, broken) : l.Level.Value * i.Level.Value;
                var own = bands.FirstOrDefault(b => Words(b.Row) == form[CellBandName(l.Row, i.Row)]).Band;
                return new Cell(rating, (own ?? ordered.LastOrDefault(b => b.From <= rating) ?? ordered[0]).Name);
            })])];
        }
    }

    /// <summary>A short mark of everything that a scheme says: what was looked at is what is saved.</summary>
    public static string MarkOf(Scheme scheme, SchemeMapping mapping) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object[]
    {
        scheme with { Version = 0 }, mapping.Impacts.OrderBy(m => m.Key), mapping.Likelihoods.OrderBy(m => m.Key),
    })))[..16];

    public static string CellName(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"cell-{row}-{column}");

    public static string CellBandName(int row, int column) => CellName(row, column) + "-band";

    public static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; what is none is told and counts as nought.</summary>
    internal static decimal Number(string field, string given, List<RuleBroken> broken)
    {
        if (decimal.TryParse(given.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        broken.Add(new(field, $"“{given.Trim()}” is not a number; write it like 12 or 2.5"));
        return 0;
    }

    private static void FillBand(FormValues form, int row, Band? band)
    {
        (form[$"band-{row}-name"], form[$"band-{row}-mark"]) = (band?.Name ?? "", band?.Mark ?? "");
        form[$"band-{row}-from"] = band is null ? "" : Counts.Decimal(band.From);
        (form[$"band-{row}-colour"], form[$"band-{row}-ink"]) = (band?.Colour ?? "#ffffff", band?.Ink ?? "#000000");
    }

    private static Band? ReadBand(FormValues form, int row, List<RuleBroken> broken)
    {
        if (form.Given($"band-{row}-name") is null && form.Given($"band-{row}-from") is null && form.Given($"band-{row}-mark") is null)
            return null;
        return new Band
        {
            Name = form[$"band-{row}-name"].Trim(),
            Mark = form[$"band-{row}-mark"].Trim(),
            From = Number("Bands", form[$"band-{row}-from"], broken),
            Colour = form[$"band-{row}-colour"].Trim().ToLowerInvariant(),
            Ink = form[$"band-{row}-ink"].Trim().ToLowerInvariant(),
        };
    }
}
