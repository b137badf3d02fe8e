using Plimsoll.Domain.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Web.Tests.Addresses;

public sealed class RegisterAddressesTests
{
    [Theory]
    [InlineData("Strategic risk register", "strategic-risk-register")]
    [InlineData("  IT & Digital (2026/27)  ", "it-digital-2026-27")]
    [InlineData("Cofrestr risg Tŷ’r Cyngor", "cofrestr-risg-tyr-cyngor")]
    [InlineData("???", "register")]
    public void Slug_of_a_name_is_lower_case_with_dashes(string name, string slug) => Assert.Equal(slug, RegisterAddresses.SlugOf(name));

    [Fact]
    public void Slug_of_two_like_names_differs()
    {
        Register Named(string name) => new() { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = name, RiskScheme = new(Guid.Empty) };
        var (one, two) = (Named("A risk"), Named("A  risk"));
        var addresses = RegisterAddresses.Of([one, two]);
        Assert.Equal(new[] { "a-risk", "a-risk-2" }, new[] { addresses.Of(one.Id), addresses.Of(two.Id) }.Order());
        Assert.Equal(one.Id, addresses.Find(addresses.Of(one.Id))!.Id);
    }

    [Fact]
    public void Look_of_two_bands_is_spelt_in_its_address()
    {
        var look = new Look();
        var css = look.ClassOf(new Band { Name = "High", Mark = "H", From = 1, Colour = "#FBDCC0", Ink = "#9a4a06" });
        Assert.Equal("b-fbdcc0-9a4a06", css);
        Assert.Equal("/look/fbdcc0-9a4a06.css", look.Url);
        Assert.Equal(".b-fbdcc0-9a4a06{background:#fbdcc0;color:#9a4a06}", Look.Stylesheet("fbdcc0-9a4a06"));
    }

    [Theory]
    [InlineData("fbdcc0")]
    [InlineData("fbdcc0-9a4a06;}")]
    [InlineData("")]
    [InlineData("accent-red")]
    public void Look_of_a_wrong_address_is_none(string name) => Assert.Null(Look.Stylesheet(name));
}
