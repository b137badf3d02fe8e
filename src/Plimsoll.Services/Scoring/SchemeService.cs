using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Scoring;

/// <summary>
/// Scoring schemes: making them, and changing them with a look first at what the change does to every item. Administrators only.
/// </summary>
public sealed class SchemeService(Workspace workspace, RegisterService registers)
{
    /// <summary>Every scheme with the registers that it scores, by kind and name.</summary>
    public async Task<IReadOnlyList<SchemeLine>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return [.. image.AllHeld<Scheme>().OrderBy(s => s.Document.Kind).ThenBy(s => s.Document.Name, StringComparer.OrdinalIgnoreCase)
            .Select(s => new SchemeLine(s, UsersOf(image, s.Document.Id)))];
    }

    /// <summary>A scheme with the registers that it scores.</summary>
    /// <exception cref="KeyNotFoundException">There is no such scheme.</exception>
    public async Task<SchemeLine> GetAsync(Actor actor, SchemeId id, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return new SchemeLine(image.Held<Scheme>(id.Value, "scheme"), UsersOf(image, id));
    }

    /// <summary>Makes a scheme from one that comes with Plimsoll.</summary>
    /// <exception cref="RuleBrokenException">There is no such scheme, or the name is missing or taken.</exception>
    public async Task<SchemeId> TakeAsync(Actor actor, string shipped, string name, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return ShippedSchemes.Keys.Contains(shipped)
            ? await AddAsync(actor, ShippedSchemes.Copy(shipped, new(workspace.NewId())) with { Name = name.Trim() }, reason, cancellation)
            : throw new RuleBrokenException("Start from", "Choose a scheme to start from");
    }

    /// <summary>Makes a scheme as a copy of another.</summary>
    /// <exception cref="RuleBrokenException">The name is missing or taken.</exception>
    public async Task<SchemeId> CopyAsync(Actor actor, SchemeId other, string name, string? reason = null, CancellationToken cancellation = default)
    {
        var copied = (await GetAsync(actor, other, cancellation)).Scheme;
        return await AddAsync(actor, copied with { Id = new(workspace.NewId()), Version = 1, Name = name.Trim() }, reason, cancellation);
    }

    /// <summary>What the next version of a scheme would do to every item that it scores.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="draft">The scheme as it is to be.</param>
    /// <param name="mapping">Which level takes the place of which; null as proposed.</param>
    /// <param name="cancellation">Stops the look.</param>
    /// <exception cref="RuleBrokenException">The draft or the mapping breaks a rule.</exception>
    public async Task<SchemePreview> PreviewAsync(Actor actor, Scheme draft, SchemeMapping? mapping = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var held = image.Held<Scheme>(draft.Id.Value, "scheme");
        var plan = await NextVersionAsync(image, actor, draft with { Version = held.Version + 1 }, mapping, cancellation);
        return plan.Preview;
    }

    /// <summary>Records the next version of a scheme, and every current score that it changes as a new assessment, as one change.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="draft">The scheme as it is to be.</param>
    /// <param name="from">The version that the actor saw.</param>
    /// <param name="mapping">Which level takes the place of which; null as proposed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="RuleBrokenException">The draft or the mapping breaks a rule, or there is no reason.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the scheme, or an item that it scores, first.</exception>
    public async Task<SchemePreview> SaveAsync(
        Actor actor, Scheme draft, int from, SchemeMapping? mapping, string? reason, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var why = reason.MustSay("Say why the scheme changes; the committee will ask");
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var plan = await NextVersionAsync(image, actor, draft with { Version = from + 1 }, mapping, cancellation);
        await workspace.RecordSeenAsync(actor, "change scheme", why, [plan.Preview.To.As(from), .. plan.Changes(image)], cancellation);
        return plan.Preview;
    }

    /// <summary>What it would do to a register's items to be scored by another scheme.</summary>
    /// <exception cref="RuleBrokenException">The scheme scores them already or scores another kind, or the mapping breaks a rule.</exception>
    public async Task<SchemePreview> PreviewSwitchAsync(
        Actor actor, RegisterId register, SchemeId to, SchemeMapping? mapping = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return (await SwitchedAsync(await workspace.ImageAsync(cancellation: cancellation), actor, register, to, mapping, cancellation)).Preview;
    }

    /// <summary>
    /// Has a register scored by another scheme from now on: one change that adds the carried scores and keeps the old ones.
    /// </summary>
    /// <returns>What was done.</returns>
    /// <exception cref="RuleBrokenException">The scheme scores it already or scores another kind, the mapping breaks a rule, or there is no reason.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the register or an item first.</exception>
    public async Task<SchemePreview> SwitchAsync(
        Actor actor, RegisterId register, int from, SchemeId to, SchemeMapping? mapping, string? reason, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var why = reason.MustSay("Say why the scheme changes; the committee will ask");
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var plan = await SwitchedAsync(image, actor, register, to, mapping, cancellation);
        await workspace.RecordSeenAsync(actor, "switch scheme", why, [.. plan.Changes(image).Select(c => c.Document is Register ? c with { From = from } : c)], cancellation);
        return plan.Preview;
    }

    private async Task<SchemeId> AddAsync(Actor actor, Scheme scheme, string? reason, CancellationToken cancellation)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        await workspace.RecordSeenAsync(actor, "make scheme", reason.OrNull(), Named(image, scheme.Validated()).As(0), now => Named(now, scheme), cancellation);
        return scheme.Id;
    }

    private async Task<SchemePlan> NextVersionAsync(Image image, Actor actor, Scheme draft, SchemeMapping? mapping, CancellationToken cancellation)
    {
        var before = image.Held<Scheme>(draft.Id.Value, "scheme").Document;
        if (draft.Kind != before.Kind)
            throw new RuleBrokenException("Kind", "A scheme goes on scoring what it scores; make another for the other kind");
        var after = Named(image, draft.Validated());
        var map = (mapping ?? SchemeVersions.ProposeNext(before, after)).Validated(before, after);
        return await SchemePlan.OfAsync(
            image, UsersOf(image, before.Id), new SchemeCarry(before, after, map, workspace.Today, actor.Person), workspace, registers, cancellation);
    }

    private async Task<SchemePlan> SwitchedAsync(Image image, Actor actor, RegisterId id, SchemeId to, SchemeMapping? mapping, CancellationToken cancellation)
    {
        var register = image.Held<Register>(id.Value, "register").Document;
        var after = image.Held<Scheme>(to.Value, "scheme").Document;
        if (register.SchemeFor(after.Kind) is not { } old)
        {
            // A first scheme for opportunities has nothing to carry over.
            return await SchemePlan.OfAsync(
                image, [register], new SchemeCarry(after, after, SchemeMapping.Propose(after, after), workspace.Today, actor.Person), workspace, registers, cancellation);
        }

        if (old == to)
            throw new RuleBrokenException("Scheme", $"{after.Name} scores this register already; choose another");
        var before = image.Held<Scheme>(old.Value, "scheme").Document;
        var map = (mapping ?? SchemeMapping.Propose(before, after)).Validated(before, after);
        return await SchemePlan.OfAsync(image, [register], new SchemeCarry(before, after, map, workspace.Today, actor.Person), workspace, registers, cancellation);
    }

    private static Scheme Named(Image image, Scheme scheme)
    {
        if (string.IsNullOrWhiteSpace(scheme.Name))
            throw new RuleBrokenException("Name", "Give the scheme a name");
        return image.All<Scheme>().Any(s => s.Id != scheme.Id && s.Name.Equals(scheme.Name, StringComparison.OrdinalIgnoreCase))
            ? throw new RuleBrokenException("Name", $"There is already a scheme named {scheme.Name}; give another name")
            : scheme;
    }

    private static IReadOnlyList<Register> UsersOf(Image image, SchemeId scheme) =>
        [.. image.All<Register>().Where(r => r.RiskScheme == scheme || r.OpportunityScheme == scheme)];
}

/// <summary>A scheme in a list.</summary>
/// <param name="Held">The scheme and its version.</param>
/// <param name="Registers">The registers that it scores.</param>
public sealed record SchemeLine(Versioned<Scheme> Held, IReadOnlyList<Register> Registers)
{
    /// <summary>The scheme.</summary>
    public Scheme Scheme => Held.Document;
}
