namespace Plimsoll.Domain.Packs;

/// <summary>Identifies a pack.</summary>
public readonly record struct PackId(Guid Value);

/// <summary>
/// A set of papers for one meeting. It is drafted, then sealed: from then on what it holds never changes, and nothing but
/// its publication and the pack that takes its place is added to it (ADR 18).
/// </summary>
public sealed partial record Pack
{
    /// <summary>Identity.</summary>
    public required PackId Id { get; init; }

    /// <summary>What it holds, and for which meeting.</summary>
    public required PackContents Contents { get; init; }

    /// <summary>The sealed pack whose place it takes when it is sealed; null for none.</summary>
    public Replacement? Replaces { get; init; }

    /// <summary>The day on which the draft was thrown away; null while it was not.</summary>
    public DateOnly? Discarded { get; init; }

    /// <summary>What was sealed; null while it is a draft.</summary>
    public Seal? Seal { get; init; }

    /// <summary>Where its public version is published, or was; null when it never was.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The pack that took its place; null for none.</summary>
    public Replacement? ReplacedBy { get; init; }

    /// <summary>Whether it can still be edited and sealed.</summary>
    public bool IsDraft => Seal is null && Discarded is null;

    /// <summary>Whether its public version stands open to everybody.</summary>
    public bool IsPublished => Publication is { Withdrawn: null };

    /// <summary>How far it has come.</summary>
    public PackStatus Status => this switch
    {
        { Discarded: not null } => PackStatus.Discarded,
        { Seal: null } => PackStatus.Draft,
        { ReplacedBy: not null } => PackStatus.Superseded,
        { Publication.Withdrawn: not null } => PackStatus.Withdrawn,
        { Publication: not null } => PackStatus.Published,
        _ => PackStatus.Sealed,
    };
}

/// <summary>How far a pack has come.</summary>
public enum PackStatus
{
    /// <summary>It can be edited, and its papers follow the registers.</summary>
    Draft,

    /// <summary>It was thrown away before it was sealed.</summary>
    Discarded,

    /// <summary>Contents and files are fixed.</summary>
    Sealed,

    /// <summary>Its public version is open to everybody.</summary>
    Published,

    /// <summary>It was published and was taken back.</summary>
    Withdrawn,

    /// <summary>Another pack took its place.</summary>
    Superseded,
}

/// <summary>That one pack takes the place of another.</summary>
/// <param name="Pack">The other one.</param>
/// <param name="Reason">Why.</param>
public sealed record Replacement(PackId Pack, string Reason);
