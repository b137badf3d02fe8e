using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>Everybody, with their posts and roles; some of them by words of their name.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people, AccountService accounts) : AdministrationPage(workspace, registers, frame)
{
    private const int PageSize = 50;

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    /// <summary>How each account stands, by whose it is.</summary>
    public IReadOnlyDictionary<PersonId, string> Accounts { get; private set; } = new Dictionary<PersonId, string>();

    public RoleWords Roles { get; private set; } = null!;

    public string Search { get; private set; } = "";

    public int Total { get; private set; }

    public int PageNumber { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(string? search, int page, CancellationToken cancellation)
    {
        Search = search?.Trim() ?? "";
        var found = (await people.RosterAsync(Reader, cancellation))
            .Where(p => Search.Length == 0 || p.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || p.Posts.Any(t => t.Title.Contains(Search, StringComparison.OrdinalIgnoreCase))
                || p.Email?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true).ToList();
        Total = found.Count;
        PageNumber = Math.Clamp(page, 1, Pages);
        Lines = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Accounts = (await accounts.ListAsync(Reader, cancellation)).ToDictionary(a => a.Person, Web.Pages.Accounts.IndexModel.StandingOf);
        Roles = new RoleWords(await Registers.ListAsync(Reader, cancellation: cancellation));
        return Page();
    }
}
