namespace Plimsoll.Domain.Items;

/// <summary>What remains of an exempt item for a reader without the right: a numbered gap and the ground for it.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Kind">Risk or opportunity.</param>
/// <param name="Exemption">The marking; only its paragraph is printed.</param>
public sealed record WithheldItem(string Reference, ItemKind Kind, Exemption Exemption)
{
    /// <summary>Its identity, so that a paper asked for this very item can say that it is withheld; null when unknown.</summary>
    public ItemId? Id { get; init; }

    /// <summary>The composite that it is part of: its overall rating is not given, because it would tell the missing one.</summary>
    public ItemId? Parent { get; init; }
}
