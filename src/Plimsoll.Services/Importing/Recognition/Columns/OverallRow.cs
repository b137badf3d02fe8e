using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>A row that prints the overall rating of a composite: "Overall Nett Risk Score | 18.5".</summary>
internal sealed partial record OverallRow(Stage Stage, Recognised<decimal> Rating, Place Label)
{
    private const int MostWords = 8;

    public static OverallRow? Of(RegisterRow row)
    {
        var filled = row.Row.Filled.Select(c => row.Row[c]).ToList();
        for (var at = 0; at + 1 < filled.Count; at++)
        {
            var words = OverallWords.Plain(filled[at].Text);
            if (words is not null && decimal.TryParse(filled[at + 1].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rating))
                return new(HeaderVocabulary.StageIn(words) ?? Stage.Residual, new(rating, filled[at + 1].Place), filled[at].Place);
        }

        return null;
    }

    private static partial class OverallWords
    {
        /// <summary>The words when they name an overall score; null otherwise.</summary>
        public static string? Plain(string text)
        {
            var plain = Wording.Plain(text);
            return plain.Split(' ').Length <= MostWords && Label().IsMatch(plain) ? plain : null;
        }

        [GeneratedRegex(@"\b(overall|total|weighted|combined|composite)\b.*\b(score|rating|risk)\b")]
        private static partial Regex Label();
    }
}
