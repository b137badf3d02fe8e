using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing;

/// <summary>
/// Judges which words surely stand on one line of Source Sans 3. Where that is sure the height is known, and the
/// typesetter need not set them twice: once to measure, once to print.
/// </summary>
internal static class SureLine
{
    private const double Points = 72 / 25.4;

    // In ems, a little generous; half-bold letters are wider by up to a twelfth.
    private const double Digit = 0.51, Small = 0.5, Capital = 0.66, Narrow = 0.27, Bold = 1.09;

    /// <summary>The height of a line of its own in points: that of the capitals.</summary>
    /// <param name="size">The size of the type in points.</param>
    public static double Height(double size) => 0.66 * size;

    /// <summary>The length of words in ems.</summary>
    public static double Ems(string words) => words.Sum(Ems);

    /// <summary>Whether the content is plain words that surely fit on one line.</summary>
    /// <param name="content">The content; empty content fits.</param>
    /// <param name="size">The size of the type in points.</param>
    /// <param name="width">The width in millimetres.</param>
    public static bool Fits(Content content, double size, double width) =>
        content.AsInlines is { } text && IsPlain(text) && text.PlainText.All(IsOrdinary) && Ems(text.PlainText) * Bold * size <= width * Points;

    private static bool IsPlain(Inlines text) => text.All(piece => piece switch
    {
        Text plain => !plain.Words.Contains('\n', StringComparison.Ordinal),
        Strong strong => IsPlain(strong.Content),
        Emphasis emphasis => IsPlain(emphasis.Content),
        Muted muted => IsPlain(muted.Content),
        Link link => IsPlain(link.Content),
        _ => false,
    });

    private static bool IsOrdinary(char letter) =>
        letter is (>= ' ' and < '\u0250' and not ('%' or '@' or '\u00ad')) or '–' or '‘' or '’' or '“' or '”';

    private static double Ems(char letter) => letter switch
    {
        >= '0' and <= '9' => Digit,
        ' ' or '.' or ',' or ':' or ';' or '/' or 'i' or 'l' or 'I' or '(' or ')' => Narrow + 0.07,
        'm' or 'w' or 'M' or 'W' => 0.92,
        >= 'a' and <= 'z' => Small,
        _ => Capital,
    };
}
