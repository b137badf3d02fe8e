using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>The body's priorities, units or categories, with a form that adds one.</summary>
internal sealed class ListModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService bodies) : AdministrationPage(workspace, registers, frame)
{
    public Entries List { get; private set; } = null!;

    public IReadOnlyList<(Entry Entry, OrganisationUse Use)> All { get; private set; } = [];

    public IReadOnlyList<Choice> Above => [.. All.Where(e => e.Entry.Retired is null).Select(e => new Choice(e.Entry.Id.ToString("D"), e.Entry.Path))];

    public async Task<IActionResult> OnGetAsync(string list, CancellationToken cancellation)
    {
        await LoadAsync(list, cancellation);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string list, CancellationToken cancellation)
    {
        await LoadAsync(list, cancellation);
        return await SaveAsync(async () =>
        {
            var entry = new Entry(Workspace.NewId(), Form[List.One].Trim(), null) { Parent = IdOf(Form["unit-above"]) };
            await bodies.ChangeAsync(Reader, From, $"add {List.One}", null, body => List.Put(body, entry), cancellation);
            return Done(T[$"{entry.Name} is added"], $"/administration/organisation/{list}");
        });
    }

    private async Task LoadAsync(string list, CancellationToken cancellation)
    {
        List = Entries.At(list);
        var held = await bodies.FindAsync(Reader, cancellation) ?? throw new KeyNotFoundException("Nothing is set up yet");
        Version = held.Version;
        List<(Entry, OrganisationUse)> found = [];
        foreach (var entry in List.Of(held.Document))
            found.Add((entry, await bodies.UseOfAsync(Reader, entry.Id, cancellation)));
        All = found;
    }
}
