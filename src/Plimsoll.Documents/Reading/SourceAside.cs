namespace Plimsoll.Documents.Reading;

/// <summary>Words that belong to a file but not to the flow of its text, kept apart so that they are not read into it.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Place">Where they stand, or what they belong to.</param>
/// <param name="Content">The words.</param>
public sealed record SourceAside(SourceAsideKind Kind, Place Place, SourceText Content);

/// <summary>Why words stand beside the text.</summary>
public enum SourceAsideKind
{
    /// <summary>Printed at the head of pages.</summary>
    PageHead,

    /// <summary>Printed at the foot of pages.</summary>
    PageFoot,

    /// <summary>A footnote or endnote; its place is the text that it belongs to.</summary>
    Footnote,

    /// <summary>What a reviewer wrote beside the text; its place is that text.</summary>
    Comment,

    /// <summary>What tracked changes take out of the text.</summary>
    Deletion,

    /// <summary>Words in a box or shape that floats over a sheet; its place is the cell beneath its upper left corner.</summary>
    TextBox,
}
