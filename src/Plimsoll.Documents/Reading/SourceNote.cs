namespace Plimsoll.Documents.Reading;

/// <summary>Something that whoever imports a file should know of it, and that no block can say.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">One sentence without a full stop: "Sheet “Lists” is hidden".</param>
/// <param name="Place">Where; the file as a whole when it is about all of it.</param>
public sealed record SourceNote(SourceNoteKind Kind, string Message, Place Place);

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
