namespace Plimsoll.Domain.Items;

/// <summary>What remains of an exempt item for a reader without the right: a numbered gap and the ground for it.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Kind">Risk or opportunity.</param>
/// <param name="Exemption">The marking; only its paragraph is printed.</param>
public sealed record WithheldItem(string Reference, ItemKind Kind, Exemption Exemption);
