using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Making;

namespace Plimsoll.Web.Pages.Making;

/// <summary>How far a long work is; it refreshes itself until that has ended. For whoever began it.</summary>
[Access(Needs.Anybody)]
internal sealed class WorkModel(Workspace workspace, RegisterService registers, Frame frame, LongWorks works) : SitePage(workspace, registers, frame)
{
    /// <summary>How often the page asks again.</summary>
    private const string Seconds = "3";

    public LongWork Work { get; private set; } = null!;

    /// <summary>Why it failed, in words; null while it did not.</summary>
    public string? Problem { get; private set; }

    public MadeFile? Made { get; private set; }

    public IActionResult OnGet(Guid job)
    {
        if (!Load(job))
            return Gone();
        if (!Work.Task.IsCompleted)
        {
            Response.Headers.Append("Refresh", Seconds);
            return Page();
        }

        if (Work.Task.IsCanceled)
            return Done(T[$"{Work.Title}: stopped"], Work.Back);
        if (Work.Task.Exception?.GetBaseException() is { } failure)
        {
            Problem = Told(failure);
            return Page();
        }

        var outcome = Work.Task.Result;
        Made = outcome.File;
        return outcome.Address is { } address ? Done(outcome.Notice, address) : Page();
    }

    /// <summary>The file, once it is made.</summary>
    public IActionResult OnGetFile(Guid job)
    {
        if (!Load(job) || !Work.Task.IsCompletedSuccessfully || Work.Task.Result.File is not { } made)
            return Gone();
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(made.MediaType == "application/pdf" ? "inline" : "attachment") { FileName = made.Name }.ToString();
        return File(made.Content, made.MediaType);
    }

    /// <summary>Stops it.</summary>
    public IActionResult OnPost(Guid job)
    {
        if (!Load(job))
            return Gone();
        Work.Stop();
        return Redirect(Request.Path);
    }

    private bool Load(Guid job)
    {
        if (works.Find(Reader, job) is not { } work)
            return false;
        Work = work;
        return true;
    }

    private NotFoundResult Gone() =>
        NotHere(T["Nothing is known here of this work. It ended some time ago, or was begun by somebody else; begin it again."]);

    private static string Told(Exception failure) => failure switch
    {
        RuleBrokenException broken => string.Join("; ", broken.Broken.Select(b => T.Say(b.Sentence))),
        ChangedMeanwhileException => T["Somebody else changed it meanwhile; nothing was done."],
        _ when Documents(failure) => T["PDF cannot be made at present, and nothing was done."],
        _ => T["It could not be done, and nothing was recorded. Begin it again; if it goes on, tell whoever runs this site."],
    };

    private static bool Documents(Exception failure) =>
        failure is Plimsoll.Documents.Writing.Pdf.PdfUnavailableException or Plimsoll.Documents.Writing.Pdf.PdfRefusedException or Plimsoll.Documents.Writing.Pdf.PdfFailedException;
}
