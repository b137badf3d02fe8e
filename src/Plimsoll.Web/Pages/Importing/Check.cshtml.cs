using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Looks at what an import would do once more, and commits it as one change.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class CheckModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    private const string Seen = "seen";

    public CheckAnswers Check => new(
        Form, [Seen],
        [
            (T["Files"], string.Join(", ", Drafted.Draft.FileNames)),
            (T["Register"], RegisterName),
            (T["When the scores were true"], Plan.Read.ReportDate?.Value ?? T["The files do not say it."]),
            (T["New items"], Listed(Plan.New)),
            (T["Items that change"], Listed(Plan.Changed)),
            (T["Items whose rating moves"], Listed(Plan.Moved)),
            (T["Items as they were"], Counts.Of(Plan.Unchanged)),
            (T["Not in the file, and left as they are"], Listed(Plan.Gone)),
            (T["Values to look at"], Counts.Of(Plan.Uncertain.Count)),
            (T["Findings"], Plan.Findings.Count == 0 ? T["None"] : string.Join(", ", Plan.Findings.CountBy(f => f.Severity).OrderByDescending(c => c.Key).Select(c => Labels.Many(c.Key, c.Value)))),
        ],
        Plan.ChangesAnything
            ? T["It is recorded as one change, and the files are kept as evidence. It can be undone as long as nobody has changed the items since."]
            : T["The register says all of this already: nothing will be recorded."],
        T["Commit the import"]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Plan.Read.Items.Count == 0)
            return Redirect(Here);
        Form[Seen] = Drafted.Seen;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Form.Has(CheckAnswers.Back))
            return Redirect(Here);
        return await TryAsync(async () =>
        {
            try
            {
                return await Drafts.CommitAsync(Reader, id, Form[Seen], cancellation) is { } import
                    ? Done(T[$"{RegisterName} is read in"], Links.Import(import.Value))
                    : Done(T["Nothing had to be recorded: the register says all of this already"], Links.Imports());
            }
            catch (ChangedMeanwhileException)
            {
                await LoadAsync(id, cancellation);
                Form[Seen] = Drafted.Seen;
                throw new RuleBrokenException("", "The register or the draft was changed since you looked at this; nothing was recorded. This is what would be done now: look at it once more");
            }
        });
    }

    private static string Listed(IReadOnlyList<string> references) => references.Count == 0 ? T["None"] : $"{Counts.Of(references.Count)}: {string.Join(", ", references)}";
}
