using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>How far the files of a draft are read, or why they cannot be. It looks again by itself, without scripts, until they are read.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class ReadingModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts, SiteOptions options) : AdministrationPage(workspace, registers, frame)
{
    private const string EverySeconds = "2";

    /// <summary>Long enough that most files are read before the page is shown once more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(300);

    public DraftFacts Draft { get; private set; } = null!;

    /// <summary>How far it is; null when it cannot be read.</summary>
    public ImportStep? Step { get; private set; }

    /// <summary>Why it cannot be read.</summary>
    public IReadOnlyList<RuleBroken> Wrong { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var look = await drafts.LookAsync(Reader, id, options.ReadingPatience < Longest ? options.ReadingPatience : Longest, cancellation);
            if (look.Import is not null)
                return Redirect(Links.ImportDraft(id));
            (Draft, Step) = (look.Draft, look.Step);
            Response.Headers["Refresh"] = EverySeconds;
        }
        catch (RuleBrokenException wrong)
        {
            Draft = (await drafts.ListAsync(Reader, cancellation)).First(d => d.Id == id);
            Wrong = wrong.Broken;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await drafts.DiscardAsync(Reader, id, cancellation);
        return Done(T["The draft is discarded"], Links.Imports());
    }

    /// <summary>What is being done, in words.</summary>
    public string Doing => Step switch
    {
        { Stage: ImportStage.Reading, Of: > 1 } step => T[$"Reading {step.File}, file {step.Done + 1} of {step.Of}"],
        { Stage: ImportStage.Reading } step => T[$"Reading {step.File}"],
        { Stage: ImportStage.Recognising } => T["Recognising what stands in it"],
        { Stage: ImportStage.Comparing } => T["Comparing it with the register"],
        _ => T["Waiting for other files to be read"],
    };

    /// <summary>How much is done, out of 100: a file counts as much as recognising and comparing.</summary>
    public int Share => Step is not { Of: > 0 } step ? 0 : 100 * (step.Stage switch
    {
        ImportStage.Recognising => step.Of,
        ImportStage.Comparing => step.Of + 1,
        _ => step.Done,
    }) / (step.Of + 2);
}
