using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Organisations;

/// <summary>The body itself: its name, words, priorities, units and categories. Administrators only.</summary>
public sealed class OrganisationService(Workspace workspace)
{
    /// <summary>The body; null before it is set up.</summary>
    public async Task<Versioned<Organisation>?> FindAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return (await workspace.ImageAsync(cancellation: cancellation)).AllHeld<Organisation>().FirstOrDefault();
    }

    /// <summary>Sets a body up in an empty database, with its first register and the schemes that score it, as one change.</summary>
    /// <exception cref="RuleBrokenException">There is a body already, or something is missing.</exception>
    public async Task<RegisterId> FoundAsync(Actor actor, FirstSetUp first, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        if ((await workspace.ImageAsync(cancellation: cancellation)).All<Organisation>().Count > 0)
            throw new RuleBrokenException("Name", "The body is set up already");
        if (!ShippedSchemes.Keys.Contains(first.RiskScheme))
            throw new RuleBrokenException("Scheme for risks", "Choose how risks are scored");
        if (first.OpportunityScheme is not null && !ShippedSchemes.Keys.Contains(first.OpportunityScheme))
            throw new RuleBrokenException("Scheme for opportunities", "Choose how opportunities are scored");
        var risks = ShippedSchemes.Copy(first.RiskScheme, new(workspace.NewId()));
        var opportunities = first.OpportunityScheme is { } key ? ShippedSchemes.Copy(key, new(workspace.NewId())) : null;
        if (risks.Kind != ItemKind.Risk || opportunities is { Kind: not ItemKind.Opportunity })
            throw new RuleBrokenException("Scheme for risks", "Choose a scheme for risks, and one for opportunities or none");
        List<RuleBroken> broken = [];
        var body = Checked(new Organisation { Id = new(workspace.NewId()), Name = first.Name.Trim(), IsOpenToPublic = first.IsOpenToPublic }.Validated, broken);
        var register = Checked(
            new Register { Id = new(workspace.NewId()), Name = first.Register.Trim(), RiskScheme = risks.Id, OpportunityScheme = opportunities?.Id }.Validated, broken, "Register");
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
        object[] documents = opportunities is null ? [body!, risks, register!] : [body!, risks, opportunities, register!];
        await workspace.RecordSeenAsync(actor, "set up", null, [.. documents.Select(d => d.As(0))], cancellation);
        return register!.Id;
    }

    /// <summary>Changes the body.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="from">The version that the actor saw.</param>
    /// <param name="operation">For the history, e.g. "rename body".</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="change">How.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="RuleBrokenException">The change breaks a rule, or takes away something that is in use.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it first.</exception>
    public async Task ChangeAsync(
        Actor actor, int from, string operation, string? reason, Func<Organisation, Organisation> change, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var before = BodyOf(image);
        var after = change(before.Document).Validated();
        if (after.Id != before.Document.Id)
            throw new RuleBrokenException("", "The body stays the same body, whatever it is called");
        foreach (var use in Gone(before.Document, after).Select(gone => OrganisationUse.Of(image, gone)).Where(u => u.IsAny))
            throw new RuleBrokenException("Remove", $"It is in use: {use}. Retire it instead; what is linked to it keeps it");
        await workspace.RecordSeenAsync(actor, operation, reason.OrNull(), [after.As(from)], cancellation);
    }

    /// <summary>Where a priority, unit or category is in use.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The value of its identity.</param>
    /// <param name="cancellation">Stops the look.</param>
    public async Task<OrganisationUse> UseOfAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return OrganisationUse.Of(await workspace.ImageAsync(cancellation: cancellation), id);
    }

    internal static Versioned<Organisation> BodyOf(Image image) =>
        image.AllHeld<Organisation>().FirstOrDefault() ?? throw new KeyNotFoundException("The body is not set up yet");

    private static IEnumerable<Guid> Gone(Organisation before, Organisation after) =>
        Identities(before).Except(Identities(after));

    private static IEnumerable<Guid> Identities(Organisation body) =>
        [.. body.Priorities.Select(p => p.Id.Value), .. body.Units.Select(u => u.Id.Value), .. body.Categories.Select(c => c.Id.Value)];

    /// <summary>What a check lets through; what it finds joins the rest, so that a form tells everything at once.</summary>
    private static T? Checked<T>(Func<T> validated, List<RuleBroken> broken, string? field = null)
        where T : class
    {
        try
        {
            return validated();
        }
        catch (RuleBrokenException wrong)
        {
            broken.AddRange(wrong.Broken.Select(b => field is null ? b : b with { Field = field }));
            return null;
        }
    }
}

/// <summary>What is needed to begin.</summary>
/// <param name="Name">The body's name.</param>
/// <param name="IsOpenToPublic">Whether anybody may read without signing in.</param>
/// <param name="Register">The name of the first register.</param>
/// <param name="RiskScheme">The shipped scheme that scores its risks; see <see cref="ShippedSchemes.Keys"/>.</param>
/// <param name="OpportunityScheme">The shipped scheme that scores its opportunities; null when it holds none.</param>
public sealed record FirstSetUp(string Name, bool IsOpenToPublic, string Register, string RiskScheme, string? OpportunityScheme);
