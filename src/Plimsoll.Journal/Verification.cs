using System.Globalization;

namespace Plimsoll.Journal;

/// <summary>What is wrong with an entry of the chain.</summary>
public enum Break
{
    /// <summary>The entry's content does not give its hash: it was altered.</summary>
    Hash,

    /// <summary>It does not follow from the entry before it.</summary>
    PreviousHash,

    /// <summary>One or more entries before it are missing, or its position is taken twice.</summary>
    Gap,

    /// <summary>It is not the next version of its document.</summary>
    VersionOrder,

    /// <summary>It claims to have been recorded before the entry that precedes it.</summary>
    Moment,

    /// <summary>A value cannot be read at all.</summary>
    Unreadable,

    /// <summary>The chain is sound in itself, but an entry that is known to have been in it is missing.</summary>
    Truncated,
}

/// <summary>The first entry that is wrong.</summary>
/// <param name="Position">Where; for a cut-off end, the last position that is left.</param>
/// <param name="DocumentId">The document it concerns; empty where none can be named.</param>
/// <param name="Version">The version of the document; 0 where none can be named.</param>
/// <param name="What">What is wrong.</param>
public sealed record ChainBreak(long Position, string DocumentId, int Version, Break What);

/// <summary>What walking an organisation's chain found.</summary>
/// <param name="Organisation">Whose journal.</param>
/// <param name="EntriesChecked">Entries found sound, from the first on.</param>
/// <param name="HeadHash">Hash of the last sound entry.</param>
/// <param name="First">The first entry that is wrong, or null.</param>
public sealed record Verification(string Organisation, long EntriesChecked, string HeadHash, ChainBreak? First)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Sound => First is null;

    /// <summary>The finding in one line.</summary>
    public override string ToString() => First is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Organisation}: {EntriesChecked} entries are sound; the head hash is {HeadHash}.")
        : string.Create(CultureInfo.InvariantCulture, $"{Organisation}: {Say(First)} The {EntriesChecked} entries before it are sound.");

    private static string Say(ChainBreak first)
    {
        var which = string.Create(CultureInfo.InvariantCulture, $"Entry {first.Position} (document {first.DocumentId}, version {first.Version})");
        return first.What switch
        {
            Break.Hash => $"{which} was altered: its content does not give its hash.",
            Break.PreviousHash => $"{which} does not follow from the entry before it: the previous hash differs.",
            Break.Gap => $"{which} stands where another entry should be: entries are missing or doubled before it.",
            Break.VersionOrder => $"{which} is not the next version of its document.",
            Break.Moment => $"{which} claims to be recorded before the entry that precedes it.",
            Break.Unreadable => string.Create(CultureInfo.InvariantCulture, $"Entry {first.Position} cannot be read."),
            _ => string.Create(CultureInfo.InvariantCulture, $"The journal ends at entry {first.Position} without the entry that bears the expected hash: its end was cut off or rewritten."),
        };
    }
}
