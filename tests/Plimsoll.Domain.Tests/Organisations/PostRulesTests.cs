namespace Plimsoll.Domain.Tests.Organisations;

public sealed class PostRulesTests
{
    private static readonly PersonId First = new(Guid.NewGuid()), Second = new(Guid.NewGuid());
    private static readonly DateOnly April = new(2020, 4, 1);
    private static readonly Post Held = new Post { Id = new(Guid.NewGuid()), Title = "Director of Resources" }.HandTo(First, April);

    [Fact]
    public void Post_vacated_is_held_until_the_day_before() =>
        Assert.Equal([new(First, April, new DateOnly(2022, 8, 31))], Held.Vacate(new(2022, 9, 1)).Holdings);

    [Fact]
    public void Post_vacated_before_somebody_takes_it_up_is_not_taken_up() =>
        Assert.Equal([new(First, April, new DateOnly(2022, 8, 31))], Held.HandTo(Second, new(2023, 1, 1)).Vacate(new(2022, 9, 1)).Holdings);

    [Fact]
    public void Post_vacant_already_cannot_be_vacated() =>
        Assert.Throws<RuleBrokenException>(() => Held.Vacate(new(2022, 9, 1)).Vacate(new(2022, 9, 1)));

    [Fact]
    public void Post_that_ends_is_held_by_nobody_and_ends_once()
    {
        var ended = Held.Retire(new(2022, 9, 1));

        Assert.Null(ended.HolderOn(new(2022, 9, 1)));
        Assert.Equal(new DateOnly(2022, 9, 1), ended.Retired);
        Assert.Throws<RuleBrokenException>(() => ended.Retire(new(2023, 1, 1)));
    }

    [Fact]
    public void Title_earlier_is_kept_and_taken_up_again()
    {
        var post = Held.Rename("Director of Finance").Rename(" Director of Resources ");

        Assert.Equal(("Director of Resources", "Director of Finance"), (post.Title, Assert.Single(post.OtherTitles)));
        Assert.Same(post, post.Rename("Director of Resources"));
        Assert.Throws<RuleBrokenException>(() => post.Rename(" "));
    }
}
