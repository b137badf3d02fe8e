using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Registers;

/// <summary>
/// Setting registers up. Administrators; a register's risk officers set its appetite and review cycle themselves. Which
/// schemes score it is changed by <see cref="Scoring.SchemeService"/>, as the scores of its items go with them.
/// </summary>
public sealed class RegisterSetup(Workspace workspace)
{
    /// <summary>The registers that an actor may set something up in, those in use first, by level and name.</summary>
    public async Task<IReadOnlyList<RegisterLine>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var items = image.All<Item>().Where(i => i.IsLive).CountBy(i => i.Register).ToDictionary(i => i.Key, i => i.Value);
        return [.. image.AllHeld<Register>().Where(r => actor.May(Rights.Change, r.Document.Id))
            .OrderBy(r => r.Document.Retired is not null).ThenBy(r => r.Document.Level).ThenBy(r => r.Document.Name, StringComparer.OrdinalIgnoreCase)
            .Select(r => new RegisterLine(r, items.GetValueOrDefault(r.Document.Id)))];
    }

    /// <summary>A register with what its set-up needs.</summary>
    /// <exception cref="KeyNotFoundException">There is no such register.</exception>
    /// <exception cref="NotAllowedException">The actor may set up nothing in it.</exception>
    public async Task<RegisterDetails> GetAsync(Actor actor, RegisterId id, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Change, id);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var held = image.Held<Register>(id.Value, "register");
        return new RegisterDetails(
            held, OrganisationService.BodyOf(image).Document, image.Get<Scheme>(DomainCodec.Text(held.Document.RiskScheme.Value)),
            held.Document.OpportunityScheme is { } scheme ? image.Get<Scheme>(DomainCodec.Text(scheme.Value)) : null,
            [.. image.All<Register>()], [.. image.All<Board>()], image.All<Item>().Count(i => i.Register == id && i.IsLive));
    }

    /// <summary>Makes a register.</summary>
    /// <exception cref="RuleBrokenException">The name is missing or taken, or something that it names is not kept here.</exception>
    public async Task<RegisterId> AddAsync(
        Actor actor, RegisterFacts facts, SchemeId risks, SchemeId? opportunities, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var register = Checked(image, facts.On(new Register { Id = new(workspace.NewId()), Name = facts.Name, RiskScheme = risks, OpportunityScheme = opportunities }));
        await workspace.RecordSeenAsync(actor, "make register", reason.OrNull(), register.As(0), now => Checked(now, register), cancellation);
        return register.Id;
    }

    /// <summary>Changes what a register is called and where it stands.</summary>
    /// <exception cref="RuleBrokenException">The name is missing or taken, something that it names is not kept here, or it would be above itself.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it first.</exception>
    public Task EditAsync(Actor actor, RegisterId id, int from, RegisterFacts facts, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return ChangeAsync(actor, id, from, "edit register", reason, facts.On, cancellation);
    }

    /// <summary>Sets the words for the stages in a register; null for the body's.</summary>
    /// <exception cref="RuleBrokenException">A word is missing.</exception>
    public Task SetStagesAsync(Actor actor, RegisterId id, int from, StageWords? stages, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return ChangeAsync(actor, id, from, "set stage words", reason, r => r with { Stages = stages }, cancellation);
    }

    /// <summary>Sets the appetite, for the register and for categories that differ. A risk officer of the register may.</summary>
    /// <exception cref="RuleBrokenException">An appetite says nothing, names cells that its scheme has not, or a category that is not kept here.</exception>
    public Task SetAppetiteAsync(
        Actor actor, RegisterId id, int from, Appetite? appetite, IReadOnlyList<CategoryAppetite> byCategory, string? reason = null, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, from, "set appetite", reason, r => r with { Appetite = appetite, AppetiteByCategory = byCategory }, cancellation);

    /// <summary>Sets how often items are reviewed. A risk officer of the register may.</summary>
    /// <exception cref="RuleBrokenException">A review comes less than monthly or more than every five years, or a band is not of its schemes.</exception>
    public Task SetReviewCycleAsync(
        Actor actor, RegisterId id, int from, ReviewCycle cycle, string? reason = null, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, from, "set review cycle", reason, r => r with { ReviewCycle = cycle }, cancellation);

    /// <summary>Ends a register from a day. Its items must be closed or moved first; what it held stays readable.</summary>
    /// <exception cref="RuleBrokenException">It holds live items, another register escalates to it, or there is no reason.</exception>
    public Task RetireAsync(Actor actor, RegisterId id, int from, DateOnly on, string? reason, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return ChangeAsync(actor, id, from, "retire register", reason.MustSay("Say why the register ends"), r => r with { Retired = on }, cancellation);
    }

    private async Task ChangeAsync(
        Actor actor, RegisterId id, int from, string operation, string? reason, Func<Register, Register> change, CancellationToken cancellation)
    {
        actor.Must(Rights.Change, id);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var before = image.Held<Register>(id.Value, "register").Document;
        if (before.Retired is not null)
            throw new RuleBrokenException("Name", $"{before.Name} has ended; make a new register instead");
        var after = Checked(image, change(before));
        await workspace.RecordSeenAsync(actor, operation, reason.OrNull(), after.As(from), now => Checked(now, after), cancellation);
    }

    private static Register Checked(Image image, Register register)
    {
        register = register.Validated();
        var (body, others) = (OrganisationService.BodyOf(image).Document, image.All<Register>().Where(r => r.Id != register.Id).ToList());
        var risks = image.Find<Scheme>(DomainCodec.Text(register.RiskScheme.Value));
        var opportunities = register.OpportunityScheme is { } id ? image.Find<Scheme>(DomainCodec.Text(id.Value)) : null;
        List<RuleBroken> broken = [];
        if (others.Any(r => r.Retired is null && r.Name.Equals(register.Name, StringComparison.OrdinalIgnoreCase)))
            broken.Add(new("Name", $"There is already a register named {register.Name}; give another name"));
        if (register.Parent is { } parent && others.All(r => r.Id != parent || r.Retired is not null))
            broken.Add(new("Register above", "Choose a register that is in use"));
        if (IsAboveItself(register, others))
            broken.Add(new("Register above", "That register is below this one already; a register cannot be above itself"));
        if (register.Unit is { } unit && body.Units.All(u => u.Id != unit))
            broken.Add(new("Unit", "Choose a unit that is kept here"));
        if (register.ReviewedBy is { } board && image.Find<Board>(DomainCodec.Text(board.Value)) is null)
            broken.Add(new("Reviewed by", "Choose a board that is kept here"));
        if (risks is not { Kind: ItemKind.Risk })
            broken.Add(new("Scheme for risks", "Choose a scheme that scores risks"));
        if (register.OpportunityScheme is not null && opportunities is not { Kind: ItemKind.Opportunity })
            broken.Add(new("Scheme for opportunities", "Choose a scheme that scores opportunities"));
        if (risks is not null && (register.Appetite?.Cells ?? []).Any(c => risks.CellAt(c.Impact, c.Likelihood) is null))
            broken.Add(new("Appetite", $"Mark cells of {risks.Name}"));
        if (register.AppetiteByCategory.Any(a => body.Categories.All(c => c.Id != a.Category)))
            broken.Add(new("Appetite", "Choose categories that are kept here"));
        if (register.Retired is not null && image.All<Item>().Count(i => i.Register == register.Id && i.IsLive) is > 0 and var live)
            broken.Add(new("From", $"It still holds live items ({live}); close or move them first"));
        if (register.Retired is not null && others.FirstOrDefault(r => r.Retired is null && r.Parent == register.Id) is { } below)
            broken.Add(new("From", $"{below.Name} escalates to it; choose another register above that one first"));
        return broken.Count == 0 ? register : throw new RuleBrokenException(broken);
    }

    private static bool IsAboveItself(Register register, IReadOnlyList<Register> others)
    {
        HashSet<RegisterId> above = [];
        for (var at = register.Parent; at is { } id && above.Add(id); at = others.FirstOrDefault(r => r.Id == id)?.Parent)
            if (id == register.Id)
                return true;
        return false;
    }
}
