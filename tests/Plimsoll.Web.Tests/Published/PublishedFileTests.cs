using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plimsoll.Domain.Packs;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Published;

public sealed class PublishedFileTests(Sites sites)
{
    [Fact]
    public async Task File_each_is_the_sealed_one_with_its_type_and_a_strict_policy()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var (id, address) = await council.PublishAsync(PackFormat.Docx, PackFormat.Xlsx);
        var seal = (await council.Site.Workspace.ImageAsync()).All<Pack>().Single(p => p.Id == id).Seal!;
        foreach (var file in seal.Of(PackVersion.Public))
        {
            using var answer = await council.Site.Client.GetAsync($"/published/{address}/{file.Name}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
            Assert.Equal(file.MediaType, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(file.Name.EndsWith(".html", StringComparison.Ordinal) ? "inline" : "attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

            // Asked again with its mark it is not sent again.
            using var again = new HttpRequestMessage(HttpMethod.Get, $"/published/{address}/{file.Name}");
            again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
            using var same = await council.Site.Client.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        }
    }

    [Fact]
    public async Task Data_is_open_as_CSV_and_JSON_without_the_findings_of_the_checks()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var (_, address) = await council.PublishAsync();
        using var nobody = council.Site.As(null);

        var data = JsonDocument.Parse(await nobody.BytesAsync($"/published/{address}/strategic-risks.json")).RootElement;
        Assert.Equal(0, data.GetProperty("findings").GetArrayLength());
        Assert.Equal(1, data.GetProperty("withheld").GetInt32());
        Assert.DoesNotContain("3", data.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("reference").GetString()));
        Assert.Contains("Withheld: Schedule 12A paragraph 3", Encoding.UTF8.GetString(await nobody.BytesAsync($"/published/{address}/strategic-risks.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/published/none"), InlineData("/published/quarter-2-2026-09-23/another.html"), InlineData("/published/quarter-2-2026-09-23/..%2Fstrategic-risks.csv")]
    public async Task Address_unknown_is_not_found(string path)
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        await council.PublishAsync();
        using var nobody = council.Site.As(null);

        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync(path));
    }
}
