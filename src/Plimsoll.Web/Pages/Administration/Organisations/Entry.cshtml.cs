using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>A priority, unit or category: another name, another place, retired, taken back, removed where nothing uses it.</summary>
internal sealed class EntryModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService bodies) : AdministrationPage(workspace, registers, frame)
{
    public Entries List { get; private set; } = null!;

    public Entry Entry { get; private set; } = null!;

    public OrganisationUse Use { get; private set; } = null!;

    public IReadOnlyList<Choice> Above { get; private set; } = [];

    private string Back => $"/administration/organisation/{List.Address}";

    public async Task<IActionResult> OnGetAsync(string list, Guid id, CancellationToken cancellation)
    {
        await LoadAsync(list, id, cancellation);
        Form[List.One] = Entry.Name;
        Form["unit-above"] = Entry.Parent?.ToString("D") ?? "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string list, Guid id, CancellationToken cancellation)
    {
        await LoadAsync(list, id, cancellation);
        return await ChangeAsync("edit", T[$"{Form[List.One].Trim()} is saved"], Entry with { Name = Form[List.One].Trim(), Parent = IdOf(Form["unit-above"]) }, cancellation);
    }

    public async Task<IActionResult> OnPostRetireAsync(string list, Guid id, CancellationToken cancellation)
    {
        await LoadAsync(list, id, cancellation);
        return await ChangeAsync("retire", T[$"{Entry.Name} is retired: what is linked to it keeps it, nothing more can be"], Entry with { Retired = Workspace.Today }, cancellation);
    }

    public async Task<IActionResult> OnPostRestoreAsync(string list, Guid id, CancellationToken cancellation)
    {
        await LoadAsync(list, id, cancellation);
        return await ChangeAsync("restore", T[$"{Entry.Name} is in use again"], Entry with { Retired = null }, cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string list, Guid id, CancellationToken cancellation)
    {
        await LoadAsync(list, id, cancellation);
        return await SaveAsync(async () =>
        {
            await bodies.ChangeAsync(Reader, From, $"remove {List.One}", Form["reason"], body => Entries.Remove(body, id), cancellation);
            return Done(T[$"{Entry.Name} is removed"], Back);
        });
    }

    private Task<IActionResult> ChangeAsync(string verb, string notice, Entry to, CancellationToken cancellation) => SaveAsync(async () =>
    {
        await bodies.ChangeAsync(Reader, From, $"{verb} {List.One}", Form["reason"], body => List.Put(body, to), cancellation);
        return Done(notice, Back);
    });

    private async Task LoadAsync(string list, Guid id, CancellationToken cancellation)
    {
        List = Entries.At(list);
        var held = await bodies.FindAsync(Reader, cancellation) ?? throw new KeyNotFoundException("Nothing is set up yet");
        Version = held.Version;
        var all = List.Of(held.Document);
        Entry = all.FirstOrDefault(e => e.Id == id) ?? throw new KeyNotFoundException($"There is no such {List.One}");
        Use = await bodies.UseOfAsync(Reader, id, cancellation);
        Above = [.. all.Where(e => e.Id != id && (e.Retired is null || e.Id == Entry.Parent)).Select(e => new Choice(e.Id.ToString("D"), e.Path))];
    }
}
