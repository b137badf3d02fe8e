using Plimsoll.Web.Accounts;

namespace Plimsoll.Web.Tests.Accounts;

public sealed class SmallPartsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox on Linux")]
    [InlineData("", "A browser")]
    public void Device_of_a_user_agent_is_words(string agent, string words) => Assert.Equal(words, DeviceWords.Of(agent));

    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(213)]
    [InlineData(214)]
    [InlineData(600)]
    public void QrCode_of_a_text_has_its_corners_and_lines(int length)
    {
        var code = QrCode.Of(new string('x', length));
        Assert.Equal(1, (code.Size - 17) % 4 == 0 ? 1 : 0);
        foreach (var (x, y) in ((int, int)[])[(0, 0), (code.Size - 7, 0), (0, code.Size - 7)])
            for (var i = 0; i < 7; i++)
                Assert.True(code[x + i, y] && code[x, y + i] && code[x + i, y + 6] && code[x + 6, y + i]);
        for (var i = 8; i < code.Size - 8; i++)
            Assert.Equal((i % 2 == 0, i % 2 == 0), (code[i, 6], code[6, i]));
    }

    [Fact]
    public void QrCode_of_too_long_a_text_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('x', 700)));
}
