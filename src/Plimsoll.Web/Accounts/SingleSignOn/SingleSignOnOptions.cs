using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Plimsoll.Web.Accounts.SingleSignOn;

/// <summary>What the handler works with: the framework's settings for OAuth, and what the provider says of itself.</summary>
internal sealed class SingleSignOnOptions : OAuthOptions
{
    /// <summary>The provider's description of itself, fetched when first needed and again once a day.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Provider { get; set; } = null!;

    /// <summary>The claim that holds the address.</summary>
    public string EmailClaim { get; set; } = "";
}
