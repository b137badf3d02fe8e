using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>A page that is opened by a link that is good once, and leads to signing in.</summary>
[Access(Needs.Anybody)]
internal abstract class LinkPage(Workspace workspace, RegisterService registers, Frame frame, AccountLinks links, params LinkPurpose[] purposes)
    : SitePage(workspace, registers, frame)
{
    /// <summary>What the link holds.</summary>
    public string Token => Request.Query["token"].ToString();

    /// <summary>Whether it is still good.</summary>
    public bool IsGood { get; private set; }

    public async Task OnGetAsync() => IsGood = (await links.FindAsync(Token, purposes)).IsGood;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync();
        return await TryAsync(async () => Done(await DoAsync(cancellation), AccessRules.SignIn));
    }

    /// <summary>Does what the link is for.</summary>
    /// <returns>What was done, in words.</returns>
    protected abstract Task<string> DoAsync(CancellationToken cancellation);
}
