using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Tests.Kit;

/// <summary>The people of the invented body who sign in, by what they are. The owner holds the post that owns the items.</summary>
internal sealed record Cast(PersonId Owner, PersonId Officer, PersonId Administrator, PersonId Auditor, PersonId Reader, PersonId Stranger)
{
    /// <summary>Everybody with a word for them; null is a visitor who is not signed in.</summary>
    public IEnumerable<(string Word, PersonId? Person)> All =>
    [
        ("nobody", null), ("stranger", Stranger), ("reader", Reader), ("owner", Owner), ("auditor", Auditor), ("officer", Officer), ("administrator", Administrator),
    ];

    /// <summary>Gives the people of a recorded body their roles.</summary>
    public static async Task<Cast> RecordAsync(Workspace workspace)
    {
        var people = new PeopleService(workspace);
        var access = new AccessService(workspace);
        var image = await workspace.ImageAsync();
        var owner = image.All<Post>().Single(p => p.Title == "Director of Tides").Holdings[0].Person;
        var strategic = image.All<Register>().Single(r => r.Name == "Strategic risks").Id;
        var cast = new Cast(owner, await Add("Olive Officer"), await Add("Ann Administrator"), await Add("Augusta Auditor"), await Add("Rita Reader"), await Add("Stan Stranger"));
        await Give(cast.Administrator, new RoleGrant(Role.Administrator));
        await Give(cast.Officer, new RoleGrant(Role.RiskOfficer, strategic), new RoleGrant(Role.Reader));
        await Give(cast.Auditor, new RoleGrant(Role.Auditor));
        await Give(cast.Reader, new RoleGrant(Role.Reader));
        await Give(cast.Owner, new RoleGrant(Role.Contributor));
        return cast;

        async Task<PersonId> Add(string name) => await people.AddAsync(Actor.Terminal, name, $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org");
        async Task Give(PersonId person, params RoleGrant[] grants) => await access.GrantAsync(Actor.Terminal, person, grants);
    }

    /// <summary>A site of its own to change things at, on SQLite.</summary>
    public static async Task<(Site Site, Cast Cast)> SiteAsync(string location, SiteOptions? options = null)
    {
        Cast? cast = null;
        var site = await Site.StartAsync(location, async (workspace, clock) =>
        {
            await Council.RecordAsync(workspace, clock);
            cast = await RecordAsync(workspace);
        }, options);

        // Whoever is signed in has an account.
        await using var scope = site.Services.CreateAsyncScope();
        foreach (var (_, person) in cast!.All.Where(p => p.Person is not null))
            await scope.ServiceProvider.GetRequiredService<AccountService>().MakeAsync(person!.Value);
        return (site, cast);
    }
}
