namespace Plimsoll.Domain.Items;

/// <summary>
/// A reference that an item had before. It reads as its words alone, which is all that a register without the place says;
/// after a move it says of which register it was and until when, so that both references can be followed.
/// </summary>
/// <param name="Reference">As it was printed, e.g. "2b".</param>
/// <param name="Register">The register in which it stood under it; null when it was this one, or nobody said.</param>
/// <param name="Until">The day on which it left that register; null when nobody said.</param>
public sealed record EarlierReference(string Reference, RegisterId? Register = null, DateOnly? Until = null)
{
    /// <summary>A reference of which nothing more is known.</summary>
    public static implicit operator EarlierReference(string reference) => new(reference);

    /// <summary>The reference alone.</summary>
    public static implicit operator string(EarlierReference earlier) => earlier.Reference;

    /// <inheritdoc/>
    public override string ToString() => Reference;
}
