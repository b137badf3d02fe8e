namespace Plimsoll.Domain.Items;

/// <summary>A field of an item that can be withheld by itself.</summary>
public enum ItemField
{
    /// <summary>The description.</summary>
    Description,

    /// <summary>Cause and event.</summary>
    CauseAndEvent,

    /// <summary>The consequences.</summary>
    Consequences,

    /// <summary>The upside beside a threat.</summary>
    Opportunities,

    /// <summary>The comments.</summary>
    Comments,
}

/// <summary>A part of an item that can be withheld by itself: one of its fields, or a control, action or attachment.</summary>
/// <param name="Field">The field; null for a control, action or attachment.</param>
/// <param name="Member">Identity of the control, action or attachment; null for a field.</param>
public readonly record struct ItemPart(ItemField? Field, Guid? Member)
{
    /// <summary>A field.</summary>
    public static ItemPart Of(ItemField field) => new(field, null);

    /// <summary>A control, action or attachment.</summary>
    public static ItemPart Of(Guid member) => new(null, member);
}

/// <summary>A marking of one field of an item.</summary>
/// <param name="Field">The field.</param>
/// <param name="Exemption">Paragraph and reason; in a view for the public the reason is empty.</param>
public sealed record FieldExemption(ItemField Field, Exemption Exemption);

/// <summary>What remains of a withheld part for a reader without the right.</summary>
/// <param name="Part">In words: "Description", "Control 3", "Action 5.1", "Attachment".</param>
/// <param name="Exemption">The marking, without its reason.</param>
public sealed record WithheldPart(string Part, Exemption Exemption);
