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

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int number) => number switch
    {
        1 => "once",
        2 => "twice",
        _ => Of(number) + " times",
    };
}
