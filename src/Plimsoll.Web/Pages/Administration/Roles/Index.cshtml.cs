using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Roles;

/// <summary>Who may do what: everybody with a role, by role.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people) : AdministrationPage(workspace, registers, frame)
{
    public IReadOnlyList<(Role Role, IReadOnlyList<(PersonLine Person, string Where)> Holders)> ByRole { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var names = (await Registers.ListAsync(Reader, cancellation: cancellation)).ToDictionary(r => r.Id, r => r.Name);
        var everybody = await people.RosterAsync(Reader, cancellation);
        ByRole = [.. Enum.GetValues<Role>().OrderDescending().Select(role => (role, (IReadOnlyList<(PersonLine, string)>)[..
            from person in everybody
            let grants = person.Grants.Where(g => g.Role == role).ToList()
            where grants.Count > 0
            select (person, grants.Any(g => g.Register is null) ? T["every register"] : string.Join(", ", grants.Select(g => names.GetValueOrDefault(g.Register!.Value, T["a register"]))))]))];
        return Page();
    }
}
