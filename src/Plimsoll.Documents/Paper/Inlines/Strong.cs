namespace Plimsoll.Documents.Papers;

/// <summary>Words of weight, set semi-bold.</summary>
/// <param name="Content">The words.</param>
public sealed record Strong(params Inlines Content) : Inline
{
    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;
}
