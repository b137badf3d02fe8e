using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>The body's name, year, colour, and whether its registers are open.</summary>
internal sealed class DetailsModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService bodies, LanguageSet languages) : AdministrationPage(workspace, registers, frame)
{
    public static IReadOnlyList<Choice> Months =>
        [.. Enumerable.Range(1, 12).Select(m => new Choice(m.ToString(CultureInfo.InvariantCulture), Dates.OfYear(m, 1)))];

    public LanguageSet Languages => languages;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await bodies.FindAsync(Reader, cancellation) is not { Document: var body, Version: var version })
            return Redirect("/administration/set-up");
        Version = version;
        Form["name"] = body.Name;
        Form["financial-year"] = body.FinancialYearStartMonth.ToString(CultureInfo.InvariantCulture);
        Form["open"] = body.IsOpenToPublic ? "yes" : "no";
        Form["accent-colour"] = body.AccentColour ?? "";
        Form["language"] = languages.Find(body.Language)?.Tag ?? "";
        return Shown();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(async () =>
    {
        Version = (await bodies.FindAsync(Reader, cancellation))?.Version ?? 0;
        var month = int.TryParse(Form["financial-year"], CultureInfo.InvariantCulture, out var given) ? given : 0;
        await bodies.ChangeAsync(Reader, From, "edit body", Form["reason"], body => body with
        {
            Name = Form["name"].Trim(), FinancialYearStartMonth = month, IsOpenToPublic = Form["open"] == "yes", AccentColour = Form.Given("accent-colour")?.ToLowerInvariant(),
            Language = languages.HasChoice ? languages.Find(Form.Given("language"))?.Tag : body.Language,
        }, cancellation);
        return Done(T["Saved"], "/administration/organisation");
    });
}
