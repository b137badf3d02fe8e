using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>Everything that can be set up; for a risk officer, their registers.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class IndexModel(
    Workspace workspace, RegisterService registers, Frame frame, PeopleService people, PostService posts, BoardService boards, SchemeService schemes, RegisterSetup setup)
    : AdministrationPage(workspace, registers, frame)
{
    public IReadOnlyList<(string Name, string Href, string What, string Count)> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Frame.Organisation is null)
            return Reader.May(Rights.Administer) ? Redirect("/administration/set-up") : NotHere(T["Nothing is set up yet."]);
        var kept = await setup.ListAsync(Reader, cancellation);
        var part = (T["Registers"], "/administration/registers", T["Names, levels, who reviews them, appetite, review cycle, which scheme scores them"], T[kept.Count, $"{kept.Count} register", $"{kept.Count} registers"]);
        var imports = (T["Imports"], Links.Imports(), T["Registers read in from files: drafts, what was committed, undo"], T["Files"]);
        if (!Reader.May(Rights.Administer))
        {
            Parts = [part, imports];
            return Page();
        }

        var (everybody, all) = (await people.RosterAsync(Reader, cancellation), await posts.ListAsync(Reader, cancellation));
        var (posted, vacant) = (all.Count(p => p.Post.Retired is null), all.Count(p => p.Post.Retired is null && p.Holder is null));
        var (scored, sitting) = ((await schemes.ListAsync(Reader, cancellation)).Count, (await boards.ListAsync(Reader, cancellation)).Count(b => b.Board.Retired is null));
        var granted = everybody.Count(p => p.Grants.Count > 0);
        Parts =
        [
            (T["Organisation"], "/administration/organisation", T["Name, words for the stages, financial year, colour, priorities, units, categories"], Frame.Name),
            part,
            imports,
            (T["Scoring schemes"], "/administration/schemes", T["Levels, grid and bands; each change makes a new version"], T[scored, $"{scored} scheme", $"{scored} schemes"]),
            (T["People"], "/administration/people", T["Names and addresses, and who is erased"], T[everybody.Count, $"{everybody.Count:N0} person", $"{everybody.Count:N0} people"]),
            (T["Posts"], "/administration/posts", T["Titles, who holds them and from when, what goes with them"], T[posted, $"{posted:N0} post", $"{posted:N0} posts"] + (vacant > 0 ? T[$", {Counts.Of(vacant)} vacant"] : "")),
            (T["Boards"], "/administration/boards", T["Boards and committees that own items or review registers"], T[sitting, $"{sitting} board", $"{sitting} boards"]),
            (T["Roles"], "/administration/access", T["Who may read, change and administer what"], T[granted, $"{granted:N0} person with a role", $"{granted:N0} people with a role"]),
        ];
        return Page();
    }
}
