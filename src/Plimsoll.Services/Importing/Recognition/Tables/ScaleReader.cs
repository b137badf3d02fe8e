using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Reads the scale that a document prints beside its items: lines such as "5: Extreme" under a heading that names impact or
/// likelihood, with what the level means beneath.
/// </summary>
internal static class ScaleReader
{
    private const int FewestLevels = 3;

    /// <summary>The printed scale; null when it does not print both axes.</summary>
    public static RecognisedScale? Of(SourceDocument document, RecognisedRegister register)
    {
        Dictionary<LevelAxis, List<ScaleLevel>> axes = [];
        List<(Place Place, SourceUse Use)> places = [];
        LevelAxis? axis = null;
        for (var at = 0; at < document.Blocks.Count; at++)
        {
            var block = document.Blocks[at];
            if (block is SourceTable)
            {
                axis = null;
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
            if (text.Length == 0)
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

    private static LevelAxis? AxisOf(string text)
    {
        var tokens = LayoutWords.Tokens(text);
        if (tokens.Count is 0 or > 6 || text.Any(char.IsDigit))
            return null;
        return tokens.Exists(t => t is "likelihood" or "probability" or "frequency") ? LevelAxis.Likelihood
            : tokens.Exists(t => t is "impact" or "severity" or "consequence" or "consequences") ? LevelAxis.Impact : null;
    }

    /// <summary>"5: Extreme", "4 – High", "3. 41 – 60% or may occur".</summary>
    private static ScaleLevel? LevelOf(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end is 0 or > 2 || end >= text.Length || text[end..].TrimStart() is not [':' or '-' or '–' or '—' or '=' or '.' or ')', ..] rest || rest[1..].Trim() is not { Length: > 0 } label)
            return null;
        return new(decimal.Parse(text[..end], System.Globalization.CultureInfo.InvariantCulture), label);
    }
}
