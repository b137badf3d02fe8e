using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Services.Accounts;

namespace Plimsoll.Web.Accounts;

/// <summary>The first start, when nobody can set anything up yet.</summary>
public static class FirstStart
{
    /// <summary>The link with which whoever reads the terminal becomes the first administrator; null when there is one who can sign in.</summary>
    /// <param name="site">A site that was started.</param>
    /// <param name="cancellation">Stops it before the link is made.</param>
    public static async Task<Uri?> LinkAsync(WebApplication site, CancellationToken cancellation = default)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var path = await scope.ServiceProvider.GetRequiredService<AccountService>().FirstLinkAsync(cancellation);
        return path is null ? null : new Uri(scope.ServiceProvider.GetRequiredService<SiteAddress>().Url, path);
    }
}
