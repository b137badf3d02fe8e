using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Tests.Scoring;

public class ShippedSchemesTests
{
    public static TheoryData<string> Keys => [.. ShippedSchemes.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Scheme_leavingFieldsOut_hasTheirInitialValues(string key)
    {
        var scheme = ShippedSchemes.Copy(key, new(Guid.NewGuid()));

        Assert.All(scheme.Impacts.Concat(scheme.Likelihoods), level => Assert.NotNull(level.Descriptors));
        if (!key.Contains("letter", StringComparison.Ordinal))
            Assert.True(scheme.PrintsImpactFirst);
    }
}
