using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>A person: addresses, posts, roles, and what they answer for themselves.</summary>
internal sealed class PersonModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people, AccountService accounts) : PersonPage(workspace, registers, frame, people)
{
    public RegisterAddresses Addresses { get; private set; } = null!;

    /// <summary>How their account stands; null when they have none.</summary>
    public string? Account { get; private set; }

    public RoleWords Roles { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        var kept = await Registers.ListAsync(Reader, cancellation: cancellation);
        (Addresses, Roles) = (RegisterAddresses.Of(kept), new RoleWords(kept));
        Account = (await accounts.ListAsync(Reader, cancellation)).Where(a => a.Person == Id).Select(Web.Pages.Accounts.IndexModel.StandingOf).FirstOrDefault();
        return Page();
    }
}
