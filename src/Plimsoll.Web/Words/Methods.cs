namespace Plimsoll.Web.Words;

/// <summary>How somebody signed in, as sessions are kept with it.</summary>
internal static class Methods
{
    public static string Of(string method) => method switch
    {
        "password" => T["password", "signed in by"],
        "password and code" => T["password and code", "signed in by"],
        "passkey" => T["passkey", "signed in by"],
        "single sign-on" => T["single sign-on", "signed in by"],
        "demonstration" => T["demonstration", "signed in by"],
        _ => method,
    };
}
