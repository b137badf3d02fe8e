using System.Diagnostics;
using System.Text.Json;
using Plimsoll.TestKit;
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

    [Fact]
    public async Task QrCode_of_every_size_is_read_by_a_camera()
    {
        if (!Directory.Exists(Path.Combine(SharedFiles.RepositoryRoot, "node_modules", "jsqr")))
            Assert.Skip("jsqr is not installed; run: npm install");
        int[] lengths = [1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];
        var texts = lengths.Select(n => string.Concat(Enumerable.Range(0, n).Select(i => (char)('!' + (i * 7 % 90))))).ToList();
        using var reader = Process.Start(new ProcessStartInfo("node", [Path.Combine(SharedFiles.RepositoryRoot, "tests/Plimsoll.Web.Tests/Accounts/read-qr.mjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        foreach (var text in texts)
        {
            var code = QrCode.Of(text);
            var rows = Enumerable.Range(0, code.Size).Select(y => string.Concat(Enumerable.Range(0, code.Size).Select(x => code[x, y] ? '1' : '0')));
            await reader.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { rows }));
        }

        reader.StandardInput.Close();
        var read = (await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(texts, read.Select(line => JsonSerializer.Deserialize<string>(line)));
    }

    [Fact]
    public void QrCode_of_too_long_a_text_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('x', 700)));
}
