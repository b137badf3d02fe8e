using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>A page about one pack.</summary>
[Access(Needs.SignedIn)]
internal abstract class PackPage(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : AdministrationPage(workspace, registers, frame)
{
    public PackDetails Details { get; private set; } = null!;

    public Domain.Packs.Pack Pack => Details.Pack;

    /// <summary>The pack's own page.</summary>
    public string Here => Links.Pack(Pack.Id.Value);

    protected PackService Packs => packs;

    /// <summary>The way here from the list of packs.</summary>
    public IReadOnlyList<(string Text, string? Href)> CrumbsTo(string? last = null) =>
        last is null ? [(T["Packs"], Links.Packs()), (Pack.Contents.Title, null)] : [(T["Packs"], Links.Packs()), (Pack.Contents.Title, Here), (last, null)];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var executed = await next();
            if (executed.Exception is KeyNotFoundException)
            {
                executed.Exception = null;
                executed.Result = NotHere(T["There is no such pack, or no such file in it."]);
            }

            return executed;
        });

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await packs.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
    }

    /// <summary>Does something with the pack; what others did to it meanwhile, and a typesetter that is missing, are told.</summary>
    protected Task<IActionResult> ActAsync(Func<Task<IActionResult>> work) => TryAsync(async () =>
    {
        try
        {
            return await work();
        }
        catch (ChangedMeanwhileException)
        {
            throw new RuleBrokenException("", $"Somebody else changed {Pack.Contents.Title} since you opened it; nothing was done. Open the pack to see it as it stands now");
        }
        catch (Exception failure) when (failure is PdfUnavailableException or PdfRefusedException or PdfFailedException)
        {
            throw new RuleBrokenException("", $"PDF cannot be made at present, and nothing was done: {failure.Message} Try again later, or leave PDF out of the pack");
        }
    });
}

/// <summary>A page that asks once more before something is done with a pack.</summary>
[Access(Needs.RiskOfficer)]
internal abstract class PackStepPage(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    /// <summary>What to look at once more; null where the pack cannot come to that.</summary>
    public CheckAnswers? Check { get; protected set; }

    /// <summary>What is done, as a heading.</summary>
    public abstract string Heading { get; }

    /// <summary>What to look at once more.</summary>
    protected abstract Task<CheckAnswers> AnswersAsync(CancellationToken cancellation);

    /// <summary>Whether the pack can come to that, as it stands.</summary>
    protected abstract bool Fits { get; }

    /// <summary>Does it; the answer says what was done.</summary>
    protected abstract Task<string> DoAsync(CancellationToken cancellation);

    /// <summary>Does it, and leads on to the page that follows.</summary>
    protected virtual async Task<IActionResult> RunAsync(CancellationToken cancellation) => Done(await DoAsync(cancellation), Here);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!Details.MayRun)
            throw new NotAllowedException(Rights.Change);
        if (!Fits)
            return Redirect(Here);
        Form[VersionName] = Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Check = await AnswersAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Form.Has(CheckAnswers.Back))
            return Redirect(Here);
        return await ActAsync(() => RunAsync(cancellation));
    }
}
