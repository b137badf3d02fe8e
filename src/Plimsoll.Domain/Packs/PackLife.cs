namespace Plimsoll.Domain.Packs;

public sealed partial record Pack
{
    /// <summary>Changes what a draft is to hold.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, or a rule for contents is broken.</exception>
    public Pack Edit(PackContents contents, DateOnly today)
    {
        MustBeDraft();
        return this with { Contents = contents.Validated(today) };
    }

    /// <summary>Throws a draft away.</summary>
    /// <exception cref="RuleBrokenException">It is no draft.</exception>
    public Pack Discard(DateOnly on)
    {
        MustBeDraft();
        return this with { Discarded = on };
    }

    /// <summary>Fixes what it holds, for ever.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, or the seal holds no file, or two of one name for the same readers.</exception>
    public Pack SealWith(Seal seal)
    {
        MustBeDraft();
        return seal.Files.Count == 0 || seal.Files.DistinctBy(f => (f.Version, f.Name)).Count() < seal.Files.Count
            ? throw new RuleBrokenException("Papers", "A sealed pack needs files, each with a name of its own")
            : this with { Seal = seal };
    }

    /// <summary>Publishes the public version. One that was withdrawn comes back to its old address.</summary>
    /// <param name="address">The address; not asked where it was published before.</param>
    /// <param name="on">The moment.</param>
    /// <exception cref="RuleBrokenException">It is not sealed, is published already, another took its place, or there is no address.</exception>
    public Pack Publish(string address, DateTimeOffset on)
    {
        MustBeSealed("published");
        if (IsPublished)
            throw new RuleBrokenException("Pack", $"{Contents.Title} is published already");
        MustNotBeReplaced();
        var kept = Publication?.Address ?? address;
        return string.IsNullOrWhiteSpace(kept) || kept.Contains('/', StringComparison.Ordinal)
            ? throw new RuleBrokenException("Address", "Give a name for the address, for example risk-report-quarter-2")
            : this with { Publication = new(kept, on) };
    }

    /// <summary>Takes the publication back. The address stays and says why.</summary>
    /// <exception cref="RuleBrokenException">It is not published, or there is no reason.</exception>
    public Pack Withdraw(string? reason, DateTimeOffset on)
    {
        if (!IsPublished)
            throw new RuleBrokenException("Pack", $"{Contents.Title} is not published");
        return string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("Reason", "Say why it is withdrawn; whoever follows a link to it will read it")
            : this with { Publication = Publication! with { Withdrawn = new(on, reason.Trim()) } };
    }

    /// <summary>A draft with the same contents that takes the place of this pack when it is sealed.</summary>
    /// <exception cref="RuleBrokenException">This one is not sealed, has been replaced already, or there is no reason.</exception>
    public Pack Successor(PackId id, string? reason)
    {
        MustBeSealed("superseded");
        MustNotBeReplaced();
        return string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("Reason", "Say why another pack takes its place; it is printed where this one is found")
            : new Pack { Id = id, Contents = Contents, Replaces = new(Id, reason.Trim()) };
    }

    /// <summary>Notes that another pack took its place.</summary>
    /// <param name="successor">The other one, sealed.</param>
    /// <exception cref="RuleBrokenException">The other one was not made to replace it, or one was sealed before.</exception>
    public Pack ReplaceBy(Pack successor)
    {
        MustBeSealed("superseded");
        MustNotBeReplaced();
        return successor is { Seal: not null, Replaces: { } replaces } && replaces.Pack == Id && successor.Id != Id
            ? this with { ReplacedBy = new(successor.Id, replaces.Reason) }
            : throw new RuleBrokenException("Pack", $"{successor.Contents.Title} was not made to take the place of {Contents.Title}");
    }

    private void MustBeDraft()
    {
        if (Discarded is not null)
            throw new RuleBrokenException("Pack", $"{Contents.Title} was thrown away; draft another");
        if (Seal is not null)
            throw new RuleBrokenException("Pack", $"{Contents.Title} is sealed and never altered; let another pack take its place");
    }

    private void MustBeSealed(string what)
    {
        if (Seal is null)
            throw new RuleBrokenException("Pack", $"Only a sealed pack can be {what}; seal {Contents.Title} first");
    }

    private void MustNotBeReplaced()
    {
        if (ReplacedBy is not null)
            throw new RuleBrokenException("Pack", $"Another pack took the place of {Contents.Title} already");
    }
}
