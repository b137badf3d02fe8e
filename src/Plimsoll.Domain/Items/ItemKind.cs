namespace Plimsoll.Domain.Items;

/// <summary>Whether an item is a threat or an upside.</summary>
public enum ItemKind
{
    /// <summary>A risk: an uncertain event that would harm an aim.</summary>
    Risk,

    /// <summary>An opportunity: an uncertain event that would help one; a higher rating is better.</summary>
    Opportunity,
}

/// <summary>Where an item stands.</summary>
public enum ItemStatus
{
    /// <summary>Put forward, not yet accepted into the register.</summary>
    Proposed,

    /// <summary>Live.</summary>
    Open,

    /// <summary>Closed, with a reason.</summary>
    Closed,

    /// <summary>Merged into another item.</summary>
    Merged,
}

/// <summary>What the body does about an item (the four Ts, and their mirror for opportunities).</summary>
public enum Response
{
    /// <summary>Reduce impact or likelihood.</summary>
    Treat,

    /// <summary>Accept as it is.</summary>
    Tolerate,

    /// <summary>Share or insure.</summary>
    Transfer,

    /// <summary>Stop the activity.</summary>
    Terminate,

    /// <summary>Of an opportunity: make sure it happens.</summary>
    Exploit,

    /// <summary>Of an opportunity: raise impact or likelihood.</summary>
    Enhance,

    /// <summary>Of an opportunity: pursue it with others.</summary>
    Share,

    /// <summary>Of an opportunity: let it pass.</summary>
    Reject,
}
