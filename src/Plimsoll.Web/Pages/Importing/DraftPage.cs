using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Components;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>
/// A page of an import that is looked through and put right before it is committed. While its files are still read, or when
/// they cannot be read, the page that says so stands in its place.
/// </summary>
[Access(Needs.RiskOfficer)]
internal abstract class DraftPage(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : AdministrationPage(workspace, registers, frame)
{
    /// <summary>How many lines of a form or list stand on one page.</summary>
    protected const int PageSize = 50;

    public DraftedImport Drafted { get; private set; } = null!;

    public ImportPlan Plan => Drafted.Plan;

    /// <summary>The draft's own page.</summary>
    public string Here => Links.ImportDraft(Drafted.Draft.Id);

    /// <summary>The register's name as it would stand.</summary>
    public string RegisterName => Plan.View.Register.Name;

    protected ImportDraftService Drafts => drafts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var executed = await next();
            if (executed.Exception is NotReadYetException reading)
            {
                executed.ExceptionHandled = true;
                executed.Result = Redirect(Links.ImportDraft(reading.Draft, "reading"));
            }

            return executed;
        });

    /// <summary>The way here from the list of imports.</summary>
    public IReadOnlyList<(string Text, string? Href)> CrumbsTo(string? last = null)
    {
        var name = string.Join(", ", Drafted.Draft.FileNames);
        return last is null ? [(T["Imports"], Links.Imports()), (name, null)] : [(T["Imports"], Links.Imports()), (name, Here), (last, null)];
    }

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var look = await drafts.LookAsync(Reader, id, HttpContext.RequestServices.GetRequiredService<SiteOptions>().ReadingPatience, cancellation);
            Drafted = look.Import ?? throw new NotReadYetException(id);
        }
        catch (RuleBrokenException)
        {
            // What is wrong with it, the page of its reading says.
            throw new NotReadYetException(id);
        }

        Version = Drafted.Draft.Version;
    }

    /// <summary>Puts something right and shows what comes of it.</summary>
    protected Task<IActionResult> CorrectAsync(Func<ImportCorrections, ImportCorrections> correct, string notice, string address, CancellationToken cancellation) =>
        CorrectAsync(correct, Drafted.Draft.Register, notice, address, cancellation);

    /// <summary>Puts something right, and the register that it goes into.</summary>
    protected Task<IActionResult> CorrectAsync(Func<ImportCorrections, ImportCorrections> correct, string? register, string notice, string address, CancellationToken cancellation) =>
        SaveAsync(async () =>
        {
            Drafted = await drafts.CorrectAsync(Reader, Drafted.Draft.Id, From, correct(Drafted.Given), register, cancellation);
            return Done(notice, address);
        });

    /// <summary>A number in the address, from 1; 1 when there is none.</summary>
    protected int Number(string name) => int.TryParse(Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    /// <summary>The lines of the page that is asked for, and the way to the others.</summary>
    protected (IReadOnlyList<TLine> Lines, Pagination Way) Paged<TLine>(IReadOnlyList<TLine> all, string address, string name = "page")
    {
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Number(name), 1, pages);
        return ([.. all.Skip((page - 1) * PageSize).Take(PageSize)],
            new Pagination(page, pages, to => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={to.ToString(CultureInfo.InvariantCulture)}"));
    }

    private sealed class NotReadYetException(Guid draft) : Exception
    {
        public Guid Draft => draft;
    }
}
