namespace Plimsoll.Web.Accounts.SingleSignOn;

/// <summary>The body's own provider of sign-on, by OpenID Connect: Entra ID or any other.</summary>
public sealed record SingleSignOnSettings
{
    /// <summary>The provider's issuer address, under which it describes itself at .well-known/openid-configuration; null for no provider.</summary>
    public Uri? Authority { get; init; }

    /// <summary>What the provider knows this program by.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The password that it gave this program.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What people call the provider; stands on the button.</summary>
    public string Name { get; init; } = "your organisation's sign-on";

    /// <summary>The claim that holds the address.</summary>
    public string EmailClaim { get; init; } = "email";

    /// <summary>
    /// Whether the provider's word for an address is taken although it does not say that it verified it. Only for a provider
    /// at which none but the body's own administrators set addresses.
    /// </summary>
    public bool TrustsEmail { get; init; }

    /// <summary>Whether there is a provider.</summary>
    public bool IsSetUp => Authority is not null;

    /// <summary>Checks that nothing is missing, and that the provider is reached over HTTPS.</summary>
    /// <exception cref="RuleBrokenException">Something is wrong; the message says what.</exception>
    public SingleSignOnSettings Validated()
    {
        if (Authority is { } authority && authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            throw new RuleBrokenException("PLIMSOLL_OIDC_AUTHORITY", "The provider of single sign-on must be reached over https");
        return ClientId.Length > 0 && ClientSecret.Length > 0
            ? this
            : throw new RuleBrokenException("PLIMSOLL_OIDC_CLIENT", "Single sign-on needs PLIMSOLL_OIDC_CLIENT and PLIMSOLL_OIDC_SECRET");
    }
}
