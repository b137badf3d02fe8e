using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Reads the scale that a document prints beside its items: a matrix, or lines such as "5: Extreme" under a heading that names
/// impact or likelihood, with what the level means beneath, a table with a level in each row, or all levels of an axis in one line: "Impact: 1 = minor, 2 = …".
/// </summary>
internal static partial class ScaleReader
{
    private const int FewestLevels = 3;

    /// <summary>The printed scale; null when it does not print both axes.</summary>
    public static RecognisedScale? Of(SourceDocument document, RecognisedRegister register)
    {
        foreach (var table in document.Tables)
        {
            if (register.Parts.Exists(p => p.Place == table.Place) || ScaleMatrix.Of(table) is not { } matrix)
                continue;
            foreach (var place in matrix.Places)
                register.Account.Note(place, SourceUse.Used);
            register.Parts.Add(new(table.Place, PartKind.Scale, null, [], []));
            return matrix.Scale;
        }

        return Listed(document, register);
    }

    private static RecognisedScale? Listed(SourceDocument document, RecognisedRegister register)
    {
        Dictionary<LevelAxis, List<ScaleLevel>> axes = [];
        List<(Place Place, SourceUse Use)> places = [];
        LevelAxis? axis = null;
        foreach (var block in document.Blocks)
        {
            if (block is SourceTable table)
            {
                axis = null;
                foreach (var scale in ScaleTables.Of(LayoutGrid.Of(table)).Where(s => axes.TryAdd(s.Axis, [.. s.Levels])))
                    places.AddRange(scale.Rows.SelectMany((r, at) => r.Filled.Select(f => (f.Cell.Place, at == 0 ? SourceUse.Heading : SourceUse.Used))));
                foreach (var cell in table.Rows.Take(10).Select(r => r.Cells.Where(c => !c.IsEmpty).ToList()).Where(c => c.Count == 1).Select(c => c[0]))
                    Line(cell.Text, cell.Place, axes, places);
                continue;
            }

            if (block is SourceList list && axis is { } under && axes.TryGetValue(under, out var levels) && levels.Count > 0)
            {
                var meaning = string.Join('\n', list.Items.Select(i => i.Text));
                levels[^1] = levels[^1] with { Meaning = levels[^1].Meaning is { } before ? $"{before}\n{meaning}" : meaning };
                places.AddRange(list.Items.Select(i => (i.Place, SourceUse.Used)));
                continue;
            }

            var text = block switch { SourceHeading heading => heading.Text, SourceParagraph paragraph => paragraph.Text, _ => "" };
            if (text.Length == 0 || Line(text, block.Place, axes, places))
                continue;
            if (AxisOf(text) is { } named)
            {
                axis = named;
                axes.TryAdd(named, []);
                places.Add((block.Place, SourceUse.Heading));
            }
            else if (axis is { } of && LevelOf(text) is { } level && axes[of].TrueForAll(l => l.Value != level.Value))
            {
                axes[of].Add(level);
                places.Add((block.Place, SourceUse.Used));
            }
            else if (block is SourceHeading)
            {
                axis = null;
            }
        }

        if (axes.GetValueOrDefault(LevelAxis.Impact) is not { Count: >= FewestLevels } impacts || axes.GetValueOrDefault(LevelAxis.Likelihood) is not { Count: >= FewestLevels } likelihoods)
            return null;
        foreach (var (place, use) in places)
            register.Account.Note(place, use);
        return new([.. impacts.OrderBy(l => l.Value)], [.. likelihoods.OrderBy(l => l.Value)], [], [], true);
    }

    private static LevelAxis? AxisOf(string text) => text.Any(char.IsDigit) ? null : MatrixAxes.AxisIn(text);

    /// <summary>All levels of an axis in one line; false when the line is no such list.</summary>
    private static bool Line(string text, Place place, Dictionary<LevelAxis, List<ScaleLevel>> axes, List<(Place Place, SourceUse Use)> places) =>
        NextAxis().Split(text).Count(part => OneAxis(part, place, axes, places)) > 0;

    private static bool OneAxis(string text, Place place, Dictionary<LevelAxis, List<ScaleLevel>> axes, List<(Place Place, SourceUse Use)> places)
    {
        if (text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && MatrixAxes.AxisIn(text[..colon]) is { } axis && !axes.ContainsKey(axis))
        {
            var entries = text[(colon + 1)..].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(e => Entry().Match(e)).ToList();
            if (entries.Count < FewestLevels || entries.Exists(e => !e.Success))
                return false;
            var codes = entries.Select(e => e.Groups[1].Value).ToList();
            var labels = entries.Select(e => e.Groups[2].Value.Trim().TrimEnd('.')).ToList();
            if (codes.TrueForAll(c => char.IsDigit(c[0])))
            {
                axes[axis] = [.. codes.Zip(labels).Select(p => new ScaleLevel(decimal.Parse(p.First, CultureInfo.InvariantCulture), p.Second))];
            }
            else
            {
                // Letters run either way: the words tell, and where they do not, nobody does.
                var ranks = labels.Select(l => LevelCell.RankOf(axis, l)).ToList();
                if (ranks[0] is null || ranks[^1] is null || ranks[0] == ranks[^1])
                    return false;
                var lines = codes.Zip(labels).ToList();
                if (ranks[0] > ranks[^1])
                    lines.Reverse();
                axes[axis] = [.. lines.Select((l, at) => new ScaleLevel(at + 1, l.Second, null, l.First))];
            }

            places.Add((place, SourceUse.Used));
            return true;
        }

        return false;
    }

    /// <summary>"5: Extreme", "4 – High", "3. 41 – 60% or may occur".</summary>
    private static ScaleLevel? LevelOf(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end is 0 or > 2 || end >= text.Length || text[end..].TrimStart() is not [':' or '-' or '–' or '—' or '=' or '.' or ')', ..] rest || rest[1..].Trim() is not { Length: > 0 } label)
            return null;
        return new(decimal.Parse(text[..end], CultureInfo.InvariantCulture), label);
    }

    /// <summary>Where one line goes on to the other axis: "… E Rare. Impact: 1 …".</summary>
    [GeneratedRegex(@"(?<=[.;])\s+(?=\p{Lu}[\p{L} ]{2,30}:)")]
    private static partial Regex NextAxis();

    [GeneratedRegex(@"^([A-Z]|\d{1,2})\s*(?:=|-|–|:|is\b|(?<=\s))\s*(\S.*)$")]
    private static partial Regex Entry();
}
