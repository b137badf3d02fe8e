using AngleSharp.Dom;
using Plimsoll.Web.Pages.Registers;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Registers;

public sealed class RegisterPagesTests(Sites sites)
{
    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Registers_two_kept_are_listed_with_counts(Provider provider)
    {
        var page = await (await sites.OnAsync(provider)).PageAsync("/");
        var card = page.QuerySelectorAll(".card").First(c => c.Words().Contains("Strategic risks", StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll(".card").Length);
        Assert.Contains("reviewed by Harbour Board", card.Words(), StringComparison.Ordinal);
        Assert.Equal(["6", "1", "2", "1"], card.QuerySelectorAll("dd").Select(d => d.Words()));
        Assert.Contains("1 item withheld", card.Words(), StringComparison.Ordinal);
        Assert.Contains(Council.Name, page.QuerySelector("header").Words(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Dashboard_items_scored_lie_in_their_cells(Provider provider)
    {
        var page = await (await sites.OnAsync(provider)).PageAsync($"/registers/{Council.Slug}");
        var matrix = page.QuerySelector("table.matrix")!;
        var cell = matrix.QuerySelectorAll("td").Single(d => d.QuerySelector("a.chip")?.TextContent == "1");
        Assert.StartsWith("1 rating 12", cell.Words(), StringComparison.Ordinal);
        Assert.Equal("Likelihood Possible 3", cell.ParentElement!.QuerySelector("th").Words());
        Assert.Equal(25, matrix.QuerySelectorAll("tbody td").Length);
    }

    [Fact]
    public async Task Dashboard_load_line_parts_12_from_15()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}");
        var cells = page.QuerySelector("table.matrix")!.QuerySelectorAll("tbody td");
        foreach (var cell in cells)
        {
            var rating = int.Parse(cell.QuerySelector(".matrix__rating").Words().Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.False(rating > 12 && cell.ClassList.Any(c => c is "lt" or "lr" or "lb" or "ll"), $"the line runs on {rating}");
        }

        Assert.Contains(cells, c => c.ClassList.Contains("lt") && c.ClassList.Contains("lr"));
        Assert.Contains("the appetite for this register is 12", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_opportunities_are_drawn_mirrored()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}");
        var (risks, upsides) = (page.QuerySelectorAll("table.matrix")[0], page.QuerySelectorAll("table.matrix")[1]);
        string[] Marks(IElement matrix) => [.. matrix.QuerySelectorAll("tfoot th").Select(h => h.Words().Split(' ')[^1])];
        Assert.Equal(["1", "2", "3", "4", "5"], Marks(risks));
        Assert.Equal(["4", "3", "2", "1"], Marks(upsides));
        Assert.Equal("TH", upsides.QuerySelector("tbody tr")!.LastElementChild!.TagName);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Dashboard_compared_with_spring_says_what_moved_and_why(Provider provider)
    {
        var page = await (await sites.OnAsync(provider)).PageAsync($"/registers/{Council.Slug}?compare=2026-03-31");
        Assert.Contains(page.QuerySelectorAll(".matrix .chip"), chip => chip.TextContent.Contains("down from", StringComparison.Ordinal));
        Assert.Contains("rating went up", page.QuerySelector(".key").Words(), StringComparison.Ordinal);
        var words = page.Row("down from 16 to 12").Words();
        Assert.Contains("1 Sea wall gives way", words, StringComparison.Ordinal);
        Assert.Contains("down from 16 to 12", words, StringComparison.Ordinal);
        Assert.Contains("Props are in place", words, StringComparison.Ordinal);
        Assert.Contains("10 Old crane on 11 May 2026: Crane sold", page.Words(), StringComparison.Ordinal);
        Assert.Contains("risks above the load line, was 3", page.QuerySelector(".tiles").Words(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Dashboard_action_overdue_says_how_late_and_how_often_moved(Provider provider)
    {
        var words = (await (await sites.OnAsync(provider)).PageAsync($"/registers/{Council.Slug}")).Row("Survey the foundations").Words();
        Assert.Contains("76 days", words, StringComparison.Ordinal);
        Assert.Contains("Ada Quill", words, StringComparison.Ordinal);
        Assert.Contains("re-dated once from 31 March 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_composite_shows_its_sum()
    {
        var words = (await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}")).Words();
        Assert.Contains("60 % × 20 + 40 % × 9 = 15.6", words, StringComparison.Ordinal);
        Assert.Contains("3 Withheld: Schedule 12A paragraph 3", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_with_the_future_is_refused_and_the_page_still_shown()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}?compare=2031-01-01");
        Assert.Contains("still to come", page.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("table.matrix"));
        Assert.NotNull(page.GetElementById("compare"));
    }

    [Theory]
    [InlineData("2026-09-14", 4, "2026-06-30")]
    [InlineData("2026-07-01", 4, "2026-06-30")]
    [InlineData("2026-06-30", 4, "2026-03-31")]
    [InlineData("2026-01-05", 4, "2025-12-31")]
    [InlineData("2026-10-15", 8, "2026-07-31")]
    public void Quarter_end_before_a_day_follows_the_financial_year(string day, int firstMonth, string expected) =>
        Assert.Equal(Day(expected), RegisterModel.QuarterEndBefore(Day(day), firstMonth));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
