using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Pdf;

/// <summary>
/// Invented tables without lines, in narrow columns as an office program prints them: the header's words nearly touch, one is
/// broken over two lines, names stand half-way down, and cells stand at the top or in the middle of their row.
/// </summary>
public sealed class NarrowTableTests
{
    private const double Size = 7;
    private const double Pitch = 8.4;
    private static readonly string[] Risks = ["Loss of key staff in the leisure centre", "Legal challenge over housing benefit", "The waste contract is disrupted by a major incident", "Insufficient funding for street lighting", "Theft"];
    private static readonly string[] Controls = ["Monthly budget monitoring reports", "Insurance cover in place", "Business continuity plans tested annually", "Internal audit reviews completed", "Regular meetings with partners"];
    private static readonly string[] Owners = ["Head of Housing", "Director of Public Health", "Chief Executive", "Section 151 Officer"];

    /// <summary>Where each column begins, and how many signs fit into it.</summary>
    private static readonly (double X, int Room)[] Columns = [(36, 6), (62, 28), (170, 3), (195.7, 3), (232.5, 3), (258, 30), (372, 18)];

    public static TheoryData<int, bool> Seeds => [.. Enumerable.Range(1, 15).SelectMany(seed => new[] { (seed, false), (seed, true) })];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Narrow_table_without_lines_reads_as_it_was_printed(int seed, bool inMiddle)
    {
        var (pdf, expected) = Printed(new Random(seed), inMiddle);

        var table = Assert.Single((await pdf.ReadAsync()).Tables);

        Assert.Equal("Ref|Risk|Inherent Risk [3]|Existing Controls|Risk Owner", string.Join('|', table.Rows[0].Cells.Select(cell => cell.ColumnSpan > 1 ? $"{cell.Text} [{cell.ColumnSpan}]" : cell.Text)));
        Assert.Equal("||Impact|Likelihood|Score||", Words(table.Rows[1]));
        Assert.Equal(expected, table.Rows.Skip(2).Select(Words));
    }

    private static (TestPdf Pdf, IReadOnlyList<string> Rows) Printed(Random random, bool inMiddle)
    {
        var pdf = new TestPdf().Page();
        void Name(double x, double y, string words) => pdf.Words(x, y, words, Size, bold: true);
        Name(195, 100, "Inherent Risk");
        Name(38, 109.9, "Ref");
        Name(105, 109.9, "Risk");
        Name(285, 109.9, "Existing Controls");
        Name(385, 109.9, "Risk Owner");
        Name(170, 115.6, "Impact");
        Name(197.3, 111.4, "Likelihoo");
        Name(210.5, 119.8, "d");
        Name(232.6, 115.6, "Score");
        List<string> rows = [];
        var top = 131.2;
        for (var row = 0; row < random.Next(4, 9); row++)
        {
            var (impact, likelihood) = (random.Next(1, 6), random.Next(1, 6));
            string[][] cells =
            [
                [$"R{row + 1}"], [Any(Risks)], [$"{impact}"], [$"{likelihood}"], [$"{impact * likelihood}"],
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(Controls)).Distinct()], [Any(Owners)],
            ];
            var lines = cells.Select((cell, column) => cell.SelectMany(entry => Wrapped(entry, Columns[column].Room)).ToList()).ToList();
            var height = lines.Max(own => own.Count);
            foreach (var (column, own) in lines.Index())
            {
                var y = top + (inMiddle ? (height - own.Count) * Pitch / 2 : 0);
                foreach (var line in own)
                {
                    pdf.Words(Columns[column].X, y, line, Size);
                    y += Pitch;
                }
            }

            rows.Add(string.Join('|', cells.Select(cell => string.Join(' ', cell))));
            top += (height * Pitch) + 4;
        }

        return (pdf, rows);

        string Any(string[] from) => from[random.Next(from.Length)];
    }

    /// <summary>Lines of so many signs, each but the last with the space at which it was wrapped.</summary>
    private static IEnumerable<string> Wrapped(string words, int room)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length > room)
            {
                yield return line;
                line = "";
            }

            line += word + " ";
        }

        yield return line.TrimEnd();
    }

    private static string Words(SourceRow row) => string.Join('|', row.Cells.Select(cell => Regex.Replace(cell.Text, @"\s+", " ")));
}
