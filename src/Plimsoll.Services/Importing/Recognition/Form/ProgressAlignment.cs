using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A paragraph of progress and the actions that it is printed beside.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="First">Index of the first action of its row.</param>
/// <param name="Last">Index of the last one; several actions may share a row.</param>
internal sealed record ProgressText(string Text, Place Place, int First, int Last)
{
    /// <summary>How many rows from its own an action is; 0 for an action of its own row.</summary>
    public int Shift(int action) => action < First ? action - First : action > Last ? action - Last : 0;
}

/// <summary>The part of a progress text that belongs to an action.</summary>
/// <param name="Source">The text that it is a part of.</param>
/// <param name="Text">Its words.</param>
/// <param name="Action">Index of the action.</param>
internal sealed record AlignedProgress(ProgressText Source, string Text, int Action)
{
    /// <summary>Whether it is printed beside another action.</summary>
    public bool IsMoved => Source.Shift(Action) != 0;
}

/// <summary>
/// Puts slipped progress back beside its action. A column of progress slips when a row is left empty or a sentence too many
/// is typed into one; then several texts stand a row off, one after the other. So sentences keep their order, each has good
/// reason to stay where it is printed, and nothing moves unless the words of at least two texts say that they slipped the
/// same way: a single text that speaks of another action may well mean to.
/// </summary>
internal static partial class ProgressAlignment
{
    // Shared words count 1 when no other action has them. Staying is worth almost one such word; slipping on as far as
    // the text before is worth less; to part a text, or to put two beside one action, must be made up for by more.
    private const double Stay = 0.75, SlipOn = 0.4, Part = 1.0, Crowd = 1.0, Pinned = 100;
    private const int Farthest = 3, FewestMoved = 2;

    /// <summary>The parts of the texts, in order, each with its action.</summary>
    public static IReadOnlyList<AlignedProgress> Align(IReadOnlyList<ProgressText> texts, IReadOnlyList<string> actions)
    {
        var words = new DistinctiveWords(actions);
        var units = texts.SelectMany(text => Sentences.Split(text.Text).Select(s => new Unit(text, s, DistinctiveWords.Features(s)))).ToList();
        var places = MonotoneAlignment.Align(
            units.Count,
            unit => (Math.Max(0, units[unit].Source.First - Farthest), Math.Min(actions.Count - 1, units[unit].Source.Last + Farthest)),
            (unit, action) => words.Shared(units[unit].Features, action) + (units[unit].Source.Shift(action) == 0 ? StayingIsWorth(units[unit].Source) : 0),
            (unit, before, action) => StepIsWorth(units[unit - 1].Source, before, units[unit].Source, action));
        return Parts(units, places, SlippedUp(units, places), SlippedDown(units, places));
    }

    private static double StayingIsWorth(ProgressText text) => NamesNumbers().IsMatch(text.Text) ? Pinned : Stay;

    private static double StepIsWorth(ProgressText before, int placeBefore, ProgressText text, int place)
    {
        if (ReferenceEquals(before, text))
            return placeBefore == place ? 0 : -Part;
        var (shiftBefore, shift) = (before.Shift(placeBefore), text.Shift(place));
        var slipsOn = shiftBefore == shift ? SlipOn : 0;
        return placeBefore == place && (shiftBefore != 0 || shift != 0) ? slipsOn - Crowd : slipsOn;
    }

    private static bool SlippedUp(List<Unit> units, int[] places) => Moved(units, places, shift => shift < 0) >= FewestMoved;

    private static bool SlippedDown(List<Unit> units, int[] places) => Moved(units, places, shift => shift > 0) >= FewestMoved;

    private static int Moved(List<Unit> units, int[] places, Func<int, bool> direction) =>
        units.Where((unit, index) => direction(unit.Source.Shift(places[index]))).Select(unit => unit.Source).Distinct(ReferenceEqualityComparer.Instance).Count();

    private static List<AlignedProgress> Parts(List<Unit> units, int[] places, bool slippedUp, bool slippedDown)
    {
        List<AlignedProgress> parts = [];
        foreach (var (index, unit) in units.Index())
        {
            var shift = unit.Source.Shift(places[index]);
            var action = shift < 0 && !slippedUp ? unit.Source.First : shift > 0 && !slippedDown ? unit.Source.Last : places[index];
            if (parts.Count > 0 && ReferenceEquals(parts[^1].Source, unit.Source) && parts[^1].Action == action)
                parts[^1] = parts[^1] with { Text = parts[^1].Text + " " + unit.Sentence };
            else
                parts.Add(new(unit.Source, unit.Sentence, action));
        }

        return parts;
    }

    private sealed record Unit(ProgressText Source, string Sentence, HashSet<string> Features);

    [GeneratedRegex(@"\b(?:as|see|per)\s+(?:actions?\s+|no\.?\s*)?\d|\bactions?\s+\d|\d\s+actions?\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamesNumbers();
}
