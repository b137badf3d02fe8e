using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Plimsoll.Services.Accounts;

namespace Plimsoll.Web.Accounts;

/// <summary>Keeps the keys that protect cookies in the database, so that every node reads what another wrote.</summary>
internal sealed class ProtectionKeys(CookieKeys keys) : IXmlRepository
{
    // The framework asks for them in its own thread and does not wait asynchronously.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => keys.ListAsync()).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
}
