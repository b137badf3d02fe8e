using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Plimsoll.Services.Accounts;

namespace Plimsoll.Web.Accounts;

/// <summary>Who somebody is once they have signed in: their id and nothing more. What they may do is asked of the journal each time.</summary>
internal sealed class AccountPrincipals : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.Person.Value.ToString("D"))], IdentityConstants.ApplicationScheme)));
}
