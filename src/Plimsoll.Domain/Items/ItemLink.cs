namespace Plimsoll.Domain.Items;

/// <summary>What one item is to another.</summary>
public enum LinkKind
{
    /// <summary>They bear on each other.</summary>
    Related,

    /// <summary>If it happens, the other becomes likelier or worse.</summary>
    Causes,

    /// <summary>It becomes likelier or worse if the other happens.</summary>
    CausedBy,

    /// <summary>It says the same as the other.</summary>
    DuplicateOf,
}

/// <summary>
/// A link to another item, in this register or another. It is kept with one of the two; both ends show it, each with its
/// own word.
/// </summary>
/// <param name="Item">The other item.</param>
/// <param name="Kind">What the item that keeps the link is to it.</param>
public sealed record ItemLink(ItemId Item, LinkKind Kind)
{
    /// <summary>The word for it at the other end: what causes is caused by; the rest reads alike from both.</summary>
    public static LinkKind FromTheOtherEnd(LinkKind kind) => kind switch
    {
        LinkKind.Causes => LinkKind.CausedBy,
        LinkKind.CausedBy => LinkKind.Causes,
        _ => kind,
    };
}
