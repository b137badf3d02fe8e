using System.Globalization;

namespace Plimsoll.Web.Words;

/// <summary>The one way in which pages write numbers.</summary>
internal static class Counts
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"20,000".</summary>
    public static string Of(int number) => number.ToString("N0", British);

    /// <summary>"1 risk", "20,000 risks".</summary>
    public static string Of(int number, string one, string? many = null) => $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A rating, weight or share with at most two decimals: "18.5".</summary>
    public static string Decimal(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A file's size: "340 bytes", "12 kB", "3.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => Of((int)bytes, "byte"),
        < 1_000_000 => string.Create(British, $"{bytes / 1000m:0} kB"),
        _ => string.Create(British, $"{bytes / 1_000_000m:0.#} MB"),
    };

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int number) => number switch
    {
        1 => "once",
        2 => "twice",
        _ => Of(number) + " times",
    };
}
