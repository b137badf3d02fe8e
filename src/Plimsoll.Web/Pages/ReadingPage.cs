using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages;

/// <summary>
/// A page for readers, on the day in its address. A day that cannot be used is told, and the page shows today.
/// </summary>
[Access(Needs.Reader)]
internal abstract class ReadingPage(Workspace workspace, RegisterService registers, Frame frame) : PageModel
{
    /// <summary>Who reads: every page is what they may see.</summary>
    protected Actor Reader => frame.Actor;

    protected Workspace Workspace => workspace;

    protected RegisterService Registers => registers;

    public Frame Frame => frame;

    public Links Links => frame.Links;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        frame.Today = workspace.Today;
        frame.AsAt = DayIn(Links.AsAtName) is { } day && day != frame.Today ? AsAt.EndOf(day) : null;
        frame.Links = new Links(frame.AsAt);
        frame.Organisation = await registers.OrganisationAsync(frame.AsAt, context.HttpContext.RequestAborted)
            ?? await registers.OrganisationAsync(cancellation: context.HttpContext.RequestAborted);
        frame.Look.Accent(frame.Organisation?.AccentColour);
        await next();
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
