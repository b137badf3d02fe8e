using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Mail;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Everybody's accounts, for administrators; inviting somebody.</summary>
[Access(Needs.Administrator)]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, SiteAddress site, Mailer mailer)
    : SitePage(workspace, registers, frame)
{
    public IReadOnlyList<AccountLine> List { get; private set; } = [];

    /// <summary>Whether letters can be sent; otherwise links are handed on by the administrator.</summary>
    public bool SendsLetters => mailer.IsSetUp;

    /// <summary>An invitation that was just made and could not be sent.</summary>
    public Invitation? ToHandOn { get; private set; }

    /// <summary>How an account stands, in words.</summary>
    public static string StandingOf(AccountLine account) => account switch
    {
        { IsShut: true } => T["Shut"],
        { LockedUntil: { } until } => T[$"Locked until {Dates.Moment(until)}"],
        { InvitedUntil: { } until, HasPassword: false } => T[$"Invited, until {Dates.Moment(until)}"],
        _ => T["Open"],
    };

    public async Task OnGetAsync(CancellationToken cancellation) =>
        List = [.. (await accounts.ListAsync(Reader, cancellation)).OrderBy(a => a.Name, StringComparer.CurrentCultureIgnoreCase)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var answer = await TryAsync(async () =>
        {
            var invitation = await accounts.InviteAsync(Reader, Form["name"], Form["e-mail-address"], site.Url, cancellation);
            if (invitation.NotSent is null)
                return Done(T[$"{Form["e-mail-address"].Trim()} is invited by letter. Give them their roles now"], $"/accounts/{invitation.Person.Value:D}");
            ToHandOn = invitation;
            return Page();
        });
        await OnGetAsync(cancellation);
        return answer;
    }
}
