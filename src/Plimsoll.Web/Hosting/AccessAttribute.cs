namespace Plimsoll.Web.Hosting;

/// <summary>Who an endpoint answers at all. What it shows and does is decided again in the services, item by item.</summary>
internal enum Needs
{
    /// <summary>Nothing: the same for everybody, and nobody asks who they are: the theme, pages of errors.</summary>
    Nothing,

    /// <summary>Anybody: sign-in, what is published.</summary>
    Anybody,

    /// <summary>Whoever may read some register: anybody, where the body is open to the public.</summary>
    Reader,

    /// <summary>Whoever is signed in.</summary>
    SignedIn,

    /// <summary>Whoever may change something that they own or manage.</summary>
    Contributor,

    /// <summary>Whoever may change everything in some register.</summary>
    RiskOfficer,

    /// <summary>Administrators.</summary>
    Administrator,
}

/// <summary>
/// The rule that every endpoint must have: one without it fails whoever asks, and a test goes through all of them.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
internal sealed class AccessAttribute(Needs needs) : Attribute
{
    /// <summary>Who it answers.</summary>
    public Needs Needs => needs;
}
