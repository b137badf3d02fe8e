using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Appetites;

public sealed class LoadLineTests
{
    [Fact]
    public void Line_of_a_threshold_steps_between_the_cells()
    {
        var line = LoadLine.Of(Given.FourByFour, Appetite.UpTo(3)).ToHashSet();

        LoadLineEdge[] expected =
        [
            new(1, 3, false, true), new(2, 1, false, true), new(3, 1, false, true),
            new(1, 2, true, true), new(1, 3, true, true), new(3, 1, true, true),
        ];
        Assert.Equal(expected.ToHashSet(), line);
    }

    [Fact]
    public void Line_around_one_cell_runs_on_all_its_sides()
    {
        var line = LoadLine.Of(Given.FiveByFive, new Appetite { Cells = [new(3, 3)] });

        Assert.Equal(
            new HashSet<LoadLineEdge> { new(3, 3, true, true), new(3, 3, true, false), new(3, 3, false, true), new(3, 3, false, false) }, line.ToHashSet());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void Line_of_nothing_or_everything_is_nowhere(decimal threshold) =>
        Assert.Empty(LoadLine.Of(Given.FiveByFive, Appetite.UpTo(threshold)));

    [Fact]
    public void Line_at_a_cell_beyond_the_appetite_or_outside_the_grid_is_none()
    {
        Assert.Empty(LoadLine.At(Given.FiveByFive, Appetite.UpTo(10), 5, 5));
        Assert.Empty(LoadLine.At(Given.FiveByFive, new Appetite { Cells = [new(9, 9)] }, 9, 9));
    }

    [Fact]
    public void Every_edge_parts_what_is_covered_from_what_is_not_and_none_is_left_out() =>
        Prop.ForAll(Arb.From(Appetites), appetite =>
        {
            var line = LoadLine.Of(Given.FiveByFive, appetite).ToList();
            return line.Count == line.Distinct().Count() && line.ToHashSet().SetEquals(Expected(appetite));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<Appetite> Appetites =>
        Gen.OneOf(
            Gen.Choose(-10, 260).Select(t => Appetite.UpTo(t / 10m)),
            Gen.ArrayOf(Gen.Choose(1, 5).Two()).Select(cells => new Appetite { Cells = [.. cells.Select(c => new AppetiteCell(c.Item1, c.Item2))] }));

    /// <summary>By its meaning: each pair of neighbours of which one only is covered.</summary>
    private static IEnumerable<LoadLineEdge> Expected(Appetite appetite) =>
        from impact in Enumerable.Range(1, 5)
        from likelihood in Enumerable.Range(1, 5)
        where appetite.Covers(Given.FiveByFive, impact, likelihood)
        from step in ((int Impact, int Likelihood)[])[(1, 0), (-1, 0), (0, 1), (0, -1)]
        let beyond = (Impact: impact + step.Impact, Likelihood: likelihood + step.Likelihood)
        where Given.FiveByFive.CellAt(beyond.Impact, beyond.Likelihood) is not null && !appetite.Covers(Given.FiveByFive, beyond.Impact, beyond.Likelihood)
        select new LoadLineEdge(impact, likelihood, step.Impact != 0, step.Impact + step.Likelihood > 0);
}
