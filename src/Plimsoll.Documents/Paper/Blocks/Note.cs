namespace Plimsoll.Documents.Papers;

/// <summary>A passage set apart: something that the reader must not miss, or the terms on which the rest is to be read.</summary>
public sealed record Note : Block
{
    /// <summary>Makes a note; set its heading and contents.</summary>
    public Note()
    {
    }

    /// <summary>Makes a note of these blocks.</summary>
    public Note(NoteKind kind, string? heading, params IReadOnlyList<Block> blocks) =>
        (Kind, Heading, Blocks) = (kind, heading, blocks);

    /// <summary>Information unless said otherwise.</summary>
    public NoteKind Kind { get; init; }

    /// <summary>A bold line above the contents; no part of the outline.</summary>
    public string? Heading { get; init; }

    /// <summary>The contents.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>How urgent a note is; said in words as well as drawn.</summary>
public enum NoteKind
{
    /// <summary>Helps to read the paper.</summary>
    Information,

    /// <summary>Something is wrong or must be decided.</summary>
    Warning,
}
