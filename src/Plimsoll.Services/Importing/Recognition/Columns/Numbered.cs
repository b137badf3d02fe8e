using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Parts the number from the text of a control or action: "3. Annual review", "(a) Policy".</summary>
internal static partial class Numbered
{
    public static (string Number, Recognised<string> Text) Part(Recognised<string> entry)
    {
        var match = Number().Match(entry.Value);
        return match.Success
            ? (match.Groups[1].Value, entry with { Value = entry.Value[match.Length..], Words = entry.Words ?? entry.Value })
            : ("", entry);
    }

    [GeneratedRegex(@"^\(?(\d{1,2}(?:\.\d{1,2})*|[a-z])(?:\.|\))\s+(?=\S)")]
    private static partial Regex Number();
}
