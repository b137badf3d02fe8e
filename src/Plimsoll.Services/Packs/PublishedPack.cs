using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Packs;

/// <summary>What everybody may know of a pack that is or was published.</summary>
public sealed class PublishedPack
{
    private readonly Seal seal;

    internal PublishedPack(
        Publication publication, PackContents contents, Seal seal, IReadOnlyList<Register> registers, bool isHeldBack, string? whyReplaced, string? successor)
    {
        (Publication, Contents, this.seal, Registers, IsHeldBack, WhyReplaced, Successor) = (publication, contents, seal, registers, isHeldBack, whyReplaced, successor);
    }

    /// <summary>Where it stands, and whether it was taken back.</summary>
    public Publication Publication { get; }

    /// <summary>What it holds.</summary>
    public PackContents Contents { get; }

    /// <summary>Its registers, in its order.</summary>
    public IReadOnlyList<Register> Registers { get; }

    /// <summary>Whether it shows something that became exempt after it was sealed: until it is replaced, nobody gets it.</summary>
    public bool IsHeldBack { get; }

    /// <summary>Why another pack took its place; null when none did.</summary>
    public string? WhyReplaced { get; }

    /// <summary>The address of the pack that took its place; null when none did, or it is not published.</summary>
    public string? Successor { get; }

    /// <summary>Whether its files can be had.</summary>
    public bool IsOpen => Publication.Withdrawn is null && !IsHeldBack;

    /// <summary>The moment of sealing.</summary>
    public DateTimeOffset SealedOn => seal.On;

    /// <summary>The journal's hash that is printed on the papers.</summary>
    public string HeadHash => seal.HeadHash;

    /// <summary>The files of the public version; none while they cannot be had.</summary>
    public IReadOnlyList<SealedFile> Files => IsOpen ? [.. seal.Of(PackVersion.Public)] : [];
}
