using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>Gives and takes a person's roles, for every register or for one.</summary>
internal sealed class RolesModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people, AccessService access) : PersonPage(workspace, registers, frame, people)
{
    private static readonly Role[] PerRegister = [Role.Reader, Role.Contributor, Role.RiskOfficer, Role.Auditor];

    public IReadOnlyList<Register> Kept { get; private set; } = [];

    public static IReadOnlyList<Choice> Everywhere => [.. Enum.GetValues<Role>().Select(r => new Choice(r.ToString(), RoleWords.Of(r), RoleWords.Means(r)))];

    public static IReadOnlyList<Choice> InOne => [.. PerRegister.Select(r => new Choice(r.ToString(), RoleWords.Of(r)))];

    /// <summary>The name of the field for one register.</summary>
    public static string FieldOf(Register register) => $"register-{register.Id.Value:D}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var held = await LoadRolesAsync(id, cancellation);
        Form.Fill("roles", held.Grants.Where(g => g.Register is null).Select(g => g.Role.ToString()));
        foreach (var register in Kept)
            Form.Fill(FieldOf(register), held.Grants.Where(g => g.Register == register.Id).Select(g => g.Role.ToString()));
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadRolesAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            List<RoleGrant> grants = [.. Read("roles", null), .. Kept.SelectMany(r => Read(FieldOf(r), r.Id))];
            await access.GrantAsync(Reader, Id, From, grants, Form["reason"], cancellation);
            return Done(grants.Count == 0 ? T[$"{Details.Line.Name} has no role any more"] : T["Saved. It holds from their next page on"], Here);
        });
    }

    private async Task<Domain.Organisations.Access> LoadRolesAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        var held = await access.OfAsync(Reader, Id, cancellation);
        Version = held.Version;
        Kept = [.. (await Registers.ListAsync(Reader, cancellation: cancellation)).Where(r => r.Retired is null || held.Document.Grants.Any(g => g.Register == r.Id))];
        return held.Document;
    }

    private IEnumerable<RoleGrant> Read(string field, RegisterId? register) =>
        Form.All(field).Select(v => Enum.TryParse<Role>(v, out var role) && Enum.IsDefined(role)
            ? new RoleGrant(role, register) : throw new RuleBrokenException("Roles", "Choose roles of the list"));
}
