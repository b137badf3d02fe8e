using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>
/// A page of administration. A form carries the version that it was filled in from: whoever saves what somebody else has
/// changed meanwhile is told so first.
/// </summary>
[Access(Needs.Administrator)]
internal abstract class AdministrationPage(Workspace workspace, RegisterService registers, Frame frame) : SitePage(workspace, registers, frame)
{
    /// <summary>The name of the hidden field that holds the version.</summary>
    public const string VersionName = "version";

    /// <summary>The version of what the page changes, as it stands now.</summary>
    protected int Version { get; set; }

    /// <summary>The version that the form was filled in from.</summary>
    protected int From => int.TryParse(Form[VersionName], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;

    /// <summary>The way here from the front of administration.</summary>
    public static IReadOnlyList<(string Text, string? Href)> Crumbs(params (string Text, string? Href)[] path) => [(T["Administration"], "/administration"), .. path];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var executed = await next();

            // Deleted or never there: no page, not a failure.
            if (executed.Exception is KeyNotFoundException missing)
            {
                executed.ExceptionHandled = true;
                executed.Result = NotHere(T.IsEnglish ? missing.Message + "." : T["What this address names is not here, or not any more."]);
            }

            return executed;
        });
        Form[VersionName] = Form.Given(VersionName) ?? Version.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Saves; where somebody else was first, says so, keeps what was typed, and lets it be saved over theirs knowingly.</summary>
    protected Task<IActionResult> SaveAsync(Func<Task<IActionResult>> work) => TryAsync(async () =>
    {
        try
        {
            return await work();
        }
        catch (ChangedMeanwhileException)
        {
            Form[VersionName] = Version.ToString(CultureInfo.InvariantCulture);
            throw new RuleBrokenException("", "Somebody else changed this since you opened it. Look at it as it stands now in another window; save again to replace it with what you typed");
        }
    });

    /// <summary>The page as it is asked for: filled in by what stands.</summary>
    protected IActionResult Shown()
    {
        Form[VersionName] = Version.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    /// <summary>A day as people write it: 1 April 2027, 01/04/2027.</summary>
    /// <exception cref="RuleBrokenException">It is none.</exception>
    protected static DateOnly DayOf(string field, string words) =>
        Timing.Read(words) is { Earliest: { } day, Latest: { } last } && day == last ? day
            : throw (words.Trim().Length == 0
                ? new RuleBrokenException(field, "Give a day like 1 April 2027")
                : new RuleBrokenException(field, $"“{words.Trim()}” is not a day; write it like 1 April 2027"));

    /// <summary>The identity that a list's choice holds; null for none.</summary>
    protected static Guid? IdOf(string? chosen) => Guid.TryParse(chosen, out var id) ? id : null;

    /// <summary>A field for the reason that history keeps.</summary>
    public AreaField Reason(string? hint = null) => new("reason", T["Reason"], Form["reason"]) { Rows = 3, Hint = hint ?? T["It stands in the history."] };

    /// <summary>A field for a day.</summary>
    public TextField Day(string name, string label, string? hint = null) =>
        new(name, label, Form[name]) { Width = 20, Hint = hint ?? T["For example, 1 April 2027."], Spellcheck = false };
}
