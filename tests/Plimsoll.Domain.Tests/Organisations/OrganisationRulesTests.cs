using Plimsoll.Domain.Organisations;

namespace Plimsoll.Domain.Tests.Organisations;

public sealed class OrganisationRulesTests
{
    private static readonly Organisation Body = new() { Id = new(Guid.NewGuid()), Name = "Tidewater Council" };

    [Fact]
    public void Body_with_nothing_set_is_valid() => Assert.Same(Body, Body.Validated());

    [Theory]
    [InlineData("", 4, "Name")]
    [InlineData("Tidewater", 0, "Financial year")]
    [InlineData("Tidewater", 13, "Financial year")]
    public void Body_that_papers_could_not_print_is_refused(string name, int month, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => (Body with { Name = name, FinancialYearStartMonth = month }).Validated()).Broken.Single().Field);

    [Fact]
    public void Stages_of_one_word_are_refused()
    {
        var refused = Assert.Throws<RuleBrokenException>(() => (Body with { Stages = new("Gross", "Current", "current", "") }).Validated());

        Assert.Equal(["Forecast", "Revised residual"], refused.Broken.Select(b => b.Field));
    }

    [Fact]
    public void Name_of_what_is_retired_may_be_taken_again()
    {
        var (old, next) = (new Category(new(Guid.NewGuid()), "Money"), new Category(new(Guid.NewGuid()), "money"));

        Assert.Throws<RuleBrokenException>(() => Body.With(old).With(next).Validated());
        Assert.Equal(2, Body.With(old with { Retired = new(2026, 1, 1) }).With(next).Validated().Categories.Count);
    }

    [Fact]
    public void Unit_is_named_with_those_above_it_also_in_a_ring()
    {
        var place = new Unit(new(Guid.NewGuid()), "Place");
        var roads = new Unit(new(Guid.NewGuid()), "Roads", place.Id);

        Assert.Equal("Place, Roads", Body.With(place).With(roads).PathOf(roads.Id));
        Assert.Equal("Place, Roads", Body.With(place with { Parent = roads.Id }).With(roads).PathOf(roads.Id));
        Assert.Throws<RuleBrokenException>(() => Body.With(place with { Parent = roads.Id }).With(roads).Validated());
    }
}
