using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>An import that was committed: its files, what it made, what was found.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class ImportModel(Workspace workspace, RegisterService registers, Frame frame, CommittedImports imports) : AdministrationPage(workspace, registers, frame)
{
    public CommittedImport Import { get; private set; } = null!;

    /// <summary>The address of the register; null when it was taken back.</summary>
    public string? Slug { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Import = await imports.GetAsync(Reader, new(id), cancellation);
        var all = await Registers.ListAsync(Reader, null, cancellation);
        Slug = Import.Register is { } register && all.Any(r => r.Id == register.Id) ? RegisterAddresses.Of(all).Of(register.Id) : null;
        return Page();
    }
}
