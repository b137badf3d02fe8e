namespace Plimsoll.Documents.Writing;

/// <summary>How long words are at most in Source Sans 3, by a generous judgement of its letters: for columns that must not wrap and for words that must fit.</summary>
internal static class SureLine
{
    private const double Digit = 0.51, Small = 0.5, Capital = 0.66, Narrow = 0.27;

    /// <summary>The length of words in ems.</summary>
    public static double Ems(string words) => words.Sum(Ems);

    private static double Ems(char letter) => letter switch
    {
        >= '0' and <= '9' => Digit,
        ' ' or '.' or ',' or ':' or ';' or '/' or 'i' or 'l' or 'I' or '(' or ')' => Narrow + 0.07,
        'm' or 'w' or 'M' or 'W' => 0.92,
        >= 'a' and <= 'z' => Small,
        _ => Capital,
    };
}
