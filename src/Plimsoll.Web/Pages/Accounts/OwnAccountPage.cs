using Microsoft.AspNetCore.Mvc.Filters;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>A page about the account of whoever is signed in.</summary>
[Access(Needs.SignedIn)]
internal abstract class OwnAccountPage(Workspace workspace, RegisterService registers, Frame frame, AccountService accounts)
    : SitePage(workspace, registers, frame)
{
    /// <summary>Their account.</summary>
    public Account Account { get; protected set; } = null!;

    protected AccountService Accounts => accounts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Frame.SignedIn is { } person && await accounts.FindAsync(person) is { } account)
        {
            Account = account;
            await base.OnPageHandlerExecutionAsync(context, next);
            return;
        }

        context.Result = NotHere(T["You have no account here."]);
    }
}
