using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Errors;

/// <summary>What a reader is told when there is no page to show. Asks the registers for nothing: they may be what failed.</summary>
[IgnoreAntiforgeryToken]
[Access(Needs.Nothing)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel(Frame frame, Workspace workspace) : PageModel
{
    public int Code { get; private set; }

    /// <summary>What the log knows this request by.</summary>
    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>The address that was asked for, without a day.</summary>
    public string? Original => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    public string? NotHere => frame.NotHere;

    public Addresses.Links Links => frame.Links;

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        frame.Today = workspace.Today;
        frame.Errors.Clear();
        Code = HttpContext.Features.Get<IExceptionHandlerFeature>() is { Error: var failure } && Workspace.IsOutage(failure)
            ? StatusCodes.Status503ServiceUnavailable
            : code is >= 400 and < 600 ? code : 404;
        Response.StatusCode = Code;
    }
}
