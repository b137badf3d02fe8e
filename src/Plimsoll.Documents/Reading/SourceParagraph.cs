using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Documents.Reading;

/// <summary>Running text, or a labelled line such as "Risk Owner: Director of Resources".</summary>
/// <param name="Place">Where its first line stands.</param>
/// <param name="Content">Its words, the lines joined.</param>
public sealed record SourceParagraph(Place Place, SourceText Content) : SourceBlock(Place)
{
    /// <summary>The cleaned words, lines joined by spaces.</summary>
    public string Text => Content.Text;

    /// <summary>Its lines with the place of each, as the file breaks them.</summary>
    public IReadOnlyList<SourceLine> Lines { get; init; } = [];

    /// <inheritdoc/>
    public override string Raw => Content.Raw;

    /// <summary>Takes "Risk Owner: Director of Resources" apart.</summary>
    /// <param name="label">The words before the first colon.</param>
    /// <param name="value">The words behind it; may be empty.</param>
    /// <returns>Whether the paragraph begins with a label of at most eight words.</returns>
    public bool TryLabel([NotNullWhen(true)] out string? label, [NotNullWhen(true)] out string? value) =>
        Label.TryRead(Text, Label.MostWords, out label, out value);
}

/// <summary>One line of a text file.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Raw">Its characters, without the line's end.</param>
public sealed record SourceLine(Place Place, string Raw);
