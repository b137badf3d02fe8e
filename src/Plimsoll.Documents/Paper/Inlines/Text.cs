namespace Plimsoll.Documents.Papers;

/// <summary>Ordinary words. They are data: no character in them is ever taken for a format's markup.</summary>
/// <param name="Words">The words; a newline in them breaks the line.</param>
public sealed record Text(string Words) : Inline
{
    /// <inheritdoc/>
    public override string PlainText => Words;
}
