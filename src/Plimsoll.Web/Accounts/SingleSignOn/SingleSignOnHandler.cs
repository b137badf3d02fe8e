using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Plimsoll.Web.Accounts.SingleSignOn;

/// <summary>
/// OpenID Connect's authorization code flow with PKCE over the framework's OAuth handler, which keeps state and verifier:
/// adds the nonce, and believes only an identity token that the provider signed for this program and this sign-in
/// (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation).
/// </summary>
internal sealed class SingleSignOnHandler(IOptionsMonitor<SingleSignOnOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<SingleSignOnOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";

    // Signatures that only the provider can make; never "none", and none by a secret that both sides hold.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await FindEndpointsAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce; // travels in the protected state and comes back with the answer
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await FindEndpointsAsync(); // this node may not be the one that sent them there
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response?.RootElement.TryGetProperty("id_token", out var found) == true ? found.GetString() : null;
        var read = await ValidateAsync(token ?? throw new AuthenticationFailureException("The provider sent no identity token"));
        if (!properties.Items.TryGetValue(Nonce, out var sent) || !Same(sent, read.FindFirst(Nonce)?.Value))
            throw new AuthenticationFailureException("The identity token is not of this sign-in");
        foreach (var (claim, value) in new[]
        {
            (ClaimTypes.NameIdentifier, read.FindFirst("sub")?.Value), (ClaimTypes.Email, read.FindFirst(Options.EmailClaim)?.Value),
            ("email_verified", read.FindFirst("email_verified")?.Value), ("iss", read.FindFirst("iss")?.Value),
        })
        {
            if (!string.IsNullOrEmpty(value))
                identity.AddClaim(new Claim(claim, value));
        }

        properties.Items.Remove(Nonce);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<ClaimsIdentity> ValidateAsync(string token)
    {
        for (var again = true; ; again = false)
        {
            var provider = await Options.Provider.GetConfigurationAsync(Context.RequestAborted);
            var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
            {
                ValidIssuer = provider.Issuer,
                ValidAudience = Options.ClientId,
                IssuerSigningKeys = provider.SigningKeys,
                ValidAlgorithms = Algorithms,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                ClockSkew = TimeSpan.FromMinutes(2),
            });
            if (result.IsValid)
                return result.ClaimsIdentity;
            if (!again || result.Exception is not SecurityTokenSignatureKeyNotFoundException)
                throw new AuthenticationFailureException("The identity token is not valid", result.Exception);
            Options.Provider.RequestRefresh(); // the provider may have changed its keys
        }
    }

    private async Task<OpenIdConnectConfiguration> FindEndpointsAsync()
    {
        var provider = await Options.Provider.GetConfigurationAsync(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (provider.AuthorizationEndpoint, provider.TokenEndpoint);
        return provider;
    }

    private static bool Same(string? one, string? other) =>
        one is not null && other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
