using System.Globalization;

namespace Plimsoll.Web.Words;

/// <summary>The one way in which pages write numbers.</summary>
internal static class Counts
{
    /// <summary>"20,000".</summary>
    public static string Of(int number) => number.ToString("N0", T.Culture);

    /// <summary>A rating, weight or share with at most two decimals, as forms take it back: "18.5".</summary>
    public static string Decimal(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A file's size: "340 bytes", "12 kB", "3.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => T[(int)bytes, $"{bytes} byte", $"{bytes} bytes"],
        < 1_000_000 => string.Create(T.Culture, $"{bytes / 1000m:0} kB"),
        _ => string.Create(T.Culture, $"{bytes / 1_000_000m:0.#} MB"),
    };

    /// <summary>"1 item", "20,000 items".</summary>
    public static string Items(int number) => T[number, $"{Of(number)} item", $"{Of(number)} items"];
}
