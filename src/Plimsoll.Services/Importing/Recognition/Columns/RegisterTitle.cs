using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Reads a register's name and level from the words above it: "Strategic Risk: …", "Corporate risk register 2021/22".</summary>
internal static partial class RegisterTitle
{
    public static void Read(IReadOnlyList<(string Text, Place Place)> above, RecognisedRegister register)
    {
        foreach (var (text, place) in above)
        {
            if (register.Level is null && Level().Match(text) is { Success: true } level)
                register.Level = Enum.Parse<RegisterLevel>(level.Groups[1].Value.Replace("programme", "project", StringComparison.OrdinalIgnoreCase), ignoreCase: true);
            if (register.Name is null && text.Length is > 3 and <= 150 && Names().IsMatch(text))
                register.Name = new(text, place);
            register.Account.Note(place, SourceUse.Heading);
        }
    }

    [GeneratedRegex(@"\b(strategic|corporate|directorate|service|project|programme|partnership)(?:\s+level)?\s+(?:risks?|registers?|opportunit)", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(risks?|register|opportunit(?:y|ies))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
