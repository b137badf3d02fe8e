using Plimsoll.Documents.Papers;

namespace Plimsoll.Services.Papers;

/// <summary>Free text of a register as blocks: blank lines part paragraphs, lines that begin with a bullet make a list.</summary>
internal static class Prose
{
    private static readonly char[] Bullets = ['•', '·', '●', '▪', '◦', '*', '-', '–'];

    public static IEnumerable<Block> Blocks(string text)
    {
        List<string> lines = [];
        var isList = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Append(""))
        {
            var isPoint = IsPoint(line);
            // A line below a point that has no bullet of its own carries the point on.
            if (lines.Count > 0 && (line.Length == 0 || (isPoint && !isList)))
            {
                yield return Of(lines, isList);
                lines = [];
            }

            if (line.Length == 0)
                continue;
            if (lines.Count == 0)
                isList = isPoint;
            if (isPoint)
                lines.Add(line[1..].TrimStart());
            else if (isList)
                lines[^1] += " " + line;
            else
                lines.Add(line);
        }
    }

    public static Content Content(string text) => [.. Blocks(text)];

    private static Block Of(List<string> lines, bool isList) =>
        isList ? new BulletList([.. lines.Select(l => (Content)l)]) : new Paragraph(string.Join('\n', lines));

    private static bool IsPoint(string line) =>
        line.Length > 2 && Bullets.Contains(line[0]) && char.IsWhiteSpace(line[1]);
}
