using System.Text.RegularExpressions;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>A row whose item the public version of a register withholds: its number and words that say so, and nothing else. The number stays a gap.</summary>
internal static partial class WithheldRow
{
    /// <summary>Why such a row gives no item.</summary>
    public const string Why = "a withheld item, of which nothing is known";

    private const int Longest = 200;

    /// <summary>Whether a row has a reference and says beside it only that it is withheld.</summary>
    public static bool IsOne(LayoutRow row, int reference)
    {
        var printed = row.TextAt(reference);
        var others = row.Filled.Where(f => f.Column != reference && f.Cell.Text.Trim().Length > 0).ToList();
        return printed.Any(char.IsLetterOrDigit) && others is { Count: > 0 and <= 2 } && others[0].Cell.Text.Length <= Longest && Says().IsMatch(others[0].Cell.Text.Trim())
            && others.Skip(1).All(f => f.Cell.Text == others[0].Cell.Text || Says().IsMatch(f.Cell.Text.Trim()));
    }

    /// <summary>Tells of the numbers that stay gaps.</summary>
    public static void Tell(LayoutTable table, IReadOnlyList<SortedRow> rows, RecognisedRegister register)
    {
        if (table.Of(Domain.Imports.ImportField.Reference).FirstOrDefault() is not { } reference)
            return;
        foreach (var row in rows.Where(r => r.Why == Why).Select(r => r.Row))
        {
            var number = row.TextAt(reference.Index);
            register.Findings.Add(new("withheld", $"{number} is withheld in the document; its number stays as a gap", number, row.Source.Place.ToString()));
        }
    }

    [GeneratedRegex(@"^(?:\W*(?:this|the)\s+(?:risk|opportunity|item|entry|row|information)\s+(?:is|has\s+been|was)\s+|\W*(?:risk|item|information)\s+)?\W*(?:withheld|redacted|exempt(?:ed)?|confidential|restricted|not\s+for\s+publication|contains\s+exempt\s+information)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Says();
}
