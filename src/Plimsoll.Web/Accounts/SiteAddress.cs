using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Plimsoll.Web.Accounts;

/// <summary>
/// Where the site is reached, for links in letters. It is never taken from a request: whoever asks could say another
/// address there and have a link of theirs sent to somebody else.
/// </summary>
internal sealed class SiteAddress(SiteOptions options, IServer server)
{
    /// <summary>The address from the settings, else the one it listens on.</summary>
    public Uri Url => options.PublicUrl ?? Listening();

    private Uri Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? options.Urls.Split(';')[0];
        var everywhere = new[] { "://*", "://+", "://0.0.0.0", "://[::]" }.FirstOrDefault(sign => address.Contains(sign, StringComparison.Ordinal));
        return new Uri(everywhere is null ? address : address.Replace(everywhere, "://" + Dns.GetHostName(), StringComparison.Ordinal));
    }
}
