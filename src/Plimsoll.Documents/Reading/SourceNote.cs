namespace Plimsoll.Documents.Reading;

/// <summary>Something that whoever imports a file should know of it, and that no block can say.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Words">One sentence without a full stop, whose values stand apart so that it can be said in another language: "Sheet “Lists” is hidden".</param>
/// <param name="Place">Where; the file as a whole when it is about all of it.</param>
public sealed record SourceNote(SourceNoteKind Kind, FormattableString Words, Place Place)
{
    /// <summary>A note that depends on a number.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="count">The number.</param>
    /// <param name="one">How it is said of one.</param>
    /// <param name="several">How it is said of any other number.</param>
    /// <param name="place">Where.</param>
    public static SourceNote Counted(SourceNoteKind kind, int count, FormattableString one, FormattableString several, Place place) =>
        new(kind, several, place) { Count = count, OfOne = one };

    /// <summary>The number that it depends on; null when it depends on none.</summary>
    public int? Count { get; private init; }

    /// <summary>How it is said of one; null when it depends on no number.</summary>
    public FormattableString? OfOne { get; private init; }

    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Count == 1 && OfOne is not null ? OfOne : Words);
}

/// <summary>What a note is about.</summary>
public enum SourceNoteKind
{
    /// <summary>How the file was taken: its encoding, what parts its cells, a kind other than its name says.</summary>
    Reading,

    /// <summary>Rows, columns or sheets that its own program hides; they were read.</summary>
    Hidden,

    /// <summary>Programs inside it, which were not run, and links elsewhere, which were not followed.</summary>
    NotRun,

    /// <summary>Words that its tracked changes take out; they were not read as text.</summary>
    Deleted,

    /// <summary>Part of it that could not be read: pictures, embedded files, pages without text.</summary>
    NotRead,

    /// <summary>Something in it is not as its own format wants it; it was read all the same.</summary>
    Damaged,
}
