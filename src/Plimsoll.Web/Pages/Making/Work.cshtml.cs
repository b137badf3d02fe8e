using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Plimsoll.Services.Making;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Making;

namespace Plimsoll.Web.Pages.Making;

/// <summary>How far a long work is, on whichever node it is done; it refreshes itself until that has ended. For whoever began it.</summary>
[Access(Needs.Anybody)]
internal sealed class WorkModel(Workspace workspace, RegisterService registers, Frame frame, WorkNotices notices, LongWorks works) : SitePage(workspace, registers, frame)
{
    /// <summary>How often the page asks again.</summary>
    private const string Seconds = "3";

    /// <summary>A node that has not told of its work for so long has ended with it, or cannot reach the database.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public Guid Id { get; private set; }

    public ReadNotice Read { get; private set; } = null!;

    public WorkNotice Work => Read.Notice;

    /// <summary>Whether whatever made it has not told of it for so long that it will not end any more.</summary>
    public bool IsSilent => Work.State == WorkState.Going && Workspace.Clock.GetUtcNow() - Read.ToldAt > Silence;

    public async Task<IActionResult> OnGetAsync(Guid job, CancellationToken cancellation)
    {
        if (!await LoadAsync(job, cancellation))
            return Gone();
        switch (Work)
        {
            case { State: WorkState.Going }:
                Response.Headers.Append("Refresh", Seconds);
                return Page();
            case { State: WorkState.Stopped }:
                return Done(T[$"{Work.Title}: stopped"], Work.Back);
            case { State: WorkState.Done, Address: { } address }:
                return Done(Work.Words, address);
            default:
                return Page();
        }
    }

    /// <summary>The file, once it is made.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid job, CancellationToken cancellation)
    {
        if (!await LoadAsync(job, cancellation) || Work is not { FileName: { } name, MediaType: { } type } || await notices.FileAsync(Reader, job, cancellation) is not { } content)
            return Gone();
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(type == "application/pdf" ? "inline" : "attachment") { FileName = name }.ToString();
        return File(content, type);
    }

    /// <summary>Stops it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid job, CancellationToken cancellation)
    {
        if (!await LoadAsync(job, cancellation))
            return Gone();
        await notices.StopAsync(Reader, job, cancellation);
        works.Stop(job);
        return Redirect(Request.Path);
    }

    private async Task<bool> LoadAsync(Guid job, CancellationToken cancellation)
    {
        if (await notices.FindAsync(Reader, job, cancellation) is not { } read)
            return false;
        (Id, Read) = (job, read);
        return true;
    }

    private NotFoundResult Gone() =>
        NotHere(T["Nothing is known here of this work. It ended some time ago, or was begun by somebody else; begin it again."]);
}
