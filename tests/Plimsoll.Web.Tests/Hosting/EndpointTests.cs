using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Hosting;

/// <summary>
/// Every endpoint of the running site, tried by everybody: it has a rule, the rule holds, and what is exempt never shows.
/// A new page without a rule fails here; a new page with parameters that this test does not know fails here too.
/// </summary>
public sealed class EndpointTests(Sites sites)
{
    [Fact]
    public async Task Endpoint_any_has_a_rule()
    {
        await using var council = await CouncilAsync();
        foreach (var (endpoint, needs) in await EndpointsAsync(council.Site))
            Assert.True(needs is not null, $"{endpoint} has no access rule");
    }

    [Fact]
    public async Task Endpoint_any_answers_only_those_whom_its_rule_lets_in()
    {
        await using var council = await CouncilAsync();
        var endpoints = await EndpointsAsync(council.Site);
        Assert.True(endpoints.Count > 40, $"only {endpoints.Count} endpoints were found");
        foreach (var (word, person) in council.Cast.All)
        {
            using var visitor = council.Site.As(person);
            foreach (var (route, needs) in endpoints)
            {
                foreach (var path in await PathsAsync(council, route))
                {
                    var status = await visitor.StatusAsync(path);
                    if (Lets(needs!.Value, word))
                        Assert.True((int)status < 500, $"{path} answered {word} with {(int)status}");
                    else
                        Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.Forbidden, $"{path} answered {word} with {(int)status}");
                }
            }
        }
    }

    [Fact]
    public async Task Exempt_item_shows_at_no_endpoint_to_those_without_the_right()
    {
        await using var council = await CouncilAsync();
        var endpoints = await EndpointsAsync(council.Site);
        foreach (var (word, person) in council.Cast.All.Where(p => p.Word is "nobody" or "stranger" or "reader"))
        {
            using var visitor = council.Site.As(person);
            foreach (var (route, _) in endpoints)
                foreach (var path in await PathsAsync(council, route))
                {
                    var answer = await visitor.TextAsync(path);
                    Assert.False(answer.Contains(Council.Secret, StringComparison.OrdinalIgnoreCase), $"{path} told {word} of the exempt item");
                }
        }

        // The same words do reach those with the right, so that the test above can fail.
        foreach (var person in new[] { council.Cast.Auditor, council.Cast.Officer, council.Cast.Owner })
        {
            using var visitor = council.Site.As(person);
            Assert.Contains(Council.Secret, await visitor.TextAsync("/registers/strategic-risks/items/3"), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Auditor_reads_everything_and_changes_nothing()
    {
        await using var council = await CouncilAsync();
        using var auditor = council.Site.As(council.Cast.Auditor);
        foreach (var (route, needs) in await EndpointsAsync(council.Site))
        {
            if (needs is not (Needs.Contributor or Needs.RiskOfficer or Needs.Administrator))
                continue;
            foreach (var path in await PathsAsync(council, route))
                Assert.Equal(HttpStatusCode.Forbidden, await auditor.StatusAsync(path));
        }
    }

    /// <summary>The body with a published pack, whose exempt version holds the exempt item.</summary>
    private async Task<ChangingCouncil> CouncilAsync()
    {
        var council = await sites.NewAsync(Provider.Sqlite);
        Assert.Equal("quarter-2-2026-09-23", (await council.PublishAsync()).Address);
        return council;
    }

    private static bool Lets(Needs needs, string word) => needs switch
    {
        Needs.Nothing or Needs.Anybody or Needs.Reader => true,
        Needs.SignedIn => word != "nobody",
        Needs.Contributor => word is "owner" or "officer" or "administrator",
        Needs.RiskOfficer => word is "officer" or "administrator",
        _ => word == "administrator",
    };

    /// <summary>All endpoints with their rules; pages are compiled so that their attributes are known.</summary>
    internal static async Task<IReadOnlyList<(string Route, Needs? Needs)>> EndpointsAsync(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        List<(string, Needs?)> found = [];
        foreach (var endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var rule = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await loader.LoadAsync(page, endpoint.Metadata)).DeclaredModelTypeInfo?.GetCustomAttribute<AccessAttribute>(inherit: true)
                : endpoint.Metadata.GetMetadata<AccessAttribute>();
            found.Add(("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), rule?.Needs));
        }

        return [.. found.Distinct()];
    }

    /// <summary>Addresses of an endpoint, for an ordinary and for the exempt item where it is about one.</summary>
    internal static async Task<IReadOnlyList<string>> PathsAsync(ChangingCouncil council, string route)
    {
        var known = new Dictionary<string, string>
        {
            [":regex(^(priorities|units|categories)$)"] = "", ["{list}"] = "priorities", ["{slug}"] = "strategic-risks", ["{kind}"] = "in-focus", ["{format}"] = "csv", ["{code:int}"] = "404", ["{name}"] = "site.css",
            ["{file}"] = "in-focus.html", ["{guide}"] = "owner", ["{language}"] = "en-GB", ["{address}"] = "quarter-2-2026-09-23", ["{paper}"] = "strategic-risks-register.html",
            ["{job:guid}"] = Guid.Empty.ToString("D"), ["{sha256}"] = new string('0', 64), ["{person:guid}"] = council.Cast.Reader.Value.ToString("D"),
        };
        List<string> paths = [];
        foreach (var reference in route.Contains("{reference}", StringComparison.Ordinal) ? new[] { "1", "3" } : [""])
        {
            var path = known.Aggregate(route.Replace("{reference}", reference, StringComparison.Ordinal), (p, k) => p.Replace(k.Key, k.Value, StringComparison.Ordinal));
            path = path.Replace("{id:guid}", await council.IdentityAsync(path), StringComparison.Ordinal);
            if (path.Contains("{version}", StringComparison.Ordinal))
                paths.AddRange(new[] { "public", "exempt" }.Select(v => path.Replace("{version}", v, StringComparison.Ordinal)));
            else if (path.Contains("{entry:guid}", StringComparison.Ordinal))
                paths.AddRange((await council.EntriesAsync(reference, path)).Select(id => path.Replace("{entry:guid}", id, StringComparison.Ordinal)));
            else
                paths.Add(path);
        }

        Assert.All(paths, p => Assert.False(p.Contains('{', StringComparison.Ordinal), $"say what stands for the parameters of {p}"));
        return paths;
    }
}
