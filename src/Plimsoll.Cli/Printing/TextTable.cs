using System.Globalization;

namespace Plimsoll.Cli.Printing;

/// <summary>A table of words for a terminal: columns as wide as their contents, long ones cut to the window.</summary>
internal sealed class TextTable(params string[] headers)
{
    private const int WidestColumn = 60;
    private readonly List<string[]> rows = [headers];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter to)
    {
        var widths = Enumerable.Range(0, headers.Length).Select(c => Math.Min(WidestColumn, rows.Max(r => Width(r[c])))).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            to.WriteLine(string.Join("  ", rows[i].Select((cell, c) => Fit(cell, widths[c]))).TrimEnd());
            if (i == 0)
                to.WriteLine(string.Join("  ", widths.Select(w => new string('─', w))));
        }
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static string Fit(string text, int width)
    {
        var elements = new StringInfo(text.ReplaceLineEndings(" "));
        var length = elements.LengthInTextElements;
        return length <= width ? elements.String + new string(' ', width - length) : elements.SubstringByTextElements(0, width - 1) + "…";
    }
}
