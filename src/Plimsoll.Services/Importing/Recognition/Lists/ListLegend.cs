using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>The legend of a workbook that this program wrote: what the lists are of, and the schemes that they are scored by.</summary>
internal sealed partial class ListLegend
{
    /// <summary>What stands in the legend's first cell.</summary>
    public const string Title = "About these lists";

    private readonly List<IReadOnlyList<string>> rows;
    private readonly IReadOnlyList<SourceRow> source;

    private ListLegend(SourceTable table)
    {
        source = table.Rows;
        rows = [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.Raw.Trim())])];
    }

    /// <summary>The legend, when a table is one; null otherwise.</summary>
    public static ListLegend? Of(SourceTable table) =>
        table.Rows is [{ Cells: [var first, ..] }, ..] && first.Raw.Trim() == Title ? new(table) : null;

    /// <summary>The words beside a label; null when it has no such line.</summary>
    public Recognised<string>? About(string label)
    {
        var at = rows.FindIndex(r => r is [var first, { Length: > 0 }, ..] && first == label);
        return at < 0 ? null : new(rows[at][1], source[at].Cells[1].Place);
    }

    /// <summary>Every label that begins with these words, what stands behind them, and the words beside it.</summary>
    public IEnumerable<(string Behind, string Words)> AllAbout(string label) =>
        rows.TakeWhile(r => Scheme(r) is null).Where(r => r is [var first, { Length: > 0 }, ..] && first.StartsWith(label, StringComparison.Ordinal))
            .Select(r => (r[0][label.Length..].Trim(), r[1]));

    /// <summary>
    /// The schemes in their order, each with an empty identity; one whose ratings are codes is left out, because the numbers behind
    /// them are not printed. Colours are those of the shipped bands, lowest and highest alike.
    /// </summary>
    public IEnumerable<Scheme> Schemes()
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (Scheme(rows[at]) is not { } head)
                continue;
            var end = rows.FindIndex(at + 1, r => Scheme(r) is not null);
            if (Read(head.Kind, head.Name, [.. rows.Skip(at + 1).Take((end < 0 ? rows.Count : end) - at - 1)]) is { } scheme)
                yield return scheme;
        }
    }

    private static (ItemKind Kind, string Name)? Scheme(IReadOnlyList<string> row) =>
        row is [var first, ..] && row.Skip(1).All(c => c.Length == 0) && SchemeHead().Match(first) is { Success: true } match
            ? (match.Groups[1].Value == "Risks" ? ItemKind.Risk : ItemKind.Opportunity, match.Groups[2].Value) : null;

    private static Scheme? Read(ItemKind kind, string name, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var impacts = Levels(Under(rows, "Impact", "Level"), criteriaFrom: 2);
        var likelihoods = Levels(Under(rows, "Likelihood", "Level"), criteriaFrom: 3);
        var bands = Under(rows, "Band", "Mark");
        var grid = Under(rows, @"Likelihood \ impact", "");
        if (grid is not [var across, .. var body] || impacts.Count == 0 || likelihoods.Count == 0 || body.Length != likelihoods.Count)
            return null;
        var order = across.Skip(1).Where(c => c.Length > 0).Select(c => impacts.FindIndex(i => c == $"{i.Label} ({i.Mark})")).ToList();
        if (order.Count != impacts.Count || order.Contains(-1))
            return null;
        var named = Bands([.. bands.Skip(1)], kind);
        var cells = Enumerable.Reverse(body).Select(row => (IReadOnlyList<Cell?>)[.. Enumerable.Range(0, impacts.Count).Select(i => CellOf(row, 1 + order.IndexOf(i), named))]).ToList();
        if (named.Count == 0 || cells.Exists(row => row.Any(c => c is null)))
            return null;
        try
        {
            return new Scheme
            {
                Id = default, Name = name, Kind = kind, Impacts = impacts, Likelihoods = likelihoods, Bands = named,
                Grid = [.. cells.Select(row => (IReadOnlyList<Cell>)[.. row.OfType<Cell>()])],
                DrawnMirrored = order.Count > 1 && order[0] > order[^1],
            }.Validated();
        }
        catch (RuleBrokenException)
        {
            // Somebody changed the legend so that it contradicts itself; a shipped scheme is fitted instead, and said.
            return null;
        }
    }

    /// <summary>The header row that begins so, with the rows below it up to an empty one.</summary>
    private static IReadOnlyList<string>[] Under(IReadOnlyList<IReadOnlyList<string>> rows, string first, string second)
    {
        var at = rows.ToList().FindIndex(r => r is [var a, var b, ..] && a == first && (second.Length == 0 || b == second));
        return at < 0 ? [] : [.. rows.Skip(at).TakeWhile(r => r.Any(c => c.Length > 0))];
    }

    private static List<Level> Levels(IReadOnlyList<IReadOnlyList<string>> rows, int criteriaFrom) =>
    [
        .. rows.Skip(1).Select((row, n) => new Level
        {
            Value = Number(row[0]) ?? n + 1,
            Code = Number(row[0]) is null ? row[0] : null,
            Label = row[1],
            Descriptors = [.. rows[0].Skip(criteriaFrom).Select((criterion, i) => (Criterion: criterion, Text: row.ElementAtOrDefault(criteriaFrom + i) ?? ""))
                .Where(d => d.Criterion.Length > 0 || d.Text.Length > 0).SelectMany(d => d.Text.ReplaceLineEndings("\n").Split('\n').Where(t => t.Length > 0).Select(t => new Descriptor(d.Criterion, t)))],
            ProbabilityFrom = criteriaFrom < 3 ? null : Share(AtLeast().Match(row.ElementAtOrDefault(2) ?? "")),
            ProbabilityTo = criteriaFrom < 3 ? null : Share(AtMost().Match(row.ElementAtOrDefault(2) ?? "")),
        }),
    ];

    private static IReadOnlyList<Band> Bands(IReadOnlyList<IReadOnlyList<string>> rows, ItemKind kind)
    {
        var shipped = ShippedSchemes.Copy(kind == ItemKind.Risk ? "five-by-five" : "four-by-four-opportunity", default).Bands;
        return
        [
            .. rows.Where(r => r.Count > 2 && Number(r[2]) is not null).Select((row, at) =>
            {
                var look = shipped.FirstOrDefault(b => b.Name == row[0]) ?? shipped[rows.Count == 1 ? 0 : at * (shipped.Count - 1) / (rows.Count - 1)];
                return new Band { Name = row[0], Mark = row[1], From = Number(row[2])!.Value, Colour = look.Colour, Ink = look.Ink };
            }),
        ];
    }

    /// <summary>"20 VH": a rating and the mark of its band.</summary>
    private static Cell? CellOf(IReadOnlyList<string> row, int at, IReadOnlyList<Band> bands) =>
        row.ElementAtOrDefault(at)?.Split(' ', 2) is [var rating, var mark] && Number(rating) is { } number && bands.FirstOrDefault(b => b.Mark == mark) is { } band
            ? new Cell(number, band.Name) : null;

    private static decimal? Number(string words) => decimal.TryParse(words, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Share(Match match) => match.Success ? Number(match.Groups[1].Value) / 100 : null;

    [GeneratedRegex(@"^(Risks|Opportunities): (.+?)(?:, version \d+)?$")]
    private static partial Regex SchemeHead();

    [GeneratedRegex(@"^(?:at least )?([\d.]+)\s%(?: to |$)")]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(?:at most|\sto) ([\d.]+)\s%$")]
    private static partial Regex AtMost();
}
