using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
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
            return Reader.May(Rights.Administer) ? Redirect("/administration/set-up") : NotHere("Nothing is set up yet.");
        var kept = await setup.ListAsync(Reader, cancellation);
        var part = ("Registers", "/administration/registers", "Names, levels, who reviews them, appetite, review cycle, which scheme scores them", Counts.Of(kept.Count, "register"));
        if (!Reader.May(Rights.Administer))
        {
            Parts = [part];
            return Page();
        }

        var (everybody, all) = (await people.RosterAsync(Reader, cancellation), await posts.ListAsync(Reader, cancellation));
        var vacant = all.Count(p => p.Post.Retired is null && p.Holder is null);
        Parts =
        [
            ("Organisation", "/administration/organisation", "Name, words for the stages, financial year, colour, priorities, units, categories", Frame.Name),
            part,
            ("Scoring schemes", "/administration/schemes", "Levels, grid and bands; each change makes a new version", Counts.Of((await schemes.ListAsync(Reader, cancellation)).Count, "scheme")),
            ("People", "/administration/people", "Names and addresses, and who is erased", Counts.Of(everybody.Count, "person", "people")),
            ("Posts", "/administration/posts", "Titles, who holds them and from when, what goes with them", Counts.Of(all.Count(p => p.Post.Retired is null), "post") + (vacant > 0 ? $", {Counts.Of(vacant)} vacant" : "")),
            ("Boards", "/administration/boards", "Boards and committees that own items or review registers", Counts.Of((await boards.ListAsync(Reader, cancellation)).Count(b => b.Board.Retired is null), "board")),
            ("Roles", "/administration/access", "Who may read, change and administer what", Counts.Of(everybody.Count(p => p.Grants.Count > 0), "person with a role", "people with a role")),
        ];
        return Page();
    }
}
