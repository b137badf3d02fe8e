using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>Erases a person, once it was shown what they hold and answer for.</summary>
internal sealed class EraseModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people, PartyService parties)
    : EndPage(workspace, registers, frame, parties)
{
    public PersonDetails Details { get; private set; } = null!;

    public RegisterAddresses Addresses { get; private set; } = null!;

    public RoleWords Roles { get; private set; } = null!;

    public string Here => $"/administration/people/{Details.Line.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await StepAsync(
            () => new CheckAnswers(
                Form, ["successor"],
                [
                    (T["Name"], Details.Line.Name),
                    (T["Posts that become vacant"], Details.Line.Posts.Count == 0 ? T["None"] : string.Join(", ", Details.Line.Posts.Select(p => p.Title))),
                    (T["Roles that they lose"], Roles.Of(Details.Line.Grants)),
                    (T["What passes on"], Words(Details.Duties)),
                    (T["To"], Successor is { } to ? Directory.NameOf(to) : Details.Duties.IsAny ? T["Nobody: they stay its owner, as a former colleague"] : T["Nobody"]),
                ],
                T["Name and addresses are erased for good, from every page and paper. Backups made earlier still hold them."], T["Erase for good"]),
            async () =>
            {
                await people.EraseAsync(Reader, new PersonId(id), Successor, cancellation);
                return Done(T["The person is erased. What they did stays in the history, by a former colleague"], "/administration/people");
            });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await people.GetAsync(Reader, new(id), cancellation);
        var kept = await Registers.ListAsync(Reader, cancellation: cancellation);
        (Addresses, Roles) = (RegisterAddresses.Of(kept), new RoleWords(kept));
        await LoadPartiesAsync(cancellation);
    }
}
