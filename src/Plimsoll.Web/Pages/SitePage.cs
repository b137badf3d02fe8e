using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Forms;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages;

/// <summary>
/// A page of the site, on the day in its address. A day that cannot be used is told, and the page shows today. A page with a
/// form keeps what was typed when something in it is wrong, and says where.
/// </summary>
[Access(Needs.Reader)]
internal abstract class SitePage(Workspace workspace, RegisterService registers, Frame frame) : PageModel
{
    private const string NoticeKey = "notice";

    /// <summary>Who reads: every page is what they may see.</summary>
    protected Actor Reader => frame.Actor;

    protected Workspace Workspace => workspace;

    protected RegisterService Registers => registers;

    public Frame Frame => frame;

    public Links Links => frame.Links;

    /// <summary>What stands in the page's form.</summary>
    public FormValues Form { get; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A page is asked for in a way that it has no answer to, such as a form sent to one that has none.
        if (context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        frame.Today = workspace.Today;
        frame.AsAt = DayIn(Links.AsAtName) is not { } day || day == frame.Today ? null
            : Request.Query[Links.KnownName] == Links.KnownNow ? AsAt.KnownNowAbout(day)
            : AsAt.EndOf(day);
        frame.Links = new Links(frame.AsAt);
        frame.Organisation = await registers.OrganisationAsync(frame.AsAt, context.HttpContext.RequestAborted)
            ?? await registers.OrganisationAsync(cancellation: context.HttpContext.RequestAborted);
        frame.Look.Accent(frame.Organisation?.AccentColour);

        // Reading it makes the answer set a cookie, even where there was nothing to read.
        if (Request.Cookies.Keys.Any(name => name.EndsWith(NoticeKey, StringComparison.Ordinal)))
            frame.Notice = TempData[NoticeKey] as string;
        if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType)
            Form.Take(await Request.ReadFormAsync(context.HttpContext.RequestAborted));
        await next();
    }

    /// <summary>Does what was asked; shows the form again, as it was typed, with what is wrong at each field, when a rule is broken.</summary>
    protected async Task<IActionResult> TryAsync(Func<Task<IActionResult>> work)
    {
        try
        {
            return await work();
        }
        catch (RuleBrokenException wrong)
        {
            frame.Errors.AddRange(wrong.Broken.Select(b => (FormNames.Of(b), b)));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    /// <summary>Leads on to another page, which says what was done.</summary>
    protected RedirectResult Done(string notice, string address)
    {
        TempData[NoticeKey] = notice;
        return Redirect(address);
    }

    /// <summary>A day of the past or today in the address; null when there is none or it cannot be used, which is then told.</summary>
    protected DateOnly? DayIn(string name)
    {
        var words = Request.Query[name].ToString().Trim();
        if (words.Length == 0)
            return null;
        try
        {
            var day = AsAt.Read(words).Day;
            if (day <= frame.Today)
                return day;
            frame.Errors.Add((name, new RuleBroken("", $"{Dates.Long(day)} is still to come; choose a day up to today")));
        }
        catch (RuleBrokenException wrong)
        {
            frame.Errors.AddRange(wrong.Broken.Select(b => (name, b)));
        }

        return null;
    }

    /// <summary>Says that there is no such page, with words of its own.</summary>
    protected NotFoundResult NotHere(string words)
    {
        frame.NotHere = words;
        return NotFound();
    }
}
