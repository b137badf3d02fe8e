namespace Plimsoll.Documents.Papers;

/// <summary>Stressed words, set in italics.</summary>
/// <param name="Content">The words.</param>
public sealed record Emphasis(params Inlines Content) : Inline
{
    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;
}
