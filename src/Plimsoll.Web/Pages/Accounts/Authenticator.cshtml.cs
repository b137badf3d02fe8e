using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Setting up an authenticator, turning it off, and new recovery codes.</summary>
internal sealed partial class AuthenticatorModel(
    Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountManager manager, SessionService sessions)
    : OwnAccountPage(workspace, registers, frame, accounts)
{
    private const int CodesGiven = 10;

    /// <summary>The secret to put into an authenticator; null once it is on.</summary>
    public string? Key { get; private set; }

    /// <summary>The same in groups of four, for somebody who types it.</summary>
    public string KeyInGroups => FourEach().Replace(Key ?? "", "$0 ").Trim();

    /// <summary>The secret as a picture.</summary>
    public QrCode? Picture { get; private set; }

    /// <summary>Recovery codes just made, shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public async Task OnGetAsync()
    {
        if (Account.AsksForCode)
        {
            CodesLeft = await manager.CountRecoveryCodesAsync(Account);
            return;
        }

        if (await manager.GetAuthenticatorKeyAsync(Account) is null)
            await manager.ResetAuthenticatorKeyAsync(Account);
        Key = (await manager.GetAuthenticatorKeyAsync(Account))!;
        Picture = QrCode.Of(AuthenticatorCodes.Address(Key, Frame.Name, Account.Email ?? Account.Name));
    }

    /// <summary>Turns it on, once it is seen to show the right code.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            if (Account.AsksForCode)
                return Redirect("/account/authenticator");
            if (await manager.IsLockedOutAsync(Account))
                throw new RuleBrokenException("Code", "There were too many wrong tries. Try again in a quarter of an hour");
            if (!await manager.VerifyTwoFactorTokenAsync(Account, TokenOptions.DefaultAuthenticatorProvider, Form["code"]))
            {
                await manager.AccessFailedAsync(Account);
                throw new RuleBrokenException("Code", "This is not the code that the authenticator shows now. Check that it took the secret, and that its clock is right");
            }

            await manager.SetTwoFactorEnabledAsync(Account, true);
            await sessions.EndAllAsync(Reader, Account.Person, User.FindFirst(SessionTickets.SessionId)?.Value, cancellation);
            return await GiveCodesAsync();
        });
    }

    /// <summary>Makes new recovery codes in place of the old.</summary>
    public async Task<IActionResult> OnPostCodesAsync()
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            Account = await Accounts.ConfirmAsync(Account.Person, Form["current-password"]);
            return Account.AsksForCode ? await GiveCodesAsync() : Redirect("/account/authenticator");
        });
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostOffAsync()
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            Account = await Accounts.ConfirmAsync(Account.Person, Form["current-password"]);
            await manager.SetTwoFactorEnabledAsync(Account, false);
            await manager.ResetAuthenticatorKeyAsync(Account);
            return Done(T["The authenticator is off: your password alone is enough"], "/account");
        });
    }

    private async Task<IActionResult> GiveCodesAsync()
    {
        Codes = [.. (await manager.GenerateNewTwoFactorRecoveryCodesAsync(Account, CodesGiven))!];
        return Page();
    }

    [GeneratedRegex(".{4}")]
    private static partial Regex FourEach();
}
