using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Domain.Tests.Scoring;

public class SchemeMappingTests
{
    [Theory]
    [InlineData(4, 5, "1 2 4 5")]
    [InlineData(5, 4, "1 2 3 3 4")]
    [InlineData(5, 5, "1 2 3 4 5")]
    [InlineData(3, 5, "1 3 5")]
    [InlineData(5, 1, "1 1 1 1 1")]
    [InlineData(1, 5, "3")]
    public void Proposal_readsLevelsByTheirPosition(int from, int to, string expected)
    {
        var mapping = SchemeMapping.Propose(Square(from), Square(to));

        Assert.Equal(expected, string.Join(' ', mapping.Impacts.OrderBy(m => m.Key).Select(m => m.Value)));
    }

    [Fact]
    public void Proposal_isCompleteKeepsTheEndsAndTheOrder() => Prop.ForAll(
        (from a in Gen.Choose(2, 9) from b in Gen.Choose(2, 9) select (a, b)).ToArbitrary(),
        sizes =>
        {
            var (from, to) = (Square(sizes.a), Square(sizes.b));
            var map = SchemeMapping.Propose(from, to).Validated(from, to).Impacts.OrderBy(m => m.Key).Select(m => m.Value).ToList();
            return map.Count == sizes.a && map[0] == 1 && map[^1] == sizes.b && map.SequenceEqual(map.Order());
        }).QuickCheckThrowOnFailure();

    private static Scheme Square(int size)
    {
        List<Level> levels = [.. Enumerable.Range(1, size).Select(n => new Level { Value = n, Label = $"Level {n}" })];
        return new Scheme
        {
            Id = new(Guid.Parse("019a0000-0000-7000-8000-000000000001")),
            Name = $"{size} by {size}",
            Impacts = levels,
            Likelihoods = levels,
            Grid = [.. levels.Select(l => (IReadOnlyList<Cell>)[.. levels.Select(i => new Cell(l.Value * i.Value, "All"))])],
            Bands = [],
        };
    }
}
