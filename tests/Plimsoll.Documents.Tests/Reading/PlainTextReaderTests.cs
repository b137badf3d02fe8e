using System.Text;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Documents.Tests.Reading;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Lines_with_tabs_are_one_table_with_a_place_for_each_cell()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(Read("\nRef\tTitle\tScore\nR1\tFlooding\t12\nR2\t\t£1,200\n").Blocks));

        Assert.Equal(3, table.Rows.Count);
        Assert.Equal("line 3, table 1, row 2, column 2", table.Rows[1].Cells[1].Place.ToString());
        Assert.Equal(new Place { Line = 4, Table = 1, Row = 3, Column = 1 }, table.Rows[2].Cells[0].Place);
        Assert.Equal(
            [SourceCellKind.Text, SourceCellKind.Text, SourceCellKind.Number, SourceCellKind.Text, SourceCellKind.Empty, SourceCellKind.Number],
            table.Rows.Skip(1).SelectMany(row => row.Cells).Select(cell => cell.Kind));
    }

    [Fact]
    public void Table_after_a_blank_line_stands_alone_and_follows_directly()
    {
        var tables = Read("Ref\tTitle\nR1\tFlooding\n\nAction\tOwner\nBarrier\tEngineer\n\nWords between.\n\nRef\tTitle\n").Tables.ToList();

        Assert.Equal([2, 2, 1], tables.Select(table => table.Rows.Count));
        Assert.Equal([false, true, false], tables.Select(table => table.FollowsDirectly));
    }

    [Theory]
    [InlineData("\tstill the same action")]
    [InlineData("(target: March)\t")]
    [InlineData("and the rest\tEngineer")]
    public void Row_that_goes_on_after_one_blank_line_stays_in_its_table(string row) =>
        Assert.Equal(2, Assert.Single(Read($"Barrier\tEngineer\n\n{row}\n").Tables).Rows.Count);

    [Theory]
    [InlineData("Barrier\tEngineer\n\n\n\tstill the same action")]
    [InlineData("Barrier\tEngineer\n\n\tstill\tthe same action")]
    public void Row_after_two_blank_lines_or_of_another_width_begins_a_table(string text) =>
        Assert.Equal(2, Read(text).Tables.Count());

    [Fact]
    public void Line_of_dashes_is_kept_as_a_rule()
    {
        var blocks = Read("A\tB\n-----\t---\t--\nC\tD\n").Blocks;

        Assert.Equal([typeof(SourceTable), typeof(SourceRule), typeof(SourceTable)], blocks.Select(block => block.GetType()));
        Assert.False(((SourceTable)blocks[2]).FollowsDirectly);
    }

    [Fact]
    public void Bullets_form_one_list_across_blank_lines_with_wrapped_items_joined()
    {
        var list = Assert.IsType<SourceList>(Assert.Single(Read("- Gates\n- Pumps that\n  were serviced\n\n• Sandbags\n\uF0B7 Drills\n").Blocks));

        Assert.Equal(["Gates", "Pumps that were serviced", "Sandbags", "Drills"], list.Items.Select(item => item.Text));
        Assert.Equal([1, 2, 5, 6], list.Items.Select(item => item.Place.Line!.Value));
        Assert.Equal("- Pumps that\n  were serviced", list.Items[1].Raw);
        Assert.False(list.Ordered);
    }

    [Fact]
    public void Numbers_form_an_ordered_list_but_one_number_alone_does_not()
    {
        Assert.True(Assert.IsType<SourceList>(Assert.Single(Read("1. Gates\n2. Pumps\n").Blocks)).Ordered);
        Assert.Equal("1. Introduction", Assert.IsType<SourceHeading>(Assert.Single(Read("1. Introduction\n").Blocks)).Text);
    }

    [Fact]
    public void Headings_have_levels_by_their_looks()
    {
        var headings = Read("Register 2021\n\nIn short\n\nProse follows here.\n\nAll risks\n\nDASHBOARD\nA\tB\n\nComments\n" + new string('x', 120) + "\n")
            .Blocks.OfType<SourceHeading>();

        Assert.Equal(
            [("Register 2021", 1), ("In short", 3), ("All risks", 1), ("DASHBOARD", 2), ("Comments", 3)],
            headings.Select(heading => (heading.Text, heading.Level)));
    }

    [Fact]
    public void Lines_without_a_blank_between_join_and_labels_begin_anew()
    {
        var paragraphs = Read("The gate was\nrepaired last year.\nRisk Owner: Harbour Master\nControls in place:\n").Blocks.Cast<SourceParagraph>().ToList();

        Assert.Equal(["The gate was repaired last year.", "Risk Owner: Harbour Master", "Controls in place:"], paragraphs.Select(p => p.Text));
        Assert.Equal([1, 2], paragraphs[0].Lines.Select(line => line.Place.Line!.Value));
        Assert.False(paragraphs[0].TryLabel(out _, out _));
        Assert.True(paragraphs[1].TryLabel(out var label, out var value));
        Assert.Equal(("Risk Owner", "Harbour Master"), (label, value));
        Assert.True(paragraphs[2].TryLabel(out _, out var nothing));
        Assert.Equal("", nothing);
    }

    [Theory]
    [InlineData("Meet at 10:30 in the hall.")]
    [InlineData("See https://harbour.example/register for more.")]
    [InlineData("This is a long sentence that goes on and on before it says one thing: nothing.")]
    public void Time_address_or_sentence_is_no_label(string text) =>
        Assert.False(Assert.IsType<SourceParagraph>(Assert.Single(Read(text).Blocks)).TryLabel(out _, out _));

    [Fact]
    public void Encodings_are_told_apart()
    {
        const string text = "Cost: £5 – agreed";
        byte[][] files =
        [
            new UTF8Encoding(false).GetBytes(text),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        ];

        Assert.All(files, file => Assert.Equal(text, Assert.Single(PlainTextReader.Read(new MemoryStream(file), "a.txt").Blocks).Raw));
    }

    [Fact]
    public void Line_ends_of_every_system_count_lines_alike() =>
        Assert.Equal([1, 3, 5], Read("One thing.\r\n\r\nTwo.\n\nThree.\r").Blocks.Select(block => block.Place.Line!.Value));

    [Fact]
    public void Places_print_what_they_know()
    {
        Assert.Equal("the document", Place.Unknown.ToString());
        Assert.Equal("sheet Risks, cell B4", new Place { Sheet = "Risks", Cell = "B4" }.ToString());
        Assert.Equal("page 2, line 30, table 4, row 2, column 9", new Place { Page = 2, Line = 30, Table = 4, Row = 2, Column = 9 }.ToString());
    }

    private static SourceDocument Read(string text) => PlainTextReader.Read(text, "test.txt");
}
