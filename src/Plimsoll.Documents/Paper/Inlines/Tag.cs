namespace Plimsoll.Documents.Papers;

/// <summary>A few words on a coloured ground, such as "12 High". The words say all that the colour says.</summary>
/// <param name="Words">The words.</param>
/// <param name="Tone">The colours.</param>
public sealed record Tag(string Words, Tone Tone) : Inline
{
    /// <inheritdoc/>
    public override string PlainText => Words;
}
