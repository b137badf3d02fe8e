using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;

namespace Plimsoll.Documents.Tests.Writing;

public sealed class PdfLayoutTests(WarmTypesetter typesetter) : IClassFixture<WarmTypesetter>
{
    [Fact]
    public async Task Register_of_many_pages_keeps_every_item()
    {
        var pdf = await typesetter.SetAsync(RegisterPaper.Build(380));

        Assert.True(pdf.Pages >= 60, $"{pdf.Pages} pages");
        var words = pdf.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.All(Enumerable.Range(1, 380), n => Assert.Contains($"S{n}", words));
    }

    [Fact]
    public async Task Cell_of_40000_characters_runs_on_and_loses_nothing()
    {
        var numbers = Enumerable.Range(10000, 6667).Select(n => $"{n}").ToList();
        var pdf = await typesetter.SetAsync(new Paper { Title = "Long", Sections = [new(Simple(new Row("1", string.Join(' ', numbers)), new Row("2", "after")))] });

        var printed = pdf.Text.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(numbers, printed.Where(word => word.Length == 5 && word.All(char.IsAsciiDigit)));
        Assert.Contains("after", printed);
    }

    [Fact]
    public async Task Table_of_500_rows_prints_each_once()
    {
        var pdf = await typesetter.SetAsync(new Paper { Title = "Rows", Sections = [new(Simple([.. Enumerable.Range(1, 500).Select(n => new Row($"{n}", $"row{n}end"))]))] });

        Assert.All(Enumerable.Range(1, 500), n => Assert.Equal(2, pdf.Letters.Split($"row{n}end").Length));
    }

    [Fact]
    public async Task Group_too_tall_for_a_page_breaks_and_loses_nothing()
    {
        Block[] paragraphs = [.. Enumerable.Range(1, 150).Select(n => (Block)$"paragraph{n}end")];
        var pdf = await typesetter.SetAsync(new Paper { Title = "Tall", Sections = [new(new KeepTogether(paragraphs), Simple([.. paragraphs.Select(block => new Row("x", block))]) with { KeepTogether = true })] });

        Assert.All(Enumerable.Range(1, 150), n => Assert.Equal(3, pdf.Letters.Split($"paragraph{n}end").Length));
    }

    [Fact]
    public async Task Group_that_fits_stays_on_one_page()
    {
        var filler = Enumerable.Repeat((Block)"Filler.", 38);
        var pdf = await typesetter.SetAsync(new Paper { Title = "Fits", Sections = [new([.. filler, new KeepTogether([.. Enumerable.Range(1, 12).Select(n => (Block)$"kept{n}")])])] });

        Assert.Contains(pdf.Text.Split('\f'), page => page.Contains("kept1", StringComparison.Ordinal) && page.Contains("kept12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Heading_does_not_stand_alone_at_the_foot()
    {
        for (var lines = 32; lines < 48; lines++)
        {
            var filler = Enumerable.Repeat((Block)"Filler.", lines);
            var pdf = await typesetter.SetAsync(new Paper { Title = "Foot", Sections = [new([.. filler, new Heading(1, "Lonely"), Simple(new Row("1", "companion"))])] });

            Assert.Contains(pdf.Text.Split('\f'), page => page.Contains("Lonely", StringComparison.Ordinal) && page.Contains("companion", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Head_of_a_page_names_the_paper_and_the_item_on_one_line()
    {
        var title = "Strategic and corporate register of risks and opportunities of the council";
        var name = "R2 " + string.Join(' ', Enumerable.Range(1, 60).Select(n => $"word{n}"));
        Block[] filler = [.. Enumerable.Repeat((Block)"Filler.", 60)];
        var pdf = await typesetter.SetAsync(new Paper { Title = title, Sections = [new([new Heading(1, "R1 Short", "r1"), .. filler, new Heading(1, name, "r2"), .. filler])] });

        var heads = pdf.Text.Split('\f').Skip(1).Select(page => page.Trim().Split('\n')[0].Trim()).ToList();
        Assert.Equal($"{title} · R1 Short", heads[0]);
        Assert.Matches(@"^Strategic and corporate register .*… · R2 word1 .*…$", heads[^2]);
    }

    [Fact]
    public async Task Blocks_without_contents_are_set()
    {
        var pdf = await typesetter.SetAsync(new Paper
        {
            Title = "Empty",
            Details = new() { Organisation = "  " },
            Sections =
            [
                new(), new("", new Paragraph(), new Heading(1, ""), new BulletList(), new NumberedList(), new Facts(), new Note(), new KeepTogether(),
                    new Table { Caption = "", Columns = [new("")] }, new Table { Caption = "No rows", Columns = [new("A"), new("B")], Groups = [new("Group without rows")] },
                    new MatrixStrip(new MatrixSlot { Heading = [] })),
                new Section { Orientation = Orientation.Landscape, PageBreak = PageBreak.Before },
            ],
        });

        Assert.Contains("Norows", pdf.Letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_within_cells_are_set()
    {
        var inner = Simple(new Row("inner", new BulletList("a", Content.Of(new NumberedList(new NumberedItem("1", "b"))))));
        var pdf = await typesetter.SetAsync(new Paper { Title = "Nested", Sections = [new(Simple(new Row("1", inner), new Row("2", Bands.HeatMap()), new Row("3", new Facts(new Fact("fact", inner)))))] });

        Assert.Equal(3, pdf.Letters.Split("inner").Length);
    }

    [Fact]
    public async Task Sections_of_both_orientations_have_their_own_sheets()
    {
        var pdf = await typesetter.SetAsync(new Paper
        {
            Title = "Turns",
            Sections = [new("one"), new Section { Orientation = Orientation.Landscape, Blocks = ["two"] }, new("three"), new("still three"), new Section { PageBreak = PageBreak.Before, Blocks = ["four"] }],
        });

        Assert.Equal(4, pdf.Pages);
    }

    private static Table Simple(params Row[] rows) => new() { Caption = "Table", Columns = [new("No.") { NoWrap = true }, new("Text", 6)], Rows = rows };
}
