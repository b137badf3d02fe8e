using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Plimsoll.Web.Accounts;

/// <summary>What a browser sent as an authenticator's answer, which may be anything.</summary>
internal static class PasskeyAnswer
{
    /// <summary>Reads and checks it; null when it is none, or of a question that was not asked or too long ago.</summary>
    public static async Task<T?> ReadAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (Exception failure) when (failure is PasskeyException or InvalidOperationException or ArgumentException or JsonException or FormatException)
        {
            return null;
        }
    }
}
