namespace Plimsoll.Documents.Papers;

/// <summary>Running text.</summary>
/// <param name="Content">The words.</param>
public sealed record Paragraph(params Inlines Content) : Block;
