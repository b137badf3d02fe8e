using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>The lines before the first item: the register's name, its level, the report's date.</summary>
internal static partial class TitleLines
{
    private const int LongestTitle = 160;

    private static readonly (Regex Words, RegisterLevel Level)[] Levels =
    [
        (Strategic(), RegisterLevel.Strategic), (Corporate(), RegisterLevel.Corporate), (Directorate(), RegisterLevel.Directorate),
        (Service(), RegisterLevel.Service), (Project(), RegisterLevel.Project), (Partnership(), RegisterLevel.Partnership),
    ];

    /// <summary>Reads what the lines say and notes each; gives back those that say nothing of the kind.</summary>
    public static IReadOnlyList<FormLine> Read(IReadOnlyList<FormLine> lines, RecognisedRegister register)
    {
        var title = lines.FirstOrDefault(line => IsShort(line) && RegisterWord().IsMatch(line.Text))
            ?? lines.FirstOrDefault(line => IsShort(line) && line.Kind == FormLineKind.Heading);
        if (title is not null)
            ReadTitle(title, register);
        List<FormLine> others = [];
        foreach (var line in lines)
        {
            if (register.ReportDate is null && IsShort(line) && Date().Match(line.Text) is { Success: true } date)
            {
                register.ReportDate = new(date.Value, line.Place, line.Text);
                register.Account.Note(line.Place, SourceUse.Used);
            }
            else if (!ReferenceEquals(line, title) && !(IsShort(line) && line.Kind == FormLineKind.Heading))
                others.Add(line);
            else
                register.Account.Note(line.Place, SourceUse.Heading);
            foreach (var cell in line.Cells)
                register.Account.Note(cell.Place, SourceUse.Heading);
        }

        return others;
    }

    private static void ReadTitle(FormLine title, RecognisedRegister register)
    {
        var date = Date().Match(title.Text);
        var name = date.Success ? title.Text.Remove(date.Index, date.Length) : title.Text;
        register.Name = new(Tidy().Replace(name, " ").Trim(' ', '-', '–', '—', ',', ':', '(', ')'), title.Place, title.Text);
        register.ReportDate = date.Success ? new(date.Value, title.Place, title.Text) : null;
        register.Level = Levels.Select(l => (Match: l.Words.Match(title.Text), l.Level)).Where(l => l.Match.Success)
            .OrderBy(l => l.Match.Index).Select(l => (RegisterLevel?)l.Level).FirstOrDefault();
        register.Account.Note(title.Place, SourceUse.Used);
    }

    private static bool IsShort(FormLine line) => line.Cells.Count == 1 && line.Text.Length <= LongestTitle;

    [GeneratedRegex(@"\bregister\b", RegexOptions.IgnoreCase)]
    private static partial Regex RegisterWord();

    [GeneratedRegex(@"\bstrategic\b", RegexOptions.IgnoreCase)]
    private static partial Regex Strategic();

    [GeneratedRegex(@"\bcorporate\b", RegexOptions.IgnoreCase)]
    private static partial Regex Corporate();

    [GeneratedRegex(@"\b(?:directorate|department(?:al)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Directorate();

    [GeneratedRegex(@"\b(?:service|team)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(?:project|programme)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Project();

    [GeneratedRegex(@"\bpartnership\b", RegexOptions.IgnoreCase)]
    private static partial Regex Partnership();

    [GeneratedRegex(
        @"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:19|20|21)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20|21)?\d\d\b|\b(?:quarter\s*[1-4]|q[1-4])[\s,]+(?:of\s+)?(?:19|20|21)\d\d(?:/\d\d(?:\d\d)?)?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Tidy();
}
