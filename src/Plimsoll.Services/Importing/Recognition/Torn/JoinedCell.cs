using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Torn;

/// <summary>Lines of a column that are one paragraph.</summary>
/// <param name="Row">The row of the item in which it begins, from 0.</param>
/// <param name="Text">Its words.</param>
/// <param name="Lines">The cells that it was torn into.</param>
internal sealed record TornParagraph(int Row, string Text, IReadOnlyList<SourceCell> Lines);

/// <summary>Makes one cell of the lines that it was torn into.</summary>
internal static class JoinedCell
{
    /// <summary>The cell of paragraphs, at the place of its first line; a line alone stays the cell that it is.</summary>
    public static SourceCell Of(IReadOnlyList<TornParagraph> paragraphs)
    {
        var lines = paragraphs.SelectMany(p => p.Lines).ToList();
        if (lines is [var only])
            return only;
        var content = new SourceText(
            string.Join('\n', lines.Select(l => l.Raw)),
            [.. paragraphs.Select(p => new SourcePart(p.Text) { IsItem = paragraphs.Count > 1 })],
            [.. lines.SelectMany(l => l.Content.Cleaned).Distinct()]);
        return new(lines[0].Place, content, SourceCellKind.Text);
    }
}
