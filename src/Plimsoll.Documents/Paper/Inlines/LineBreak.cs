namespace Plimsoll.Documents.Papers;

/// <summary>The rest goes on a new line of the same paragraph.</summary>
public sealed record LineBreak : Inline
{
    /// <inheritdoc/>
    public override string PlainText => "\n";
}
