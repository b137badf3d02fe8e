using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A column of dates, read from the top, as a ditto mark stands for the date above it.</summary>
internal sealed partial class DateCell
{
    private const int Longest = 50;
    private const double Ditto = 0.8;

    private string? above;

    /// <summary>Whether words can be a date at all; used where columns do not say.</summary>
    public static bool IsLike(string words) => words.Length <= Longest && (DittoMark().IsMatch(words) || Timing.Read(words).IsUnderstood);

    /// <summary>Reads the words of the next date down the column.</summary>
    /// <param name="words">As printed.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="confidence">How sure it is that the date belongs to its entry.</param>
    /// <param name="entry">The entry, as messages name it.</param>
    /// <param name="findings">Takes the finding on a ditto mark.</param>
    public Recognised<string> Read(string words, Place place, double confidence, Sentence entry, ItemFindings findings)
    {
        if (above is not { } date || !DittoMark().IsMatch(words))
        {
            above = words;
            return new(words, place, Confidence: confidence);
        }

        findings.Add("date-ditto", $"The date of {entry} is a ditto mark ({words}) and stands for “{date}” above it.", place);
        return new(date, place, words, Math.Min(confidence, Ditto));
    }

    [GeneratedRegex("""^(?:["″“”〃'’]{1,2}|-\s*["″“”〃]\s*-|ditto|do\.)$""", RegexOptions.IgnoreCase)]
    private static partial Regex DittoMark();
}
