namespace Plimsoll.Domain.Tests.Organisations;

public sealed class PostTests
{
    private static readonly PersonId First = new(Guid.NewGuid()), Second = new(Guid.NewGuid());
    private static readonly DateOnly April = new(2020, 4, 1);
    private static readonly Post Vacant = new() { Id = new(Guid.NewGuid()), Title = "Director of Resources" };

    [Fact]
    public void Post_handed_on_leaves_its_holder_the_day_before()
    {
        var post = Vacant.HandTo(First, April).HandTo(Second, new DateOnly(2022, 9, 1));

        Assert.Equal([new(First, April, new DateOnly(2022, 8, 31)), new(Second, new DateOnly(2022, 9, 1), null)], post.Holdings);
    }

    [Theory]
    [InlineData("2020-03-31", null)]
    [InlineData("2020-04-01", "first")]
    [InlineData("2022-08-31", "first")]
    [InlineData("2022-09-01", "second")]
    [InlineData("2040-01-01", "second")]
    public void Holder_on_a_day_is_who_held_the_post_then(string day, string? holder)
    {
        var post = Vacant.HandTo(First, April).HandTo(Second, new DateOnly(2022, 9, 1));
        PersonId? expected = holder switch { "first" => First, "second" => Second, _ => null };

        Assert.Equal(expected, post.HolderOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Post_between_holders_is_vacant()
    {
        var left = Vacant with { Holdings = [new(First, April, new DateOnly(2021, 3, 31))] };
        var post = left.HandTo(Second, new DateOnly(2021, 6, 1));

        Assert.Equal(First, post.HolderOn(new DateOnly(2021, 3, 31)));
        Assert.Null(post.HolderOn(new DateOnly(2021, 4, 1)));
        Assert.Null(post.HolderOn(new DateOnly(2021, 5, 31)));
        Assert.Equal(Second, post.HolderOn(new DateOnly(2021, 6, 1)));
    }

    [Fact]
    public void Post_handed_on_before_a_planned_end_leaves_no_overlap()
    {
        var post = (Vacant with { Holdings = [new(First, April, new DateOnly(2022, 3, 31))] }).HandTo(Second, new DateOnly(2022, 3, 31));

        Assert.Equal(new DateOnly(2022, 3, 30), post.Holdings[0].To);
    }

    [Theory]
    [InlineData("2020-04-01")]
    [InlineData("2019-01-01")]
    public void Post_is_not_handed_on_before_it_was_taken(string day)
    {
        var refused = Assert.Throws<RuleBrokenException>(
            () => Vacant.HandTo(First, April).HandTo(Second, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("From: The post is held since 1 April 2020; give a later day", refused.Message);
    }

    [Fact]
    public void Stage_is_called_as_the_body_calls_it()
    {
        var words = new StageWords("Gross", "Nett", "Revised nett", "Target");

        Assert.Equal(["Gross", "Nett", "Target"], Enum.GetValues<Stage>().Select(words.For));
        Assert.Equal(["Inherent", "Residual", "Forecast"], Enum.GetValues<Stage>().Select(StageWords.Default.For));
    }
}
