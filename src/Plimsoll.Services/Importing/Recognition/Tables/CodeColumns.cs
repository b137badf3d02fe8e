using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Settles by their whole column what letters and signs before numbers mean: "R16" and "G4" are ratings with their colour, "L4" in
/// all rows is the number 4, "C4" and "A5" are codes of a scale; "+4" beside "-3" is the upside of an opportunity.
/// </summary>
internal static class CodeColumns
{
    private const string Colours = "RAGYB";
    private const string Sure = "RG";
    private const decimal HighestLevel = 6;
    private static readonly IEqualityComparer<LayoutColumn> OneColumn = ReferenceEqualityComparer.Instance;

    public static void Settle(IReadOnlyList<RawScore> scores, RecognisedRegister register)
    {
        var all = scores.SelectMany(s => s.All.SelectMany(list => list.Select(raw => (Score: s, List: list, Raw: raw)))).ToList();
        foreach (var column in all.GroupBy(a => a.Raw.Column, OneColumn))
        {
            var codes = column.Where(a => a.Raw.Reading.Code is not null).ToList();
            var letters = codes.Select(a => a.Raw.Reading.Code!.Value.Letter).Distinct().ToList();
            var isColour = column.Key.Axis == LevelAxis.Rating && letters.TrueForAll(l => Colours.Contains(l, StringComparison.Ordinal))
                && (letters.Exists(l => Sure.Contains(l, StringComparison.Ordinal)) || codes.Exists(a => a.Raw.Reading.Code!.Value.Digit > HighestLevel));
            if (codes.Count > 0 && (isColour || (letters.Count == 1 && codes.Count > 2)))
            {
                foreach (var (_, list, raw) in codes)
                    list[list.IndexOf(raw)] = raw with { Reading = new() { Number = raw.Reading.Code!.Value.Digit } };
            }

            var signed = column.Where(a => a.Raw.Reading.Sign != 0).ToList();
            if (signed.Count > 0)
                Sign(signed, column.Key, register);
        }
    }

    private static void Sign(List<(RawScore Score, List<RawLevel> List, RawLevel Raw)> signed, LayoutColumn column, RecognisedRegister register)
    {
        var tells = signed.Select(s => s.Raw.Reading.Sign).Distinct().Count() > 1 || column.Label.Contains('+', StringComparison.Ordinal);
        foreach (var (score, list, raw) in signed)
        {
            // A minus alone is no level: some registers write -1 for what they did not score.
            list[list.IndexOf(raw)] = raw with { Reading = tells || raw.Reading.Sign > 0 ? raw.Reading with { Sign = 0 } : new() { IsOpen = true, Label = raw.Cell.Text.Trim() } };
            if (!tells || raw.Reading.Sign < 0 || score.Item.Kind == ItemKind.Opportunity)
                continue;
            score.Item.Kind = ItemKind.Opportunity;
            register.Findings.Add(new Finding("score-inferred", $"“{raw.Cell.Text}” under “{column.Label}” has the sign of an upside: the item was taken as an opportunity", score.Item.Reference.Value, raw.Cell.Place.ToString()));
        }
    }
}
