namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Which years a register may speak of, and how two-digit ones are meant.</summary>
internal static class Years
{
    public const int First = 1900;
    public const int Last = 2199;

    public static bool AreHeld(int year) => year is >= First and <= Last;

    /// <summary>"22" is 2022: no register reaches back to 1922 in two digits.</summary>
    public static int FromTwoDigits(int digits) => 2000 + digits;

    /// <summary>Whether the second number, in two or four digits, is the year after the first.</summary>
    public static bool Follow(int year, Token next) => next.Text.Length switch
    {
        2 => next.Value == (year + 1) % 100,
        4 => next.Value == year + 1,
        _ => false,
    };
}
