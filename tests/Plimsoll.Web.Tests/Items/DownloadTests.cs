using System.IO.Compression;
using System.Net;
using System.Text;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Items;

/// <summary>Lists and papers as files: what was found, for whoever may read it.</summary>
public sealed class DownloadTests(Sites sites)
{
    private const string List = "/registers/strategic-risks/list";

    [Fact]
    public async Task List_as_csv_holds_what_was_found_in_the_order_of_the_page()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var reader = council.Site.As(council.Cast.Reader);
        var page = await reader.GoAsync("/registers/strategic-risks/items?band=&sort=rating&kind=risk&page=1");
        var csv = await reader.TextAsync(page.QuerySelector("a[href*='list.csv']")!.GetAttribute("href")!);
        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Reference,Title,Kind", rows[0], StringComparison.Ordinal);
        var shown = page.QuerySelectorAll("tbody tr td:first-child").Select(c => c.Words()).ToList();
        Assert.Equal(shown, rows.Skip(1).Where(r => !r.StartsWith("3,", StringComparison.Ordinal)).Select(r => r.Split(',')[0].Trim('"')).Take(shown.Count));
        Assert.DoesNotContain(Council.Secret, csv, StringComparison.OrdinalIgnoreCase);
        var narrowed = await reader.TextAsync(List + ".csv?q=ferry");
        Assert.Equal(2, narrowed.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task File_any_holds_exempt_matter_only_for_those_with_the_right_who_ask_for_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var reader = council.Site.As(council.Cast.Reader);
        using var officer = council.Site.As(council.Cast.Officer);
        foreach (var format in new[] { "docx", "xlsx" })
        {
            var path = $"/registers/strategic-risks/papers/in-focus.{format}";
            foreach (var asked in new[] { path, path + "?exempt=yes" })
                Assert.DoesNotContain(Council.Secret, Contents(await reader.BytesAsync(asked)), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Council.Secret, Contents(await officer.BytesAsync(path)), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var path in new[] { "/registers/strategic-risks/papers/register.docx?exempt=yes", List + ".xlsx" })
            Assert.Contains(Council.Secret, Contents(await officer.BytesAsync(path)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Council.Secret, Contents(await reader.BytesAsync(List + ".xlsx")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync(List + ".exe"));
    }

    [Fact]
    public async Task List_grouped_by_owner_has_a_heading_for_each()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var reader = council.Site.As(council.Cast.Reader);
        var page = await reader.GoAsync("/registers/strategic-risks/items?group=owner");
        Assert.Equal(["Director of Tides"], page.QuerySelectorAll("tr.group").Select(g => g.Words()));
        page = await reader.GoAsync("/registers/strategic-risks/items?group=priority");
        Assert.Equal(["Dry streets", "No priority"], page.QuerySelectorAll("tr.group").Select(g => g.Words()));
    }

    private static string Contents(byte[] office)
    {
        using var zip = new ZipArchive(new MemoryStream(office));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            all.Append(entry.FullName).Append(text.ReadToEnd());
        }

        return all.ToString();
    }
}
