namespace Plimsoll.Web.Accounts;

/// <summary>The page to come back to after signing in.</summary>
internal static class ReturnTo
{
    /// <summary>A page of this site, or one's own work, which is home: never another site, whatever the address says.</summary>
    public static string Safe(string? address) =>
        address is ['/', _, ..] && IsLocal(address) && !address.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase) ? address : "/work";

    /// <summary>A page of this site, or the front: never another site.</summary>
    public static string Local(string? address) => address is not null && IsLocal(address) ? address : "/";

    private static bool IsLocal(string address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal);
}
