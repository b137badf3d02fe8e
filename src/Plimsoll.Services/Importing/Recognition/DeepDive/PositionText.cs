using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>The position of an action: paragraphs that may go on over rows and pages, and lines of a table nested in them.</summary>
internal sealed class PositionText
{
    private readonly List<string> lines = [];
    private readonly List<string> words = [];
    private Place? place;
    private bool lastIsTable;

    public void Add(string text, Place at)
    {
        foreach (var part in text.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            place ??= at;
            words.Add(part);
            if (lines.Count > 0 && !lastIsTable && (Wording.GoesOn(part) || !Wording.EndsSentence(lines[^1])))
                lines[^1] = Wording.Join(lines[^1], part);
            else
                lines.Add(part);
            lastIsTable = false;
        }
    }

    /// <summary>Adds a row of a nested table as a line of its own.</summary>
    public void AddTableLine(string line, string printed, Place at)
    {
        place ??= at;
        lines.Add(line);
        words.Add(printed);
        lastIsTable = true;
    }

    /// <summary>One report of progress; null when nothing was said.</summary>
    public Recognised<string>? AsText()
    {
        if (place is null)
            return null;
        var (text, printed) = (string.Join('\n', lines), string.Join('\n', words));
        return new(text, place, text == printed ? null : printed, words.Count > 1 ? 0.95 : 1);
    }
}
