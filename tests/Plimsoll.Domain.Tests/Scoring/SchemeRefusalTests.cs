namespace Plimsoll.Domain.Tests.Scoring;

public sealed class SchemeRefusalTests
{
    private static readonly Scheme Good = Given.FiveByFive;

    /// <summary>What is done to a good scheme, the field that is at fault, and how the refusal begins.</summary>
    public static TheoryData<string, string, string> Refusals => new()
    {
        { "no impact levels", "Impact levels", "Give at least one level" },
        { "no likelihood levels", "Likelihood levels", "Give at least one level" },
        { "impacts out of order", "Impact levels", "Order the levels by value" },
        { "two impacts of one value", "Impact levels", "Order the levels by value" },
        { "likelihoods out of order", "Likelihood levels", "Order the levels by value" },
        { "level without a label", "Impact levels", "Give each level a label" },
        { "two likelihoods of one code", "Likelihood levels", "Give each level its own code" },
        { "row too few", "Grid", "Give one cell for each of the 5 likelihood and 5 impact levels" },
        { "row too short", "Grid", "Give one cell for each of the 5 likelihood and 5 impact levels" },
        { "no bands", "Bands", "Give at least one band" },
        { "bands out of order", "Bands", "Order the bands by their lowest rating" },
        { "two bands from one rating", "Bands", "Order the bands by their lowest rating" },
        { "two bands of one name", "Bands", "Give each band its own name" },
        { "band without a mark", "Bands", "Give each band a name and a text mark" },
        { "band without a name", "Bands", "Give each band a name and a text mark" },
        { "ink too pale", "Bands", "Give Low a colour and an ink" },
        { "colour that is none", "Bands", "Give Low a colour and an ink" },
        { "cell of an unknown band", "Grid", "There is no band named Purple" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Scheme_that_cannot_score_is_refused_with_its_field(string fault, string field, string message)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Spoiled(fault).Validated()).Broken;

        Assert.Contains(broken, b => b.Field == field && b.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Scheme_with_one_fault_is_refused_for_that_alone() =>
        Assert.Equal(["Bands"], Assert.Throws<RuleBrokenException>(() => Spoiled("ink too pale").Validated()).Broken.Select(b => b.Field));

    [Fact]
    public void Scheme_that_can_score_is_itself()
    {
        Scheme[] schemes = [Good, Given.FourByFour, Given.Opportunities, Given.LetterDigit];

        Assert.All(schemes, scheme => Assert.Same(scheme, scheme.Validated()));
    }

    [Theory]
    [InlineData("#ffffff", "#767676", true)]
    [InlineData("#ffffff", "#777777", false)]
    [InlineData("#767676", "#ffffff", true)]
    [InlineData("#fff", "#000000", false)]
    [InlineData("#000000", "black", false)]
    public void Contrast_is_enough_from_four_and_a_half_to_one(string colour, string ink, bool isEnough) =>
        Assert.Equal(isEnough, Contrast.IsEnough(colour, ink));

    private static Scheme Spoiled(string fault) => fault switch
    {
        "no impact levels" => Good with { Impacts = [] },
        "no likelihood levels" => Good with { Likelihoods = [] },
        "impacts out of order" => Good with { Impacts = [.. Good.Impacts.Reverse()] },
        "two impacts of one value" => Good with { Impacts = [.. Good.Impacts.Select(l => l with { Value = Math.Max(2, l.Value), Code = l.Label })] },
        "likelihoods out of order" => Good with { Likelihoods = [.. Good.Likelihoods.Reverse()] },
        "level without a label" => Good with { Impacts = [.. Good.Impacts.SkipLast(1), Good.Impacts[^1] with { Label = " " }] },
        "two likelihoods of one code" => Good with { Likelihoods = [.. Good.Likelihoods.SkipLast(1), Good.Likelihoods[^1] with { Code = "4" }] },
        "row too few" => Good with { Grid = [.. Good.Grid.Skip(1)] },
        "row too short" => Good with { Grid = [.. Good.Grid.SkipLast(1), [.. Good.Grid[^1].Skip(1)]] },
        "no bands" => Good with { Bands = [] },
        "bands out of order" => Good with { Bands = [.. Good.Bands.Reverse()] },
        "two bands from one rating" => Good with { Bands = [Good.Bands[0], Good.Bands[1] with { From = 1 }, .. Good.Bands.Skip(2)] },
        "two bands of one name" => Good with { Bands = [.. Good.Bands, Given.Band("Low", 20)] },
        "band without a mark" => WithLowest(b => b with { Mark = "" }),
        "band without a name" => WithLowest(b => b with { Name = " " }),
        "ink too pale" => WithLowest(b => b with { Ink = "#999999" }),
        "colour that is none" => WithLowest(b => b with { Colour = "green" }),
        "cell of an unknown band" => Good with { Grid = [.. Good.Grid.SkipLast(1), [new Cell(5, "Purple"), .. Good.Grid[^1].Skip(1)]] },
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault"),
    };

    private static Scheme WithLowest(Func<Band, Band> change) => Good with { Bands = [change(Good.Bands[0]), .. Good.Bands.Skip(1)] };
}
