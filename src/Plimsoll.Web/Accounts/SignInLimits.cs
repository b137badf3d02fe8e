using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Plimsoll.Web.Accounts;

/// <summary>
/// How often one may try: per account, whether or not there is one of that name, and per address it comes from. A body's
/// officers often share an address, so that limit is wide. Each node counts for itself: it spares it the work of hashing, while
/// wrong passwords are counted by account in the database, for all nodes.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    /// <summary>Tries for one account in <see cref="Window"/>.</summary>
    public const int PerAccount = 10;

    /// <summary>Tries from one address in <see cref="Window"/>.</summary>
    public const int PerAddress = 100;

    /// <summary>Forms from one address in <see cref="Window"/> that are kept although nobody is signed in.</summary>
    public const int UnsentPerAddress = 20;

    /// <summary>The time over which they count.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> accounts = Limiter(PerAccount);
    private readonly PartitionedRateLimiter<string> addresses = Limiter(PerAddress);
    private readonly PartitionedRateLimiter<string> unsent = Limiter(UnsentPerAddress);

    /// <summary>Counts a try.</summary>
    /// <returns>False when there were too many.</returns>
    public bool Allows(HttpContext context, string account)
    {
        using var byAddress = addresses.AttemptAcquire(Network(context.Connection.RemoteIpAddress));
        using var byAccount = accounts.AttemptAcquire(account.Trim().ToLowerInvariant());
        return byAddress.IsAcquired && byAccount.IsAcquired;
    }

    /// <summary>Counts a form that came without anybody being signed in: of many from one address the first ones are kept, so that nobody fills the database with them.</summary>
    /// <returns>False when there were too many.</returns>
    public bool AllowsUnsent(HttpContext context)
    {
        using var byAddress = unsent.AttemptAcquire(Network(context.Connection.RemoteIpAddress));
        return byAddress.IsAcquired;
    }

    public void Dispose()
    {
        accounts.Dispose();
        addresses.Dispose();
        unsent.Dispose();
    }

    /// <summary>Who has one address of IPv6 has 2^64 of them.</summary>
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = most, Window = Window, SegmentsPerWindow = 5, QueueLimit = 0,
        }));
}
