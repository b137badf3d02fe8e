using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>A page of an import that is looked through and put right before it is committed.</summary>
[Access(Needs.RiskOfficer)]
internal abstract class DraftPage(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : AdministrationPage(workspace, registers, frame)
{
    public DraftedImport Drafted { get; private set; } = null!;

    public ImportPlan Plan => Drafted.Plan;

    /// <summary>The draft's own page.</summary>
    public string Here => Links.ImportDraft(Drafted.Draft.Id);

    /// <summary>The register's name as it would stand.</summary>
    public string RegisterName => Plan.View.Register.Name;

    protected ImportDraftService Drafts => drafts;

    /// <summary>The way here from the list of imports.</summary>
    public IReadOnlyList<(string Text, string? Href)> CrumbsTo(string? last = null)
    {
        var name = string.Join(", ", Drafted.Draft.FileNames);
        return last is null ? [(T["Imports"], Links.Imports()), (name, null)] : [(T["Imports"], Links.Imports()), (name, Here), (last, null)];
    }

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Drafted = await drafts.GetAsync(Reader, id, cancellation);
        Version = Drafted.Draft.Version;
    }

    /// <summary>Puts something right and shows what comes of it.</summary>
    protected Task<IActionResult> CorrectAsync(Func<ImportCorrections, ImportCorrections> correct, string notice, string address, CancellationToken cancellation) =>
        SaveAsync(async () =>
        {
            Drafted = await drafts.CorrectAsync(Reader, Drafted.Draft.Id, From, correct(Drafted.Given), Drafted.Draft.Register, cancellation);
            return Done(notice, address);
        });
}
