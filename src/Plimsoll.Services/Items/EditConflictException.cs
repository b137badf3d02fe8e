using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Services.History;

namespace Plimsoll.Services.Items;

/// <summary>
/// Two people changed the same thing of an item from the same version: nothing of the second was recorded. It carries what
/// both made of it, so that the second can keep theirs, take the own, or write it anew and send that from
/// <see cref="CurrentVersion"/>.
/// </summary>
public sealed class EditConflictException : Exception
{
    internal EditConflictException(Item seen, Item theirs, int currentVersion, Item mine, Item mineOverTheirs, IReadOnlyList<BodyOverlap> overlaps, IReadOnlyList<HistoryStep> steps)
        : base($"{steps[^1].By} changed {theirs.Reference} while you were at it. Nothing of yours was recorded yet.") =>
        (Seen, Theirs, CurrentVersion, Mine, MineOverTheirs, Overlaps, Steps) = (seen, theirs, currentVersion, mine, mineOverTheirs, [.. overlaps.Select(o => new EditOverlap(o.Path, o.Base, o.Theirs, o.Mine))], steps);

    /// <summary>The item as both saw it.</summary>
    public Item Seen { get; }

    /// <summary>The item as it stands now.</summary>
    public Item Theirs { get; }

    /// <summary>The version that stands: the <c>from</c> of whatever is sent next.</summary>
    public int CurrentVersion { get; }

    /// <summary>The item as seen with only the change that was refused.</summary>
    public Item Mine { get; }

    /// <summary>Everything that both did, and the refused change where they overlap: what a form shows to go on from.</summary>
    public Item MineOverTheirs { get; }

    /// <summary>What both changed, each in their own way; at least one.</summary>
    public IReadOnlyList<EditOverlap> Overlaps { get; }

    /// <summary>Who did what since the version that was seen, oldest first; at least one.</summary>
    public IReadOnlyList<HistoryStep> Steps { get; }
}

/// <summary>One value that two people changed, each in their own way.</summary>
/// <param name="Path">Where in the item, as in <see cref="HistoryDifference"/>.</param>
/// <param name="Before">What both saw, as text or JSON; null when there was nothing.</param>
/// <param name="Theirs">What the first made of it.</param>
/// <param name="Mine">What the second would make of it.</param>
public sealed record EditOverlap(string Path, string? Before, string? Theirs, string? Mine);
