using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>A page about one person.</summary>
internal abstract class PersonPage(Workspace workspace, RegisterService registers, Frame frame, PeopleService people) : AdministrationPage(workspace, registers, frame)
{
    protected PeopleService People => people;

    public PersonDetails Details { get; private set; } = null!;

    public PersonId Id => Details.Line.Id;

    public string Here => $"/administration/people/{Details.Line.Id.Value}";

    protected async Task LoadAsync(Guid id, CancellationToken cancellation) => Details = await people.GetAsync(Reader, new(id), cancellation);
}
