using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>One's passkeys: adding, naming and removing them.</summary>
internal sealed class PasskeysModel(
    Workspace workspace, RegisterService registers, Frame frame, AccountService accounts, AccountManager manager, SignInManager<Account> signIn)
    : OwnAccountPage(workspace, registers, frame, accounts)
{
    private const int LongestName = 60;

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];

    /// <summary>What a form names a passkey by.</summary>
    public static string IdOf(UserPasskeyInfo key) => Base64Url.EncodeToString(key.CredentialId);

    public async Task OnGetAsync() => Keys = [.. await manager.GetPasskeysAsync(Account)];

    /// <summary>What an authenticator is asked to make, once it is sure who asks.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        try
        {
            var account = await Accounts.ConfirmAsync(Account.Person, Form["current-password"]);
            return Content(
                await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
                {
                    Id = account.Person.Value.ToString("D"),
                    Name = account.Email ?? account.Name,
                    DisplayName = account.Name,
                }),
                "application/json");
        }
        catch (RuleBrokenException wrong)
        {
            return new JsonResult(new { message = T.Say(wrong.Broken[0].Sentence) }) { StatusCode = 422 };
        }
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            var result = await PasskeyAnswer.ReadAsync(() => signIn.PerformPasskeyAttestationAsync(Form["credential"]));
            if (result is not { Succeeded: true } || result.UserEntity.Id != Account.Person.Value.ToString("D"))
                throw new RuleBrokenException("", "The passkey could not be made. Try again");
            var name = Form.Given("name") ?? T["Passkey"];
            result.Passkey.Name = name.Length > LongestName ? name[..LongestName] : name;
            await manager.AddOrUpdatePasskeyAsync(Account, result.Passkey);
            return Done(T[$"You can sign in with “{result.Passkey.Name}” now"], "/account/passkeys");
        });
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await OnGetAsync();
        return await TryAsync(async () =>
        {
            await Accounts.ConfirmAsync(Account.Person, Form["current-password"]);
            if (Keys.FirstOrDefault(k => IdOf(k) == Form["passkey"]) is not { } key)
                throw new RuleBrokenException("", "Choose the passkey to remove");
            await manager.RemovePasskeyAsync(Account, key.CredentialId);
            return Done(T[$"“{key.Name}” opens nothing here any more"], "/account/passkeys");
        });
    }
}
