namespace Plimsoll.Web.Accounts;

/// <summary>A browser and its system in words, for somebody who looks through their sessions. Less is kept than the browser says.</summary>
internal static class DeviceWords
{
    // In this order: most browsers also claim to be the ones further down.
    private static readonly (string Sign, string Words)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Words)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Macintosh", "macOS"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(b => userAgent.Contains(b.Sign, StringComparison.Ordinal)).Words ?? "A browser";
        var system = Systems.FirstOrDefault(s => userAgent.Contains(s.Sign, StringComparison.Ordinal)).Words;
        return system is null ? browser : $"{browser} on {system}";
    }
}
