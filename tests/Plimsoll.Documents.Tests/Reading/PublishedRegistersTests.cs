using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.TestKit;

namespace Plimsoll.Documents.Tests.Reading;

/// <summary>The two published registers, by facts alone: how many tables and rows, what the first cells look like, nothing lost.</summary>
public sealed class PublishedRegistersTests
{
    [Fact]
    public void Thurrock_report_has_its_tables_headings_and_fragments()
    {
        var document = Read(SharedFiles.Thurrock);
        var tables = document.Tables.ToList();

        Assert.Equal(42, tables.Count);
        Assert.Equal(10, tables.Count(table => table.Rows[0].Cells[0].Text is "Risk Description" or "Opportunity Description"));
        Assert.Equal(10, document.Blocks.OfType<SourceHeading>().Count(heading => heading is { Level: 2, Text: "DASHBOARD" }));
        Assert.Equal(10, document.Blocks.OfType<SourceHeading>().Count(heading => heading.Text == "Comments"));
        Assert.Equal(2, tables.Count(table => table.FollowsDirectly));

        var careCost = tables[2];
        Assert.Equal("line 30, table 3, row 2, column 9", careCost.Rows[1].Cells[8].Place.ToString());
        Assert.Equal(SourceCellKind.Text, careCost.Rows[1].Cells[8].Kind);
        Assert.Equal(9, careCost.Rows[1].Cells[0].Parts.Count);
        Assert.Equal(SourceCellKind.Date, tables[0].Rows[4].Cells[2].Kind);
        Assert.Equal(3, tables[25].Rows[3].Cells[0].Parts.Count);

        var dashboard = tables[39];
        var grids = dashboard.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Parts).Where(part => part.Table is not null).ToList();
        Assert.Equal(6, grids.Count);
        Assert.All(grids, grid => Assert.Equal((4, 16), (grid.Table!.Rows.Count, grid.Table.Rows.Sum(row => row.Cells.Count))));
    }

    [Fact]
    public void Blackpool_register_has_its_tables_lists_and_labels()
    {
        var document = Read(SharedFiles.Blackpool);
        var tables = document.Tables.ToList();

        Assert.Equal(16, tables.Count);
        Assert.Equal(4, tables.Count(table => table.Rows[0].Cells[0].Text == "No"));
        Assert.Equal(4, tables.Count(table => table.Rows[0].Cells[0].Text.StartsWith("Sub-Risk: ", StringComparison.Ordinal)));
        Assert.Equal([4, 6, 8, 12], document.Blocks.OfType<SourceList>().Select(list => list.Items.Count));
        Assert.Equal(4, document.Blocks.OfType<SourceParagraph>().Count(paragraph => paragraph.TryLabel(out var label, out _) && label == "Risk Owner"));
        Assert.Single(document.Blocks.OfType<SourceRule>());

        var box = Assert.Single(tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => cell.Cleaned.Contains("\\Box"));
        Assert.Equal((91, "", "\\Box"), (box.Place.Line, box.Text, box.Raw));
    }

    [Fact]
    public void Nothing_of_either_register_is_lost()
    {
        SharedFiles.SkipIfMissing();
        foreach (var file in new[] { SharedFiles.Thurrock, SharedFiles.Blackpool })
        {
            var document = Read(file);
            var lines = File.ReadAllLines(file);
            var written = Enumerable.Range(1, lines.Length).Where(number => !string.IsNullOrWhiteSpace(lines[number - 1]));

            Assert.Equal(Accounts.Visible(File.ReadAllText(file)), Accounts.Visible(document));
            Assert.Empty(written.Except(Accounts.Lines(document)));
        }
    }

    private static SourceDocument Read(string path)
    {
        SharedFiles.SkipIfMissing();
        using var file = File.OpenRead(path);
        return PlainTextReader.Read(file, Path.GetFileName(path));
    }
}
