using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Takes an import back as a new change, with the reason.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class UndoModel(Workspace workspace, RegisterService registers, Frame frame, CommittedImports committed, ImportService imports)
    : AdministrationPage(workspace, registers, frame)
{
    public CommittedImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Import = await committed.GetAsync(Reader, new(id), cancellation);
        return Import.Record.Undone is null ? Page() : Redirect(Links.Import(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Import = await committed.GetAsync(Reader, new(id), cancellation);
        return await TryAsync(async () =>
        {
            var reason = Form.Given("reason") ?? throw new RuleBrokenException("Reason", "Say why the import is undone");
            try
            {
                await imports.UndoAsync(Reader, new(id), reason, cancellation);
            }
            catch (RuleBrokenException wrong)
            {
                throw new RuleBrokenException([.. wrong.Broken.Select(b => b with { Field = "" })]);
            }
            catch (ChangedMeanwhileException)
            {
                throw new RuleBrokenException("", "Somebody changed something of this import just now; nothing was undone. Look at it once more");
            }

            return Done(T[$"The import of {Import.Record.FileName} is undone"], Links.Import(id));
        });
    }
}
