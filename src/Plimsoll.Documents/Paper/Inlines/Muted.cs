namespace Plimsoll.Documents.Papers;

/// <summary>Words of less weight, such as the first target beside the present one; lighter, still readable.</summary>
/// <param name="Content">The words.</param>
public sealed record Muted(params Inlines Content) : Inline
{
    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;
}
